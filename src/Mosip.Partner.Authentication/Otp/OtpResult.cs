using System.Diagnostics.CodeAnalysis;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Authentication;

/// <summary>IDA's answer to an OTP request. Its signature was checked.</summary>
public sealed record OtpResult
{
    /// <summary>Whether a one-time password is on its way.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public required bool IsSent { get; init; }

    /// <summary>The transaction; give it to the authentication that carries the password.</summary>
    public required TransactionId TransactionId { get; init; }

    /// <summary>The masked phone number it went to, for example <c>XXXXXXX00000</c>; null where it went to none.</summary>
    public string? MaskedPhone { get; init; }

    /// <summary>The masked e-mail address it went to; null where it went to none.</summary>
    public string? MaskedEmail { get; init; }

    /// <summary>Why none was sent. Null where one was.</summary>
    public MosipError? Error { get; init; }

    /// <summary>All reasons, in IDA's order; empty where one was sent.</summary>
    public IReadOnlyList<MosipError> Errors { get; init; } = [];

    /// <summary>When IDA answered, by IDA's clock.</summary>
    public required DateTimeOffset ResponseTime { get; init; }

    /// <summary>The outcome without the masked addresses.</summary>
    public override string ToString() => $"OtpResult {{ IsSent = {IsSent}, {Error?.Code}, transaction {TransactionId} }}";
}
