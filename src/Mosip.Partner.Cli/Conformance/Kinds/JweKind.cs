using System.Text;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>jwe</c>: encrypted tokens for a partner's certificate.</summary>
internal sealed class JweKind : IVectorKind
{
    public async Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        var ring = new PartnerKeyRing(vector.File.Key(vector.Inputs.Text("recipientKeyRef")));
        if (vector.MustFail)
            await report.RefusedAsync("open", async () => await OpenAsync().ConfigureAwait(false)).ConfigureAwait(false);
        else
            report.Equal("plaintextUtf8", vector.Expected.Text("plaintextUtf8"), Encoding.UTF8.GetString(await OpenAsync().ConfigureAwait(false)));

        ValueTask<byte[]> OpenAsync() => JweOpener.OpenAsync(ring, vector.Inputs.Text("jwe"), cancellationToken);
    }
}
