using System.Buffers.Text;
using System.Text;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Tests.Unit.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Jws;

public class JwsHeaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"RS256\"")]
    [InlineData("{}")]
    [InlineData("""{"alg":null}""")]
    [InlineData("""{"alg":5}""")]
    [InlineData("""{"alg":["RS256"]}""")]
    [InlineData("""{"alg":"\ud800"}""")]
    [InlineData("""{"ALG":"RS256"}""")]
    [InlineData("""{"alg":"RS256"} {"alg":"RS256"}""")]
    [InlineData("""{"alg":"RS256",}""")]
    [InlineData("""{"alg":"RS256"/**/}""")]
    public void Parse_NoJsonObjectWithAnAlgorithm_IsMalformed(string json) => AssertMalformed(json);

    [Theory]
    [InlineData("""{"alg":"none","alg":"RS256"}""")]
    [InlineData("""{"alg":"RS256","kid":"a","kid":"b"}""")]
    [InlineData("""{"alg":"RS256","\u0061lg":"none"}""")]
    [InlineData("""{"alg":"RS256","x":{"a":1,"a":2}}""")]
    public void Parse_MemberTwice_IsMalformed(string json) => AssertMalformed(json);

    [Theory]
    [InlineData("\"crit\":[\"exp\"]")]
    [InlineData("\"crit\":[\"b64\",\"exp\"]")]
    [InlineData("\"crit\":[]")]
    [InlineData("\"crit\":\"b64\"")]
    [InlineData("\"crit\":[5]")]
    [InlineData("\"crit\":null")]
    [InlineData("\"crit\":[null]")]
    [InlineData("\"b64\":false")]
    [InlineData("\"b64\":\"false\",\"crit\":[\"b64\"]")]
    [InlineData("\"b64\":0,\"crit\":[\"b64\"]")]
    public void Parse_ExtensionThatIsNotUnderstood_IsMalformed(string members) => AssertMalformed($"{{\"alg\":\"RS256\",{members}}}");

    [Theory]
    [InlineData("\"x5c\":\"MIIB\"")]
    [InlineData("\"x5c\":[]")]
    [InlineData("\"x5c\":[5]")]
    [InlineData("\"x5c\":[\"\"]")]
    [InlineData("\"x5c\":[\"MIIB\"]")]
    [InlineData("\"x5c\":[\"MIIB-_\"]")]
    [InlineData("\"x5c\":[\"\\ud800\"]")]
    [InlineData("\"kid\":5")]
    [InlineData("\"kid\":\"\\ud800\"")]
    [InlineData("\"x5t#S256\":{}")]
    public void Parse_MemberOfAnotherType_IsMalformed(string members) => AssertMalformed($"{{\"alg\":\"RS256\",{members}}}");

    [Fact]
    public void Parse_BytesThatAreNotUtf8_AreMalformed()
    {
        byte[] json = [.. "{\"alg\":\"RS"u8, 0xFF, .. "256\"}"u8];

        var e = Assert.Throws<MosipCryptoException>(() => JwsHeader.Parse(Base64Url.EncodeToString(json)));

        Assert.Equal(MosipCryptoFault.Malformed, e.Fault);
    }

    [Theory]
    [InlineData("{\"alg\":\"RS256\"}\n")]
    [InlineData(" {\"alg\" : \"RS256\"} ")]
    public void Parse_BlanksAroundTheJson_AreNothing(string json) => Assert.Equal(JwsAlgorithm.RS256, JwsHeader.Parse(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json))).Algorithm);

    [Fact]
    public void Parse_CertificateInBase64OfSeveralLines_IsMalformed()
    {
        string lines = Convert.ToBase64String(TestKeys.BankCertificate.RawData, Base64FormattingOptions.InsertLineBreaks).Replace("\r\n", "\\r\\n", StringComparison.Ordinal);

        AssertMalformed($"{{\"alg\":\"RS256\",\"x5c\":[\"{lines}\"]}}");
    }

    [Fact]
    public void Parse_NestedDeeply_IsMalformed() => AssertMalformed($"{{\"alg\":\"RS256\",\"x\":{new string('[', 5000)}{new string(']', 5000)}}}");

    [Fact]
    public void Parse_MoreThan64KiB_IsTooLarge()
    {
        var e = Assert.Throws<MosipCryptoException>(() => JwsHeader.Parse(new string('A', 64 * 1024 + 1)));

        Assert.Equal(MosipCryptoFault.TooLarge, e.Fault);
    }

    private static void AssertMalformed(string json)
    {
        var e = Assert.Throws<MosipCryptoException>(() => JwsHeader.Parse(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json))));

        Assert.Equal(MosipCryptoFault.Malformed, e.Fault);
    }
}
