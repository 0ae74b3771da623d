using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Core.Jws;

public class JwsVectorTests
{
    private static readonly VectorFile Sign = VectorFile.Load("jwt-sign"), Proof = VectorFile.Load("vc-proof-jws"), Kyc = VectorFile.Load("ekyc-response");

    public static IEnumerable<TheoryDataRow<string>> Ids(string file) => VectorFile.CaseIds(file, _ => true);

    [Theory, MemberData(nameof(Ids), "jwt-sign")]
    public async Task SignAsync_MosipVector_GivesTheSameJws(string id)
    {
        VectorCase c = Sign.Case(id);
        using JsonDocument header = JsonDocument.Parse(c.Expect("headerJson"));
        string? style = c.OptionalInput("style");
        bool Flag(string name) => c.Inputs.TryGetProperty(name, out JsonElement flag) && flag.GetBoolean();
        var options = new JwsSigningOptions
        {
            Layout = style is not null && style.StartsWith("mock MDS", StringComparison.Ordinal) ? JwsHeaderLayout.Device : JwsHeaderLayout.KeyManager,
            Form = Flag("includePayload") || header.RootElement.TryGetProperty("typ", out _) ? JwsForm.Attached : JwsForm.Detached,
            IncludeCertificate = Flag("includeCertificate") || header.RootElement.TryGetProperty("typ", out _),
            IncludeThumbprint = Flag("includeCertHash"),
            CertificateUrl = c.OptionalInput("certificateUrl"),
            KeyId = header.RootElement.TryGetProperty("kid", out JsonElement kid) ? kid.GetString() : null,
            Type = header.RootElement.TryGetProperty("typ", out JsonElement typ) ? typ.GetString() : null,
        };

        string jws = await new JwsSigner(options).SignAsync(Sign.Key(c.Input("signerKeyRef")), Encoding.UTF8.GetBytes(c.Input("payloadUtf8")), TestContext.Current.CancellationToken);

        Assert.Equal(c.Expect("jws"), jws);
    }

    [Theory, MemberData(nameof(Ids), "vc-proof-jws")]
    public void VerifyDetached_CredentialProof_IsAccepted(string id)
    {
        VectorCase c = Proof.Case(id);
        var signer = Proof.Certificate(c.Input("signerKeyRef"));
        var verifier = new JwsVerifier(new TrustAnchors([signer]));

        JwsVerification verification = verifier.VerifyDetached(c.Input("jws"), c.InputHex("payloadHex"), signer);

        Assert.False(verification.Header.IsPayloadEncoded);
    }

    [Theory, MemberData(nameof(Ids), "ekyc-response")]
    public void VerifyDetached_ResponseSignature_IsAccepted(string id)
    {
        VectorCase c = Kyc.Case(id);
        var verifier = new JwsVerifier(new TrustAnchors([Kyc.Certificate(c.Input("signerKeyRef"))]));

        JwsVerification verification = verifier.VerifyDetached(c.Input("responseSignatureHeader"), Encoding.UTF8.GetBytes(c.Input("body")));

        Assert.Equal(JwsAlgorithm.RS256, verification.Header.Algorithm);
    }
}
