namespace Mosip.Partner.Sandbox.AuthManager;

/// <summary>Who calls a MOSIP service, as the token says.</summary>
internal sealed record Caller(string UserId, string? Email, IReadOnlySet<string> Roles)
{
    public static Caller Nobody { get; } = new("", null, new HashSet<string>());
}
