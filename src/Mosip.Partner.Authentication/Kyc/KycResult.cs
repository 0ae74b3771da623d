using System.Diagnostics.CodeAnalysis;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Authentication;

/// <summary>IDA's answer to an eKYC request. Its signature was checked and its identity opened.</summary>
public sealed record KycResult
{
    /// <summary>Whether the individual is who they claim to be, and the identity was released.</summary>
    [MemberNotNullWhen(true, nameof(AuthToken), nameof(Identity))]
    [MemberNotNullWhen(false, nameof(Error))]
    public required bool IsAuthenticated { get; init; }

    /// <summary>The user token, as in <see cref="AuthResult.AuthToken"/>. Null where the answer is no.</summary>
    public string? AuthToken { get; init; }

    /// <summary>The attributes that the policy allows; without any where the policy lists none. Null where the answer is no.</summary>
    public KycIdentity? Identity { get; init; }

    /// <summary>Why the answer is no. Null where it is yes.</summary>
    public MosipError? Error { get; init; }

    /// <summary>All reasons, in IDA's order; empty where the answer is yes.</summary>
    public IReadOnlyList<MosipError> Errors { get; init; } = [];

    /// <summary>The transaction; quote it to the MOSIP operator.</summary>
    public required TransactionId TransactionId { get; init; }

    /// <summary>When IDA answered, by IDA's clock.</summary>
    public required DateTimeOffset ResponseTime { get; init; }

    /// <summary>The outcome without token and identity.</summary>
    public override string ToString() => $"KycResult {{ IsAuthenticated = {IsAuthenticated}, {Error?.Code}, transaction {TransactionId} }}";
}
