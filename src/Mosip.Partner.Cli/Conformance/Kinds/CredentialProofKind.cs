using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Jws;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>vc-proof-jws</c>: detached signatures over bytes that stand for a credential.</summary>
internal sealed class CredentialProofKind : IVectorKind
{
    public async Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        X509Certificate2 signer = vector.File.Certificate(vector.Inputs.Text("signerKeyRef"));
        var verifier = new JwsVerifier(new TrustAnchors([signer]), vector.File.Clock);
        if (vector.MustFail || vector.Expected.FindFlag("valid") == false)
            await report.RefusedAsync("verify", () =>
            {
                Verify();
                return ValueTask.CompletedTask;
            }).ConfigureAwait(false);
        else
            CompareHeader(vector.Expected, Verify(), report);

        JwsVerification Verify() => verifier.VerifyDetached(vector.Inputs.Text("jws"), vector.Inputs.Hex("payloadHex"), signer);
    }

    private static void CompareHeader(JsonElement expected, JwsVerification verification, CaseReport report)
    {
        if (expected.FindText("headerJson") is not { } text)
            return;
        using JsonDocument header = JsonDocument.Parse(text);
        report.Equal("alg", header.RootElement.Text("alg"), verification.Header.Algorithm.Value);
        report.Equal("b64", header.RootElement.FindFlag("b64") ?? true, verification.Header.IsPayloadEncoded);
    }
}
