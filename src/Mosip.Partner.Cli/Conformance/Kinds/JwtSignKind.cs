using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Jws;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>jwt-sign</c>: signatures of the key manager and of the mock device, byte by byte.</summary>
internal sealed class JwtSignKind : IVectorKind
{
    private const string DeviceStyle = "mock MDS";

    public async Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        string keyRef = vector.Inputs.Text("signerKeyRef"), jws = vector.Expected.Text("jws");
        byte[] payload = vector.Inputs.Utf8("payloadUtf8");
        JwsSigningOptions options = OptionsOf(vector);

        string made = await new JwsSigner(options).SignAsync(vector.File.Key(keyRef), payload, cancellationToken).ConfigureAwait(false);
        report.Equal("jws", jws, made);

        var signer = vector.File.Certificate(keyRef);
        var verifier = new JwsVerifier(new TrustAnchors([signer]), vector.File.Clock);
        if (options.Form == JwsForm.Detached)
            verifier.VerifyDetached(jws, payload, signer);
        else
            verifier.VerifyAttached(jws, out _, signer);
    }

    private static JwsSigningOptions OptionsOf(VectorCase vector)
    {
        JsonElement inputs = vector.Inputs;
        using JsonDocument header = JsonDocument.Parse(vector.Expected.Text("headerJson"));
        bool isDevice = inputs.FindText("style")?.StartsWith(DeviceStyle, StringComparison.OrdinalIgnoreCase) ?? false;
        return new JwsSigningOptions
        {
            Algorithm = new JwsAlgorithm(header.RootElement.Text("alg")),
            Layout = isDevice ? JwsHeaderLayout.Device : JwsHeaderLayout.KeyManager,
            Form = inputs.FindFlag("includePayload") ?? isDevice ? JwsForm.Attached : JwsForm.Detached,
            IncludeCertificate = inputs.FindFlag("includeCertificate") ?? isDevice,
            IncludeThumbprint = inputs.FindFlag("includeCertHash") ?? false,
            CertificateUrl = inputs.FindText("certificateUrl"),
            // A key manager makes it from its own name for the key, which no input tells.
            KeyId = header.RootElement.FindText("kid"),
            Type = header.RootElement.FindText("typ"),
        };
    }
}
