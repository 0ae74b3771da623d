namespace Mosip.Partner.Sandbox.AuthManager;

/// <summary>A user or client of the identity provider.</summary>
internal sealed record Account(string Name, string Secret, string? Email, params IReadOnlyList<string> Roles)
{
    public override string ToString() => Name;
}
