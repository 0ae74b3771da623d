namespace Mosip.Partner.Sandbox.AuthManager;

/// <summary>Who calls a MOSIP service, as the token says.</summary>
internal sealed record Caller(string UserId, string? Email, IReadOnlySet<string> Roles)
{
    /// <summary>The client that logged in (<c>azp</c>).</summary>
    public string? ClientId { get; init; }

    public static Caller Nobody { get; } = new("", null, new HashSet<string>());
}
