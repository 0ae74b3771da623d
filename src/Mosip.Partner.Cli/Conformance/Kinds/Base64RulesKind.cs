using System.Text.Json;
using Mosip.Partner.Sandbox.Ida.Crypto;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>base64-rules</c>: what each of MOSIP's decoders takes.</summary>
internal sealed class Base64RulesKind : IVectorKind
{
    public Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        string text = vector.Inputs.Text("text");
        Check("urlSafeStrict", ServerBase64.TryDecodeUrl(text, out byte[]? url), url);
        Check("standardStrict", ServerBase64.TryDecodeStandard(text, out byte[]? standard), standard);
        Check("lenient", ServerBase64.TryDecodeEither(text, out byte[]? lenient), lenient);
        return Task.CompletedTask;

        void Check(string decoder, bool isDecoded, byte[]? data)
        {
            JsonElement expected = vector.Expected.Get(decoder);
            report.Equal($"{decoder}.ok", expected.Flag("ok"), isDecoded);
            if (isDecoded)
                report.Equal($"{decoder}.hex", expected.FindText("hex") ?? "", Convert.ToHexStringLower(data ?? []));
        }
    }
}
