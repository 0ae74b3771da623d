using System.Text.Json;

namespace Mosip.Partner.Management;

/// <summary>The server's settings. Releases add members, so all are kept as text under their names.</summary>
public sealed record SystemConfiguration
{
    /// <summary>Every setting.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Whether the certificate that a partner uploaded can be got again (PMS_FEATURE_003 otherwise).</summary>
    public bool HasOriginalCertificates => IsOn("isCaSignedPartnerCertificateAvailable");

    /// <summary>Whether OIDC clients can be made (PMS_FEATURE_002 otherwise).</summary>
    public bool HasOidcClients => IsOn("isOidcClientAvailable");

    /// <summary>Whether the authorities' certificates can be listed (PMS_FEATURE_001 otherwise).</summary>
    public bool HasTrustList => IsOn("isRootIntermediateCertAvailable");

    internal static SystemConfiguration Of(Dictionary<string, JsonElement> members) => new()
    {
        Settings = members.ToDictionary(member => member.Key, member => member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText(), StringComparer.Ordinal),
    };

    private bool IsOn(string name) => Settings.TryGetValue(name, out string? value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
