namespace Mosip.Partner.Management.Onboarding;

/// <summary>The names under which a state keeps PMS's ids.</summary>
internal static class IdentifierKey
{
    /// <summary>A kind and what tells one of it from another. These are texts of the caller's, so the separator does not occur inside them.</summary>
    public static string Of(string kind, params IEnumerable<string> parts) => $"{kind} {string.Join('/', parts.Select(Uri.EscapeDataString))}";
}
