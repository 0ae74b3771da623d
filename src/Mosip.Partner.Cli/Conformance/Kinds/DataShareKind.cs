using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>data-share</c>: a download is opened, its signature checked, its digest compared.</summary>
internal sealed class DataShareKind : IVectorKind
{
    public async Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        JsonElement expected = vector.Expected;
        if (vector.MustFail)
        {
            await report.RefusedAsync("open", async () => await OpenAsync(vector, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            return;
        }
        byte[] content = await OpenAsync(vector, cancellationToken).ConfigureAwait(false);
        report.Equal("plaintextUtf8", expected.Text("plaintextUtf8"), Encoding.UTF8.GetString(content));

        string digest = MosipHash.UpperHex(content);
        report.Equal("digestUpperHex", expected.FindText("digestUpperHex") ?? digest, digest);
        report.Equal("digest", expected.Text("digest"), MosipBase64.EncodeUrl(Encoding.ASCII.GetBytes(digest)));
        report.Equal("jwtPayload.digest", expected.Get("jwtPayload").Text("digest"), MosipBase64.EncodeUrl(Encoding.ASCII.GetBytes(digest)));
        CheckSignature(vector, report);
    }

    // Encryption type 'none' has no recipient: the download is the content.
    private static async ValueTask<byte[]> OpenAsync(VectorCase vector, CancellationToken cancellationToken) =>
        vector.Inputs.FindText("recipientKeyRef") is { } keyRef
            ? await CombinedData.OpenAsync(new PartnerKeyRing(vector.File.Key(keyRef)), vector.Inputs.Text("downloaded"), cancellationToken: cancellationToken).ConfigureAwait(false)
            : vector.Inputs.Utf8("downloaded");

    private static void CheckSignature(VectorCase vector, CaseReport report)
    {
        string jws = vector.Inputs.Text("signatureHeader"), payload = vector.Expected.Text("jwtPayloadText");
        X509Certificate2 signer = vector.File.Certificate(vector.Inputs.Text("signerKeyRef"));
        var verifier = new JwsVerifier(new TrustAnchors([signer]), vector.File.Clock);
        if (vector.Inputs.Get("configuration").Flag("includePayload"))
        {
            verifier.VerifyAttached(jws, out byte[] carried, signer);
            report.Equal("jwtPayloadText", payload, Encoding.UTF8.GetString(carried));
        }
        else
            verifier.VerifyDetached(jws, Encoding.UTF8.GetBytes(payload), signer);
    }
}
