using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.CertificateServices;

/// <summary>The calls on certificates that a key manager answers, whichever service it is part of.</summary>
internal sealed class KeyCertificates(SandboxKeyManager keyManager)
{
    private const string Uploaded = "Upload Success";

    /// <summary>The rules of an upload.</summary>
    public static IReadOnlyList<FieldRule> UploadRules =>
        [FieldRule.NotBlank("applicationId", "should not be null or empty"), new("referenceId"), FieldRule.NotBlank("certificateData", "should not be null or empty")];

    /// <summary>The rules of making a key.</summary>
    public static IReadOnlyList<FieldRule> GenerationRules => [FieldRule.NotBlank("applicationId", "should not be null or empty"), new("referenceId"), FieldRule.Flag("force"), new("commonName")];

    /// <summary>The current certificate of an application and reference.</summary>
    public MosipAnswer Get(MosipCall call) => Try(() => MosipAnswer.Of(Describe(keyManager.Keys.Get(call.Query("applicationId"), call.Query("referenceId")), request: null, call)));

    /// <summary>All certificates of an application and reference, the current one first.</summary>
    public MosipAnswer GetAll(MosipCall call) => Try(() =>
    {
        string application = call.Query("applicationId") ?? "", reference = call.Query("referenceId") ?? "";
        keyManager.Keys.Get(application, reference);
        return MosipAnswer.Of(new JsonObject
        {
            ["allCertificates"] = new JsonArray([.. keyManager.Keys.GetAll(application, reference).Reverse().Select(key => new JsonObject
            {
                ["certificateData"] = Pem(key.Certificate),
                ["issuedAt"] = MosipTime.Utc(key.Certificate.NotBefore),
                ["expiryAt"] = MosipTime.Utc(key.Certificate.NotAfter),
                ["keyId"] = key.Thumbprint.ToUpperHex(),
            })]),
        });
    });

    /// <summary>Makes a master key, or another one by force, and answers with its certificate or a request for one.</summary>
    public MosipAnswer Generate(MosipCall call) => Try(() =>
    {
        string answers = call.Path("objectType");
        if (answers is not ("CERTIFICATE" or "CSR"))
            return MosipAnswer.Refuse(ServiceErrors.Error("KER-KMS-009", "Invalid Object Type, only supported types are CERTIFICATE or CSR."), new("object type in the path", "CERTIFICATE or CSR", "another text"));
        string application = call.Required("applicationId"), reference = call.Text("referenceId") ?? "";
        ManagedKey key = keyManager.Keys.Get(application, reference);
        if (call.Flag("force") == true)
            key = keyManager.Keys.Rotate(application, reference);
        return MosipAnswer.Of(Describe(key, answers == "CSR" ? MakeRequest(key) : null, call));
    });

    /// <summary>Takes the certificate that was made for a key of this key manager, in place of its own.</summary>
    public MosipAnswer Upload(MosipCall call) => Try(() =>
    {
        if (Read(call) is not { } certificate)
            return Unreadable;
        return keyManager.Keys.ReplaceCertificate(call.Required("applicationId"), call.Text("referenceId"), certificate) ? Done(call)
            : MosipAnswer.Refuse(ServiceErrors.Error("KER-KMS-014", "Key Not Matching."), new("public key of the certificate", "that of the key manager's own key", "another one"));
    });

    /// <summary>Takes a certificate of someone else, to encrypt for.</summary>
    public MosipAnswer UploadOtherDomain(MosipCall call) => Try(() =>
    {
        if (Read(call) is not { } certificate)
            return Unreadable;
        keyManager.Keys.StorePartnerCertificate(call.Text("applicationId"), call.Text("referenceId"), certificate);
        return Done(call);
    });

    private static MosipAnswer Try(Func<MosipAnswer> answer)
    {
        try
        {
            return answer();
        }
        catch (KeyManagerException e)
        {
            return MosipAnswer.Refuse(e.Error, new("key of the key manager", "an application and reference that allow the call", e.Reason));
        }
    }

    private static JsonObject Describe(ManagedKey key, string? request, MosipCall call) => new()
    {
        ["certificate"] = request is null ? Pem(key.Certificate) : null,
        ["certSignRequest"] = request,
        ["issuedAt"] = MosipTime.Utc(key.Certificate.NotBefore),
        ["expiryAt"] = MosipTime.Utc(key.Certificate.NotAfter),
        ["timestamp"] = MosipTime.Utc(call.Now),
    };

    private static string MakeRequest(ManagedKey key) =>
        new CertificateRequest(key.Certificate.SubjectName, key.PrivateKey!, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequestPem() + "\n";

    private static X509Certificate2? Read(MosipCall call)
    {
        try
        {
            return X509Certificate2.CreateFromPem(call.Required("certificateData"));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static MosipAnswer Done(MosipCall call) => MosipAnswer.Of(new JsonObject { ["status"] = Uploaded, ["timestamp"] = MosipTime.Utc(call.Now) });

    private static MosipAnswer Unreadable => MosipAnswer.Refuse(new MosipError(new("KER-KMS-013"), "Certificate Parsing Error."), new("certificateData", "a certificate in PEM", "another text"));

    private static string Pem(X509Certificate2 certificate) => PemEncoding.WriteString("CERTIFICATE", certificate.RawDataMemory.Span) + "\n";
}
