using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>session-key-wrap</c>: RSA-OAEP with SHA-256 twice, and nothing else.</summary>
internal sealed class SessionKeyWrapKind : IVectorKind
{
    private const int LongestModulus = 1024;

    public async Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        PartnerKey key = vector.File.Key(vector.Inputs.Text("recipientKeyRef"));
        byte[] wrapped = vector.Inputs.Hex("wrappedHex"), unwrapped = new byte[LongestModulus];
        if (vector.MustFail)
        {
            await report.RefusedAsync("unwrap", async () => await key.UnwrapKeyAsync(wrapped, unwrapped, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            return;
        }
        int length = await key.UnwrapKeyAsync(wrapped, unwrapped, cancellationToken).ConfigureAwait(false);
        report.Equal("keyHex", vector.Expected.Hex("keyHex"), unwrapped.AsSpan(0, length));
    }
}
