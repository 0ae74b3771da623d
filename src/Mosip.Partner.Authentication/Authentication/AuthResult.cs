using System.Diagnostics.CodeAnalysis;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Authentication;

/// <summary>IDA's answer about a person. Its signature was checked.</summary>
public sealed record AuthResult
{
    /// <summary>Whether the individual is who they claim to be.</summary>
    [MemberNotNullWhen(true, nameof(AuthToken))]
    [MemberNotNullWhen(false, nameof(Error))]
    public required bool IsAuthenticated { get; init; }

    /// <summary>The user token, opaque text (36 digits): by the policy the same for every authentication of the person at this partner, or a new one each time. Null where the answer is no.</summary>
    public string? AuthToken { get; init; }

    /// <summary>Why the answer is no: the error that tells the reason. Null where it is yes.</summary>
    public MosipError? Error { get; init; }

    /// <summary>All reasons, in IDA's order; empty where the answer is yes.</summary>
    public IReadOnlyList<MosipError> Errors { get; init; } = [];

    /// <summary>The transaction; quote it to the MOSIP operator.</summary>
    public required TransactionId TransactionId { get; init; }

    /// <summary>When IDA answered, by IDA's clock.</summary>
    public required DateTimeOffset ResponseTime { get; init; }

    /// <summary>The outcome without the token, which identifies the person.</summary>
    public override string ToString() => $"AuthResult {{ IsAuthenticated = {IsAuthenticated}, {Error?.Code}, transaction {TransactionId} }}";
}
