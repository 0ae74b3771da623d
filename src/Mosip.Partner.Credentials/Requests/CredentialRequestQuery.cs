namespace Mosip.Partner.Credentials.Requests;

/// <summary>Which requests are listed.</summary>
public sealed record CredentialRequestQuery
{
    /// <summary>The state. Default: <see cref="CredentialRequestState.Issued"/>.</summary>
    public CredentialRequestState State { get; init; } = CredentialRequestState.Issued;

    /// <summary>Only requests that changed since; null for all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Requests on a page. Default: 50.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>
    /// The column to order by. Default: null, the server's own, which is the time of the last change: <c>upd_dtimes</c> in MOSIP 1.2, <c>updateDateTime</c> in newer ones.
    /// </summary>
    public string? OrderBy { get; init; }

    /// <summary>Whether the newest come first. Default: no.</summary>
    public bool NewestFirst { get; init; }
}
