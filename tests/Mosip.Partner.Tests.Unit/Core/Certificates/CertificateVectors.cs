using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Tests.Unit.Core.Certificates;

/// <summary>The vector files about certificates: what MOSIP's own code made of the same input.</summary>
internal static class CertificateVectors
{
    public static readonly JsonElement Thumbprints = Load("certificate-thumbprint.json");

    public static readonly JsonElement Partner = Load("partner-certificate.json");

    public static TheoryData<string> Ids(JsonElement file, Func<JsonElement, bool> filter) =>
        [.. file.GetProperty("cases").EnumerateArray().Where(filter).Select(c => c.GetProperty("id").GetString()!)];

    public static JsonElement Case(JsonElement file, string id) =>
        file.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static string Pem(JsonElement file, string keyRef) => file.GetProperty("keys").GetProperty(keyRef).Text("certificatePem");

    public static X509Certificate2 Certificate(JsonElement file, string keyRef) => X509Certificate2.CreateFromPem(Pem(file, keyRef));

    /// <summary>The trust store that partner-certificate.json names in its notes.</summary>
    public static TrustStore StoreOf(string domain) => TrustStore.Of((domain.ToUpperInvariant() switch
    {
        "AUTH" => new[] { "partner_ca_root", "partner_ca_sub", "mosip_root", "mosip_pms", "ec_ca" },
        "DEVICE" => ["device_ca_root", "device_ca"],
        _ => [],
    }).Select(name => Certificate(Partner, name)));

    private static JsonElement Load(string name, [CallerFilePath] string here = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "vectors", name);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}
