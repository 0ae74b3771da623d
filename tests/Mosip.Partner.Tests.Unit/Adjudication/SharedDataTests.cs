using System.Text;
using FsCheck.Xunit;
using Mosip.Partner.Adjudication;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Adjudication;

/// <summary>What MOSIP shares with adjudicators, from both of its sources.</summary>
public class SharedDataTests
{
    [Theory]
    [InlineData("\"1990/01/01\"", "1990/01/01")]
    [InlineData("\"\\\"1990/01/01\\\"\"", "1990/01/01")]
    [InlineData("\"42\"", "42")]
    [InlineData("7", "7")]
    [InlineData("\"Asha \\\"K\\\"\"", "Asha \"K\"")]
    [InlineData("\"[not a list\"", "[not a list")]
    [InlineData("\"[ \\\"a\\\" ]\"", "a")]
    public void Identity_IsTheSameFromPacketAndRepository(string shared, string text) => Assert.Equal(text, Parse("{\"identity\":{\"field\":" + shared + "}}").Identity["field"].Text());

    [Theory]
    [InlineData("null")]
    [InlineData("\"null\"")]
    public void Identity_WithoutAValue_IsLeftOut(string shared) => Assert.Empty(Parse("{\"identity\":{\"field\":" + shared + "}}").Identity);

    [Fact]
    public void Identity_InSeveralLanguages_IsFoundByLanguage()
    {
        SharedValue name = Parse("""{"identity":{"fullName":"[{\"language\":\"eng\",\"value\":\"Asha\"},{\"language\":\"hin\",\"value\":\"\u0906\u0936\u093e\"}]"}}""").Identity["fullName"];

        Assert.Equal("\u0906\u0936\u093e", name.Text("hin"));
        Assert.Equal("Asha", name.Text());
        Assert.Equal("Asha", name.Text("fra"));
        Assert.DoesNotContain("Asha", name.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_AreDecoded() => Assert.Equal("abc"u8.ToArray(), Parse("""{"documents":{"proofOfAddress":"YWJj"}}""").Documents["proofOfAddress"].ToArray());

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"identity\":{\"a\":\"\\ud800\"}}")]
    [InlineData("{\"documents\":{\"a\":\"%%\"}}")]
    [InlineData("{\"biometrics\":\"YWJj\"}")]
    public void SomethingElse_IsMalformed(string json) => Assert.Equal(MosipCryptoFault.Malformed, Assert.Throws<MosipCryptoException>(() => Parse(json)).Fault);

    [Property]
    public bool AnyText_AsAField_IsKept(string text) => text is null || Parse(System.Text.Json.JsonSerializer.Serialize(new { identity = new { field = text } })).Identity is { Count: 0 or 1 };

    [Theory]
    [InlineData(null, 0)]
    [InlineData(" ", 0)]
    [InlineData("http://datashare/x", 1)]
    [InlineData(" [] ", 0)]
    [InlineData("""[{"source":"packet","status":"PROCESSING","url":"http://a"},{"source":"idrepo","status":"PROCESSED","URL":null}]""", 2)]
    public void Reference_IsReadInBothForms(string? text, int count) => Assert.Equal(count, SharedReference.Parse(text).Count);

    [Theory]
    [InlineData("[")]
    [InlineData("[1]")]
    [InlineData("[{\"url\":1}]")]
    public void Reference_ThatIsNoList_IsRefused(string text) => Assert.Throws<FormatException>(() => SharedReference.Parse(text));

    private static SharedPerson Parse(string json) => SharedPerson.Parse(Encoding.UTF8.GetBytes(json));
}
