namespace Mosip.Partner.OnlineVerification;

/// <summary>One authentication as MOSIP's own services list it for the person (<c>AUTHENTICATION_TRANSACTION_STATUS</c>). Personal: it prints as its ids.</summary>
public sealed record AuthenticationReport
{
    /// <summary>The id of the row in the partner's own list.</summary>
    public required string Id { get; init; }

    /// <summary>The transaction id of the relying party's request.</summary>
    public required string TransactionId { get; init; }

    /// <summary>When it was requested.</summary>
    public required DateTimeOffset RequestTime { get; init; }

    /// <summary>How, for example <c>OTP-AUTH</c>.</summary>
    public required string AuthType { get; init; }

    /// <summary>Whether it succeeded.</summary>
    public required bool IsSuccess { get; init; }

    /// <summary>A comment; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>The token under which the partner knows the person.</summary>
    public required string Token { get; init; }

    /// <summary>The hash of the id that the person presented, see <see cref="AuthCredentialIssued.IdHash"/>; never the id.</summary>
    public required string IdHash { get; init; }

    /// <summary>The kind of id, for example <c>VID</c>; null where it is not told.</summary>
    public string? IdType { get; init; }

    /// <summary>The relying party's id.</summary>
    public string? EntityId { get; init; }

    /// <summary>The relying party's name.</summary>
    public string? EntityName { get; init; }

    /// <summary>The signature of the request; null where it is not kept.</summary>
    public string? RequestSignature { get; init; }

    /// <summary>The signature of the answer; null where it is not kept.</summary>
    public string? ResponseSignature { get; init; }

    /// <summary>The ids of row and transaction.</summary>
    public override string ToString() => $"authentication {TransactionId} ({Id})";
}
