using Mosip.Partner.Cli.Conformance.Kinds;

namespace Mosip.Partner.Cli.Conformance;

/// <summary>What this release can check, by <c>vectorSet</c>.</summary>
internal static class VectorKinds
{
    private static readonly Dictionary<string, Func<VectorFile, IVectorKind>> Covered = new(StringComparer.Ordinal)
    {
        ["hash"] = _ => new HashKind(),
        ["certificate-thumbprint"] = _ => new CertificateThumbprintKind(),
        ["base64-rules"] = _ => new Base64RulesKind(),
        ["aes-gcm"] = _ => new AesGcmKind(),
        ["session-key-wrap"] = _ => new SessionKeyWrapKind(),
        ["combined-data"] = _ => new CombinedDataKind(),
        ["pin-encryption"] = _ => new PinEncryptionKind(),
        ["jwt-sign"] = _ => new JwtSignKind(),
        ["jws-verify"] = file => new JwsVerifyKind(file),
        ["vc-proof-jws"] = _ => new CredentialProofKind(),
        ["vc-canonical"] = file => new CredentialCanonicalKind(file),
        ["jwe"] = _ => new JweKind(),
        ["data-share"] = _ => new DataShareKind(),
        ["websub"] = _ => new WebSubKind(),
        ["auth-request"] = file => new AuthRequestKind(file),
        ["bio-capture"] = file => new BioCaptureKind(file),
        ["ekyc-response"] = _ => new EkycResponseKind(),
        ["partner-certificate"] = file => new PartnerCertificateKind(file),
        ["policy-validation"] = _ => new PolicyValidationKind(),
        ["sbi-compliance"] = file => new SbiComplianceKind(file),
        ["pms-request-rules"] = file => new PmsRequestRulesKind(file),
        ["ida-validation"] = file => new IdaValidationKind(file),
        ["ida-demographic-match"] = file => new DemographicMatchKind(file),
    };

    // Kinds of capabilities that later releases bring.
    private static readonly string[] Later = [];

    /// <summary>The checks for the file's kind, or null where there are none yet.</summary>
    public static IVectorKind? Find(VectorFile file) => Covered.GetValueOrDefault(file.VectorSet)?.Invoke(file);

    /// <summary>Whether the kind is one that the format knows.</summary>
    public static bool IsKnown(string vectorSet) => Covered.ContainsKey(vectorSet) || Later.Contains(vectorSet, StringComparer.Ordinal);
}
