using System.Text.Json;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.Matching;

namespace Mosip.Partner.Tests.Unit.Sandbox.Ida;

public class JavaSemanticsTests
{
    [Fact]
    public void Of_Texts_AreInTheOrderOfAJavaHashMap()
    {
        // Buckets of a table of 16: "abc" 96354 -> 3, "xyz" 119193 -> 8, "ara" 96848 -> 1, "fra" 101653 -> 4, "eng" 100574 -> 15.
        Assert.Equal(["ara", "abc", "fra", "xyz", "eng"], JavaHashOrder.Of(["eng", "xyz", "abc", "fra", "ara"]));
        Assert.Equal(["Aa", "BB"], JavaHashOrder.Of(["Aa", "BB"])); // one hash: the first inserted comes first
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("-0", "0")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("1.0", "1.0")]
    [InlineData("1.50", "1.5")]
    [InlineData("100.25", "100.25")]
    [InlineData("0.001", "0.001")]
    [InlineData("0.00012", "1.2E-4")]
    [InlineData("12345678.0", "1.2345678E7")]
    [InlineData("1e10", "1.0E10")]
    [InlineData("1e-5", "1.0E-5")]
    [InlineData("9999999.5", "9999999.5")]
    [InlineData("-1e400", "-Infinity")]
    [InlineData("0e5", "0.0")]
    public void ToText_JsonNumber_IsWrittenAsJavaWritesIt(string number, string expected) =>
        Assert.Equal(expected, JavaNumber.ToText(JsonElement.Parse(number)));

    [Theory]
    [InlineData("1991/04/23", "1991/4/23", true)]
    [InlineData("1991/04/23", "1991/04/23 and more", true)]
    [InlineData("1991/04/23", "01991/004/0023", true)]
    [InlineData("1991/02/30", "1991/03/02", false)]
    [InlineData("1900/02/29", "1900/03/01", false)]
    public void TryParse_Dates_AreNotLenient(string first, string second, bool same)
    {
        SimpleDateFormat format = new("yyyy/MM/dd");

        bool parsed = format.TryParse(first, out long left) & format.TryParse(second, out long right);

        Assert.Equal(same, parsed && left == right);
    }

    [Fact]
    public void TryParse_PatternWithoutDelimiters_CountsDigits() =>
        Assert.True(new SimpleDateFormat("yyyyMMdd").TryParse("19910423", out long instant) && instant == new DateTimeOffset(1991, 4, 23, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds());

    [Theory]
    [InlineData("\u039F\u0394\u039F\u03A3", "\u03BF\u03B4\u03BF\u03C2")] // a final sigma
    [InlineData("\u0130a", "i\u0307a")]
    public void ToLower_SpecialCapitals_BecomeJavas(string text, string expected) => Assert.Equal(expected, JavaText.ToLower(text));

    // Java 17's String.isBlank for the same texts.
    [Theory]
    [InlineData("", true)]
    [InlineData(" \t\n\v\f\r\x1c\x1f\u2003\u3000\u2028", true)]
    [InlineData("\u00a0", false)]
    [InlineData("\u2007", false)]
    [InlineData("\u202f", false)]
    [InlineData("\u0085", false)]
    [InlineData("\0", false)]
    public void IsBlank_Text_IsAsJavaSees(string text, bool isBlank) => Assert.Equal(isBlank, JavaText.IsBlank(text));

    // Java 17's Pattern for the same patterns and texts.
    [Theory]
    [InlineData(@"\s", "\u00a0", false)]
    [InlineData(@"[x\s]", "\u3000", false)]
    [InlineData(@"a\sb", "a\vb", true)]
    [InlineData(@"\d", "\u0663", false)]
    [InlineData(@"[+]91\d{2}", "+9142", true)]
    [InlineData(@"\w", "\u00e9", false)]
    [InlineData(@"\\d", "\\d", true)]
    public void Create_ClassesOfCharacters_AreAscii(string pattern, string text, bool isMatch) => Assert.Equal(isMatch, JavaRegex.Create(pattern).IsMatch(text));

    [Theory]
    [InlineData("12, Rose-Street [3rd floor]", "12 Rose st 3 floor")]
    [InlineData("c/o Mr. No. 7 Main Cross Road", "7 mn crs rd")]
    [InlineData("...", "")]
    public void NormalizeAddress_English_ShortensWords(string address, string words) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), JavaText.Words(TextNormalizer.Default.NormalizeAddress(address, "eng")));
}
