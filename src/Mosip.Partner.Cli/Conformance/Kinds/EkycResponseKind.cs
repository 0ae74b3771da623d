using System.Text;
using System.Text.Json;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>ekyc-response</c>: answers whose signature is checked and whose identity is opened.</summary>
internal sealed class EkycResponseKind : IVectorKind
{
    public async Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        JsonElement inputs = vector.Inputs, expected = vector.Expected;
        string keyRef = inputs.Text("recipientKeyRef");
        var ring = new PartnerKeyRing(vector.File.Key(keyRef));
        var verifier = new JwsVerifier(new TrustAnchors([vector.File.Certificate(inputs.Text("signerKeyRef"))]), vector.File.Clock);
        if (vector.MustFail || expected.FindFlag("signatureValid") == false)
        {
            await report.RefusedAsync("open", async () => await OpenAsync().ConfigureAwait(false)).ConfigureAwait(false);
            return;
        }
        report.Equal("identityUtf8", expected.Text("identityUtf8"), Encoding.UTF8.GetString(await OpenAsync().ConfigureAwait(false)));
        if (expected.FindText("thumbprint") is { } thumbprint)
            report.Equal("thumbprint", thumbprint, CertificateThumbprint.Of(vector.File.Certificate(keyRef)).ToUpperHex());

        Task<byte[]> OpenAsync() => OfflineIda.OpenKycAsync(inputs.Utf8("body"), ring, inputs.Text("responseSignatureHeader"), verifier, cancellationToken);
    }
}
