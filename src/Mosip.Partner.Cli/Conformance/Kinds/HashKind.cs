using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>hash</c>: digests in the spellings that MOSIP uses.</summary>
internal sealed class HashKind : IVectorKind
{
    private const string Rule = " bytes, byte i = (i*31 + (i>>8)) mod 256";
    private const int MaximumRuleLength = 64 * 1024 * 1024;

    public Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        JsonElement inputs = vector.Inputs, expected = vector.Expected;
        if (DataOf(inputs) is not { } data)
        {
            report.Skip("a rule for the data that is not known");
            return Task.CompletedTask;
        }

        Compare("sha256Hex", Convert.ToHexStringLower(SHA256.HashData(data)));
        Compare("upperHex", MosipHash.UpperHex(data));
        Compare("idaUpperHex", MosipHash.UpperHex(data));
        Compare("fingerprintColonHex", MosipHash.Fingerprint(data));
        if (inputs.FindText("saltUtf8") is { } salt)
            Compare("saltedUpperHex", MosipHash.SaltedUpperHex(data, Encoding.UTF8.GetBytes(salt)));
        return Task.CompletedTask;

        void Compare(string name, string came)
        {
            if (expected.FindText(name) is { } text)
                report.Equal(name, text, came);
        }
    }

    private static byte[]? DataOf(JsonElement inputs)
    {
        if (inputs.FindText("dataRule") is not { } rule)
            return inputs.Has("dataHex") ? inputs.Hex("dataHex") : inputs.Utf8("dataUtf8");
        return rule.EndsWith(Rule, StringComparison.Ordinal) && int.TryParse(rule[..^Rule.Length], out int length) && length is >= 0 and <= MaximumRuleLength
            ? [.. Enumerable.Range(0, length).Select(i => (byte)((i * 31) + (i >> 8)))]
            : null;
    }
}
