using System.Text.Json;
using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>bio-capture</c>: IV and additional data, sealed values, the hash chain, and whole requests with segments.</summary>
internal sealed class BioCaptureKind(VectorFile file) : IVectorKind
{
    private const int LongestModulus = 1024;

    private readonly IdaRequests _requests = new(file);

    public Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        JsonElement inputs = vector.Inputs;
        if (inputs.Has("body"))
            _requests.Check(inputs, vector.Expected, report);
        else if (inputs.Has("bioValue"))
            return CheckOpeningAsync(vector, report, cancellationToken);
        else if (inputs.Has("timestamp"))
            return vector.MustFail || vector.Expected.Has("errorCode") ? CheckRefusalAsync(inputs, report) : CheckSealing(vector, report);
        else
            report.Equal("hash", vector.Expected.Text("hash"), BiometricCipher.ChainHash(inputs.FindText("previousHash"), inputs.Hex("rawHex")));
        return Task.CompletedTask;
    }

    private static Task CheckSealing(VectorCase vector, CaseReport report)
    {
        JsonElement inputs = vector.Inputs, expected = vector.Expected;
        string timestamp = inputs.Text("timestamp"), transactionId = inputs.Text("transactionId");
        byte[] salt = BiometricCipher.DeriveSalt(timestamp, transactionId);
        if (expected.Has("xorHex"))
        {
            report.Equal("xorHex", expected.Hex("xorHex"), salt);
            report.Equal("ivHex", expected.Hex("ivHex"), salt.AsSpan()[^BiometricCipher.IvSize..]);
            report.Equal("aadHex", expected.Hex("aadHex"), salt.AsSpan()[^BiometricCipher.AssociatedDataSize..]);
        }
        if (inputs.Has("rawHex"))
            report.Equal("bioValue", expected.Text("bioValue"), MosipBase64.EncodeUrl(BiometricCipher.Seal(inputs.Hex("sessionKeyHex"), timestamp, transactionId, inputs.Hex("rawHex"))));
        return Task.CompletedTask;
    }

    private static Task CheckRefusalAsync(JsonElement inputs, CaseReport report) => report.RefusedAsync("derive", () =>
    {
        BiometricCipher.DeriveSalt(inputs.Text("timestamp"), inputs.Text("transactionId"));
        return ValueTask.CompletedTask;
    });

    private static async Task CheckOpeningAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        if (vector.MustFail)
            await report.RefusedAsync("open", async () => await OpenAsync().ConfigureAwait(false)).ConfigureAwait(false);
        else
        {
            (byte[] key, byte[] record) = await OpenAsync().ConfigureAwait(false);
            report.Equal("sessionKeyHex", vector.Expected.Hex("sessionKeyHex"), key);
            report.Equal("rawHex", vector.Expected.Hex("rawHex"), record);
        }

        async ValueTask<(byte[] Key, byte[] Record)> OpenAsync()
        {
            JsonElement inputs = vector.Inputs;
            byte[] unwrapped = new byte[LongestModulus];
            int length = await vector.File.Key(inputs.Text("recipientKeyRef")).UnwrapKeyAsync(inputs.Base64Url("sessionKey"), unwrapped, cancellationToken).ConfigureAwait(false);
            byte[] key = unwrapped[..length];
            return (key, BiometricCipher.Open(key, inputs.Text("timestamp"), inputs.Text("transactionId"), inputs.Base64Url("bioValue")));
        }
    }
}
