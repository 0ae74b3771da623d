using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>
/// Whether a registration capture survives its way through a registration packet. The packet has the record by itself, and of the signed payload the text with a placeholder; MOSIP's registration processor
/// puts both together again and checks the signature, and that every certificate behind the digital ID stands in the header of the data, too.
/// </summary>
internal static class PacketValidator
{
    public const string Name = "BiometricsSignatureValidator";

    private const string Placeholder = "<bioValue>";

    public static ComplianceResult Check(JsonElement answer)
    {
        IReadOnlyList<JsonElement> biometrics = answer.FindList("biometrics") ?? throw new ComplianceFailure("'biometrics' is not a list.");
        var findings = new List<ComplianceFinding>();
        for (int i = 0; i < biometrics.Count; i++)
        {
            if (FindFault(biometrics[i].Text("data")) is { } fault)
                findings.Add(new ComplianceFinding($"$.biometrics[{i}].data", fault.Rule, fault.Message));
        }
        bool isAccepted = biometrics.Count > 0 && findings.Count == 0;
        return new ComplianceResult
        {
            Validator = Name,
            IsAccepted = isAccepted,
            Message = biometrics.Count == 0 ? "There is no biometric."
                : isAccepted ? "The captures survive a registration packet."
                : "A capture does not survive a registration packet: the registration processor would refuse it.",
            Findings = findings,
        };
    }

    private static (string Rule, string Message)? FindFault(string data)
    {
        if (data.Split('.') is not [{ } header, { } segment, _])
            return ("data", "is not a JWS of three parts");
        byte[] payload = UrlBase64.Decode(segment);
        JsonElement members = Member.Object(payload);
        string bioValue = members.Text("bioValue");
        byte[] record = UrlBase64.Decode(bioValue);
        if (record.Length == 0)
            return ("bioValue", "is empty");
        string kept = Encoding.UTF8.GetString(payload).Replace(bioValue, Placeholder, StringComparison.Ordinal);
        string rebuilt = kept.Replace(Placeholder, Base64Url.EncodeToString(record), StringComparison.Ordinal);
        if (Base64Url.EncodeToString(Encoding.UTF8.GetBytes(rebuilt)) != segment)
            return ("bioValue", "the payload is another one once its parts were put together again: payload and bioValue have to be base64url without padding, and the payload UTF-8");
        string digitalId = members.Text("digitalId");
        string[] own = CertificatesOf(header), chip = CertificatesOf(digitalId.Split('.')[0]);
        return Array.TrueForAll(chip, certificate => own.Contains(certificate, StringComparer.Ordinal)) ? null
            : ("x5c", "a certificate in the digital ID's header is missing in that of the data: an L1 device adds the chip's certificate behind its own");
    }

    private static string[] CertificatesOf(string header) => Member.Object(UrlBase64.Decode(header)).Find("x5c") switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(item => Member.TextOrNull(item) ?? "")],
        { ValueKind: JsonValueKind.String } text => [text.GetString()!],
        _ => throw new ComplianceFailure("A JWS carries no certificate."),
    };
}
