using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Jws;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>auth-request</c>: requests made byte by byte by the client, and judged by the sandbox's filter.</summary>
internal sealed class AuthRequestKind(VectorFile file) : IVectorKind
{
    private readonly IdaRequests _requests = new(file);

    public async Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        if (!vector.IsDeterministic)
        {
            _requests.Check(vector.Inputs, vector.Expected, report);
            return;
        }
        CheckEnvelope(vector, report);
        JsonElement inputs = vector.Inputs;
        string expected = vector.Expected.Text("signatureHeader");
        JwsHeader header = JwsHeader.Parse(expected.Split('.')[0]);
        // What identifies the certificate beside x5c is the sender's choice.
        var options = JwsSigningOptions.Request with { IncludeThumbprint = header.Thumbprint is not null, KeyId = header.KeyId };
        string signature = await new JwsSigner(options).SignAsync(vector.File.Key(inputs.Text("signerKeyRef")), inputs.Utf8("body"), cancellationToken).ConfigureAwait(false);
        report.Equal("signatureHeader", expected, signature);

        if (vector.Expected.Find("server") is { } server)
            _requests.Check(WithSignature(inputs, signature), server, report);
    }

    private static void CheckEnvelope(VectorCase vector, CaseReport report)
    {
        JsonElement inputs = vector.Inputs, expected = vector.Expected;
        byte[] block = inputs.Utf8("requestBlockUtf8");
        byte[] request = new byte[block.Length + RequestEnvelope.RequestOverhead], hmac = new byte[RequestEnvelope.RequestHmacSize];
        RequestEnvelope.SealBlock(inputs.Hex("sessionKeyHex"), block, inputs.Hex("requestIvHex"), inputs.Hex("hmacIvHex"), request, hmac);

        report.Equal("request", expected.Text("request"), MosipBase64.EncodeUrl(request));
        report.Equal("requestHMAC", expected.Text("requestHMAC"), MosipBase64.EncodeUrl(hmac));
        report.Equal("hmacPlaintext", expected.FindText("hmacPlaintext") ?? "", MosipHash.UpperHex(block));
        report.Equal("thumbprint", expected.Text("thumbprint"), CertificateThumbprint.Of(vector.File.Certificate(inputs.Text("encryptionKeyRef"))).ToUpperHex());
    }

    private static JsonElement WithSignature(JsonElement inputs, string signature)
    {
        JsonObject members = JsonNode.Parse(inputs.GetRawText())!.AsObject();
        members["signatureHeader"] = signature;
        using JsonDocument document = JsonDocument.Parse(Encoding.UTF8.GetBytes(members.ToJsonString()));
        return document.RootElement.Clone();
    }
}
