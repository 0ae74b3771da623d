using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Ida.Signatures;

namespace Mosip.Partner.Sandbox.Ida.Conformance;

/// <summary>Reads what vector files say about servers: keys, trust stores, policies.</summary>
internal static class VectorState
{
    public static X509Certificate2 Certificate(JsonElement vectorFile, string keyRef) =>
        CertificateReader.ReadOne(vectorFile.GetProperty("keys").GetProperty(keyRef).GetProperty("certificatePem").GetString()!);

    public static RSA PrivateKey(JsonElement vectorFile, string keyRef)
    {
        RSA rsa = RSA.Create();
        rsa.ImportFromPem(vectorFile.GetProperty("keys").GetProperty(keyRef).GetProperty("privateKeyPkcs8Pem").GetString());
        return rsa;
    }

    /// <summary>Trust stores by domain, from the names of certificates.</summary>
    public static ITrustDomains TrustDomains(JsonElement vectorFile, IEnumerable<KeyValuePair<string, IEnumerable<string>>> keyRefsByDomain) =>
        new FixedTrustDomains(keyRefsByDomain.ToDictionary(
            domain => domain.Key,
            domain => TrustStore.Of(domain.Value.Where(keyRef => vectorFile.GetProperty("keys").TryGetProperty(keyRef, out _)).Select(keyRef => Certificate(vectorFile, keyRef))),
            StringComparer.OrdinalIgnoreCase));

    /// <summary>A policy in its short form: <c>allowedAuthTypes</c> and <c>mandatory</c> as texts such as <c>otp</c> and <c>bio-FINGER</c>.</summary>
    public static AuthPolicy Policy(JsonElement policy)
    {
        List<string> mandatory = Texts(policy, "mandatory");
        return new AuthPolicy
        {
            AllowedAuthTypes = [.. Texts(policy, "allowedAuthTypes").Union(mandatory).Select(text => AuthType(text, mandatory.Contains(text)))],
            AllowedKycAttributes = Texts(policy, "allowedKycAttributes"),
        };
    }

    private static AllowedAuthType AuthType(string text, bool isMandatory) =>
        text.StartsWith("bio-", StringComparison.OrdinalIgnoreCase) ? new(text[..3], text[4..], isMandatory) : new(text, "", isMandatory);

    public static List<string> Texts(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private sealed class FixedTrustDomains(Dictionary<string, TrustStore> stores) : ITrustDomains
    {
        public TrustStore? Find(string domain) => stores.GetValueOrDefault(domain);
    }
}
