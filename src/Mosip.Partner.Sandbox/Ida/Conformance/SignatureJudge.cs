using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Sandbox.Ida.Signatures;

namespace Mosip.Partner.Sandbox.Ida.Conformance;

/// <summary>Judges the cases of <c>jws-verify.json</c> as MOSIP's keymanager does, which is laxer than this SDK's clients.</summary>
public sealed class SignatureJudge
{
    private static readonly Dictionary<string, IEnumerable<string>> TrustStores = new()
    {
        ["AUTH"] = ["mosip_root", "mosip_pms", "partner_ca_root", "partner_ca_sub"],
        ["DEVICE"] = ["device_ca_root", "device_ca"],
        ["FTM"] = ["ftm_ca_root", "ftm_ca"],
        ["MISP"] = [],
    };

    private readonly JsonElement _vectorFile;
    private readonly KeyManagerVerifier _verifier;

    /// <summary>Takes the keys of the set.</summary>
    /// <param name="vectorFile">The whole file; its notes say which certificates stand in which trust store.</param>
    /// <param name="release">The release to play; 1.3.0 if null.</param>
    /// <param name="clock">Decides about the dates of certificates; the system's clock if null.</param>
    public SignatureJudge(JsonElement vectorFile, MosipRelease? release = null, TimeProvider? clock = null)
    {
        _vectorFile = vectorFile;
        _verifier = new KeyManagerVerifier(
            release ?? MosipRelease.V1_3_0,
            VectorState.TrustDomains(vectorFile, TrustStores),
            VectorState.Certificate(vectorFile, "mosip_kernel_sign"),
            clock ?? TimeProvider.System);
    }

    /// <summary>Judges one case.</summary>
    /// <param name="inputs">
    /// The member <c>inputs</c>: <c>jws</c>, and as needed <c>actualDataBase64Url</c>, <c>certificateDataKeyRef</c>, <c>validateTrust</c>, <c>domain</c>.
    /// </param>
    public SignatureVerdict Judge(JsonElement inputs)
    {
        X509Certificate2? certificate = Text(inputs, "certificateDataKeyRef") is { } keyRef ? VectorState.Certificate(_vectorFile, keyRef) : null;
        bool validateTrust = inputs.TryGetProperty("validateTrust", out JsonElement trust) && trust.ValueKind == JsonValueKind.True;
        return _verifier.Verify(Text(inputs, "jws") ?? "", Text(inputs, "actualDataBase64Url"), certificate, validateTrust, Text(inputs, "domain"));
    }

    private static string? Text(JsonElement inputs, string name) => inputs.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
