using System.Text.Json;
using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>aes-gcm</c>: layout A with the IV behind the tag, layout B with the IV elsewhere.</summary>
internal sealed class AesGcmKind : IVectorKind
{
    public async Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        JsonElement inputs = vector.Inputs;
        if (vector.MustFail)
            await report.RefusedAsync("open", () =>
            {
                Open(inputs);
                return ValueTask.CompletedTask;
            }).ConfigureAwait(false);
        else if (vector.IsDeterministic)
            CheckBothWays(vector, report);
        else
            report.Equal("plaintextHex", vector.Expected.Hex("plaintextHex"), Open(inputs));
    }

    private static void CheckBothWays(VectorCase vector, CaseReport report)
    {
        byte[] key = vector.Inputs.Hex("keyHex"), iv = vector.Inputs.Hex("ivHex"), plaintext = vector.Inputs.Hex("plaintextHex"), additional = vector.Inputs.HexOrEmpty("aadHex");
        byte[] expected = vector.Expected.Hex("ciphertextAndTagHex"), made = new byte[plaintext.Length + MosipGcm.TagSize], opened = new byte[plaintext.Length];

        MosipGcm.SealDetached(key, iv, plaintext, additional, made);
        report.Equal("ciphertextAndTagHex", expected, made);
        MosipGcm.OpenDetached(key, iv, expected, additional, opened);
        report.Equal("plaintextHex", plaintext, opened);
    }

    private static byte[] Open(JsonElement inputs)
    {
        byte[] key = inputs.Hex("keyHex"), data = inputs.Hex("dataHex"), additional = inputs.HexOrEmpty("aadHex"), plaintext = new byte[data.Length];
        int length = inputs.Has("ivHex")
            ? MosipGcm.OpenDetached(key, inputs.Hex("ivHex"), data, additional, plaintext)
            : MosipGcm.Open(key, data, plaintext, additional);
        return plaintext[..length];
    }
}
