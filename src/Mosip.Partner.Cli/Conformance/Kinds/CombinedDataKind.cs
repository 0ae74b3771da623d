using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>combined-data</c>: wrapped key, splitter and sealed content in one text.</summary>
internal sealed class CombinedDataKind : IVectorKind
{
    public async Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        JsonElement inputs = vector.Inputs;
        if (vector.IsDeterministic)
        {
            report.Equal("data", vector.Expected.Text("data"), Seal(vector));
            return;
        }

        var ring = new PartnerKeyRing(vector.File.Key(inputs.Text("recipientKeyRef")));
        byte[] additional = inputs.Base64UrlOrEmpty("aadBase64Url"), salt = inputs.Base64UrlOrEmpty("saltBase64Url");
        if (vector.MustFail || vector.Expected.Has("mosipErrorCode"))
            await report.RefusedAsync("open", async () => await OpenAsync().ConfigureAwait(false)).ConfigureAwait(false);
        else
            report.Equal("plaintextUtf8", vector.Expected.Text("plaintextUtf8"), Encoding.UTF8.GetString(await OpenAsync().ConfigureAwait(false)));

        ValueTask<byte[]> OpenAsync() => CombinedData.OpenAsync(ring, inputs.Text("data"), additional, salt, cancellationToken);
    }

    private static string Seal(VectorCase vector)
    {
        JsonElement inputs = vector.Inputs;
        return CombinedData.Seal(
            CertificateThumbprint.Of(vector.File.Certificate(inputs.Text("recipientKeyRef"))), inputs.Hex("wrappedKeyHex"), inputs.Hex("sessionKeyHex"), inputs.Hex("aadHex"), inputs.Utf8("plaintextUtf8"));
    }
}
