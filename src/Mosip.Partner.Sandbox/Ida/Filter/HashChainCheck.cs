using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>
/// Each biometric's <c>hash</c> is the upper-case hex of SHA-256(previous hash || SHA-256(value)); the chain begins with the hash of nothing.
/// </summary>
internal sealed class HashChainCheck : IFilterStage
{
    public Refusal? Check(FilterContext context)
    {
        if (context.Block?["biometrics"] is not JsonArray biometrics)
            return null;

        byte[] previous = SHA256.HashData([]);
        for (int i = 0; i < biometrics.Count; i++)
        {
            JsonObject segment = biometrics[i]!.AsObject();
            string path = "request/biometrics/" + i.ToString(CultureInfo.InvariantCulture);
            if (segment["data"]!.AsObject().TextOrNull("bioValue") is not { Length: > 0 } value)
                return FilterContext.Missing(path + "/data/bioValue");
            if (segment.TextOrNull("hash") is not { } hash)
                return FilterContext.Missing(path + "/hash");
            previous = Next(previous, Convert.FromBase64String(value));
            if (hash != Convert.ToHexString(previous))
                return FilterContext.Refuse(IdaErrors.InvalidHash, new($"hash chain at {path}", "the hash of the value and all before it, in upper-case hex and in array order", Describe(hash, previous)));
        }

        return null;
    }

    /// <summary>The next hash of the chain.</summary>
    public static byte[] Next(byte[] previous, byte[] value) => SHA256.HashData([.. previous, .. SHA256.HashData(value)]);

    private static string Describe(string sent, byte[] expected) =>
        string.Equals(sent, Convert.ToHexString(expected), StringComparison.OrdinalIgnoreCase) ? "the right hash, but not in upper case" : "another hash";
}
