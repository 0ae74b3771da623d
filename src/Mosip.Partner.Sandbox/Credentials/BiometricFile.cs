using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>A person's biometrics as MOSIP's registry keeps them: one CBEFF document, a record for each.</summary>
internal static class BiometricFile
{
    private const string RegisteredScore = "90";

    private static readonly XNamespace Cbeff = "http://standards.iso.org/iso-iec/19785/-3/ed-2/";

    /// <summary>The document in base64url, as a credential carries it.</summary>
    public static string Write(IReadOnlyList<ResidentBiometric> records) => MosipBase64.EncodeUrl(Encoding.UTF8.GetBytes(Xml(records)));

    /// <summary>The document.</summary>
    public static string Xml(IReadOnlyList<ResidentBiometric> records) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + new XElement(Cbeff + "BIR", Info(), records.Select(Record)).ToString(SaveOptions.DisableFormatting);

    private static XElement Record(ResidentBiometric record) => new(
        Cbeff + "BIR",
        Version("Version"),
        Version("CBEFFVersion"),
        Info(),
        new XElement(
            Cbeff + "BDBInfo",
            new XElement(Cbeff + "Format", Element("Organization", "Mosip"), Element("Type", FormatOf(record))),
            Element("CreationDate", "2024-01-01T00:00:00.000Z"),
            Element("Type", record.Type),
            Element("Subtype", record.SubType),
            Element("Level", record.IsTemplate ? "Processed" : "Raw"),
            Element("Purpose", "Enroll"),
            new XElement(
                Cbeff + "Quality",
                new XElement(Cbeff + "Algorithm", Element("Organization", "HMAC"), Element("Type", "SHA-256")),
                Element("Score", RegisteredScore))),
        Element("BDB", Convert.ToBase64String(record.Data.Span)));

    private static XElement Info() => new(Cbeff + "BIRInfo", Element("Integrity", "false"));

    private static XElement Version(string name) => new(Cbeff + name, Element("Major", "1"), Element("Minor", "1"));

    private static XElement Element(string name, string value) => new(Cbeff + name, value);

    private static string FormatOf(ResidentBiometric record) => (record.IsOf("Finger") ? record.IsTemplate ? 2 : 7 : record.IsFace ? 8 : 9).ToString(CultureInfo.InvariantCulture);
}
