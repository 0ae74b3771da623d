using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

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

    private static JsonElement Load(string name, [CallerFilePath] string here = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "vectors", name);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}
