using System.Text.Json;
using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>pin-encryption</c>: attributes that a PIN protects.</summary>
internal sealed class PinEncryptionKind : IVectorKind
{
    public async Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        JsonElement inputs = vector.Inputs, expected = vector.Expected;
        string pin = inputs.Text("pin");
        if (vector.MustFail)
            await report.RefusedAsync("open", () =>
            {
                PinEncryption.Open(pin, inputs.Text("data"));
                return ValueTask.CompletedTask;
            }).ConfigureAwait(false);
        else if (vector.IsDeterministic)
        {
            byte[] salt = inputs.Hex("saltHex");
            report.Equal("derivedKeyHex", expected.Hex("derivedKeyHex"), PinEncryption.DeriveKey(pin, salt));
            report.Equal("data", expected.Text("data"), PinEncryption.Seal(pin, inputs.Text("plaintextUtf8"), salt, inputs.Hex("nonceHex")));
        }
        else
        {
            report.Equal("plaintextUtf8", expected.Text("plaintextUtf8"), PinEncryption.Open(pin, inputs.Text("data")));
            report.Equal("derivedKeyHex", expected.Hex("derivedKeyHex"), PinEncryption.DeriveKey(pin, expected.Hex("saltHex")));
        }
    }
}
