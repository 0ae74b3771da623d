using System.Text.Json;
using Mosip.Partner.Sandbox.Ida.Crypto;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Sandbox.Ida;

public class ServerBase64VectorTests
{
    private static readonly VectorFile File = VectorFile.Load("base64-rules");

    private delegate bool Decoder(string text, out byte[]? bytes);

    public static IEnumerable<TheoryDataRow<string>> Cases => VectorFile.CaseIds("base64-rules", _ => true);

    [Theory]
    [MemberData(nameof(Cases))]
    public void TryDecode_AnyCase_ReadsAsMosip(string id)
    {
        AssertDecodes(id, "urlSafeStrict", ServerBase64.TryDecodeUrl);
        AssertDecodes(id, "standardStrict", ServerBase64.TryDecodeStandard);
        AssertDecodes(id, "lenient", ServerBase64.TryDecodeEither);
    }

    private static void AssertDecodes(string id, string decoderName, Decoder decoder)
    {
        VectorCase vector = File.Case(id);
        JsonElement expected = vector.Expected.GetProperty(decoderName);

        bool isDecoded = decoder(vector.Input("text"), out byte[]? bytes);

        Assert.Equal(expected.GetProperty("ok").GetBoolean(), isDecoded);
        Assert.Equal(expected.TryGetProperty("hex", out JsonElement hex) ? hex.GetString() : null, bytes is null ? null : Convert.ToHexStringLower(bytes));
    }
}
