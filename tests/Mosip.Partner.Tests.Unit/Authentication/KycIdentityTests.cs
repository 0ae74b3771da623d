using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Tests.Unit.Core.Crypto;

namespace Mosip.Partner.Tests.Unit.Authentication;

public class KycIdentityTests
{
    private const string Json = """{"name_eng":"Amina Diallo","name_fra":"Amina Diallo","dob":"1992/01/02","gender_eng":"Female","photo":"/+8=","age":34,"nickname_eng":"Mina","empty":null,"list":[1, 2]}""";

    [Fact]
    public void Parse_AnIdentity_GivesAttributesAndConveniences()
    {
        KycIdentity identity = Parse(Json);

        Assert.Equal(["name_eng", "name_fra", "dob", "gender_eng", "photo", "age", "nickname_eng", "list"], identity.Attributes.Keys);
        Assert.Equal("34", identity.Attributes["age"]);
        Assert.Equal("[1, 2]", identity.Attributes["list"]);
        Assert.Equal(["eng", "fra"], identity.Names.Keys);
        Assert.Equal("Amina Diallo", identity.Names["fra"]);
        Assert.Equal(new DateOnly(1992, 1, 2), identity.DateOfBirth);
        Assert.Equal([0xFF, 0xEF], identity.Photo.ToArray());
        Assert.Equal("Female", identity.ByLanguage("gender")["eng"]);
        Assert.Empty(identity.ByLanguage("phone"));
    }

    [Theory]
    [InlineData("""{"dob":"1992-01-02"}""", true)]
    [InlineData("""{"dob":"02/01/1992"}""", false)]
    [InlineData("""{"dob":"1992/13/02"}""", false)]
    [InlineData("""{"dob":1992}""", false)]
    [InlineData("{}", false)]
    public void DateOfBirth_AnySpelling_IsADateOrNull(string json, bool isDate) => Assert.Equal(isDate ? new DateOnly(1992, 1, 2) : null, Parse(json).DateOfBirth);

    [Theory]
    [InlineData("""{"face":"_-8"}""", 2)]
    [InlineData("""{"photo":"not base64!"}""", 0)]
    [InlineData("{}", 0)]
    public void Photo_AnyText_IsBytesOrEmpty(string json, int length) => Assert.Equal(length, Parse(json).Photo.Length);

    [Fact]
    public void Names_WithoutLanguage_StandUnderAnEmptyText() => Assert.Equal("Amina", Parse("""{"name":"Amina","names_eng":"x"}""").Names[""]);

    [Property(MaxTest = 300)]
    public void Parse_AnyTexts_ComeBack(NonNull<string> name, NonNull<string> value)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { [name.Get] = value.Get });

        KeyValuePair<string, string> attribute = Assert.Single(KycIdentity.Parse(json).Attributes);

        Assert.Equal(Whole(name.Get), attribute.Key);
        Assert.Equal(Whole(value.Get), attribute.Value);
    }

    [Property(MaxTest = 2000)]
    public void Parse_AnyFlippedBit_GivesAnIdentityOrTheTypedFault(int bit) => AssertTypedOnly(Encoding.UTF8.GetBytes(Json).WithBitFlipped(bit));

    [Property(MaxTest = 300)]
    public void Parse_AnyTruncation_IsTheTypedFault(int length) => Assert.Throws<MosipCryptoException>(() => KycIdentity.Parse(Encoding.UTF8.GetBytes(Json).Truncated(length)));

    [Property(MaxTest = 1000)]
    public void Parse_AnyBytes_GiveTheTypedFault(byte[] bytes) => AssertTypedOnly(bytes);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("""{"name_eng":"a","name_eng":"b"}""")]
    [InlineData("""{"name_eng":"\ud800"}""")]
    [InlineData("""{"\ud800":"a"}""")]
    [InlineData("""{"a":1}{"b":2}""")]
    public void Parse_NotAJsonObjectOfTexts_IsMalformed(string json)
    {
        var e = Assert.Throws<MosipCryptoException>(() => Parse(json));

        Assert.Equal(MosipCryptoFault.Malformed, e.Fault);
    }

    [Fact]
    public void Parse_NestedDeeply_IsMalformed() => Assert.Throws<MosipCryptoException>(() => Parse($"{{\"a\":{new string('[', 10_000)}{new string(']', 10_000)}}}"));

    private static KycIdentity Parse(string json) => KycIdentity.Parse(Encoding.UTF8.GetBytes(json));

    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static void AssertTypedOnly(byte[] json)
    {
        Exception? e = Record.Exception(() =>
        {
            KycIdentity identity = KycIdentity.Parse(json);
            _ = (identity.Names, identity.DateOfBirth, identity.Photo, identity.ToString());
        });

        Assert.True(e is null or MosipCryptoException, e?.ToString());
    }
}
