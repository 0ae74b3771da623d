using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Tests.Unit.Core.Privacy;

public class IndividualIdTests
{
    private const string Vid = "4370296312658178";
    private static readonly string Uin = "236471829" + Verhoeff.CheckDigit("236471829");

    /// <summary>Texts near to ids: of the right lengths, with right check digits or not, with suffixes.</summary>
    public static Arbitrary<string> NearId()
    {
        var digits = Gen.Elements(9, 10, 11, 15, 16, 17).SelectMany(length => Gen.Choose('0', '9').ArrayOf(length)).Select(all => string.Concat(all.Select(digit => (char)digit)));
        return Gen.OneOf(
            digits,
            digits.Select(text => text[..^1]).Select(text => text + Verhoeff.CheckDigit(text)),
            digits.SelectMany(text => Gen.Elements("@", "@phone", " ", "\n", "a").Select(suffix => text + suffix)),
            ArbMap.Default.GeneratorFor<string>().Where(text => text is not null)).ToArbitrary();
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(IndividualIdTests)])]
    public void TryParse_AnyText_NeverThrowsAndKeepsWhatItTakes(string text)
    {
        if (!IndividualId.TryParse(text, out IndividualId id))
        {
            Assert.Equal(default, id);
            return;
        }
        Assert.Equal(text, id.Reveal());
        if (id.Type == IndividualIdType.Handle)
            Assert.Equal(IndividualId.Handle(text), id);
        else
            Assert.Equal(id.Type == IndividualIdType.Uin ? IndividualId.Uin(text) : IndividualId.Vid(text), id);
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(IndividualIdTests)])]
    public void ToString_AnyId_HasAtMostTheLastFourCharacters(string text)
    {
        IndividualId id = IndividualId.TryParse(text, out IndividualId parsed) ? parsed
            : text.Length > 0 ? IndividualId.Custom(new IndividualIdType("NATIONAL"), text)
            : default;

        string printed = id.ToString();

        Assert.InRange(printed.Length, 0, $"{id.Type}:***".Length + 4);
        if (text.Length > 4 && text[^5] != '*')
            Assert.DoesNotContain(text[^5..], printed, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_EveryKind_IsMasked()
    {
        Assert.Equal("VID:***8178", IndividualId.Vid(Vid).ToString());
        Assert.Equal($"UIN:***{Uin[^4..]}", IndividualId.Uin(Uin).ToString());
        Assert.Equal("HANDLE:***", IndividualId.Handle("0612345678@phone").ToString());
        Assert.Equal("NATIONAL:***", IndividualId.Custom(new("NATIONAL"), "1234567").ToString());
        Assert.Equal("", default(IndividualId).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("437029631265817")]
    [InlineData("43702963126581788")]
    [InlineData("4370296312658177")]
    [InlineData("3470296312658178")]
    [InlineData("437029631265817a")]
    [InlineData(" 370296312658178")]
    [InlineData("\u0664370296312658178")]
    public void Vid_NotItsDigits_IsRefusedWithoutRepeatingThem(string digits)
    {
        var e = Assert.Throws<ArgumentException>(() => IndividualId.Vid(digits));

        Assert.True(digits.Length == 0 || !e.ToString().Contains(digits, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("23647182")]
    [InlineData("2364718290")]
    public void Uin_NotItsDigits_IsRefusedWithoutRepeatingThem(string digits)
    {
        string wrong = digits.Length == 10 && Verhoeff.IsValid(digits) ? digits[..9] + "1" : digits;

        var e = Assert.Throws<ArgumentException>(() => IndividualId.Uin(wrong));

        Assert.DoesNotContain(wrong, e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0612345678")]
    [InlineData("@phone")]
    [InlineData("0612345678@")]
    public void Handle_WithoutNameOrSuffix_IsRefusedWithoutRepeatingIt(string handle)
    {
        var e = Assert.Throws<ArgumentException>(() => IndividualId.Handle(handle));

        Assert.DoesNotContain("0612345678", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Handle_MoreThan256Characters_IsRefused()
    {
        Assert.Equal(256, IndividualId.Handle(new string('a', 250) + "@phone").Reveal().Length);
        Assert.Throws<ArgumentException>(() => IndividualId.Handle(new string('a', 251) + "@phone"));
    }

    [Fact]
    public void Custom_WithoutTypeOrValue_IsRefused()
    {
        Assert.ThrowsAny<ArgumentException>(() => IndividualId.Custom(default, "1234"));
        Assert.ThrowsAny<ArgumentException>(() => IndividualId.Custom(new(""), "1234"));
        Assert.ThrowsAny<ArgumentException>(() => IndividualId.Custom(new("NATIONAL"), ""));
    }

    [Fact]
    public void Reveal_NeverSet_IsAnInvalidOperation()
    {
        Assert.Throws<InvalidOperationException>(() => default(IndividualId).Reveal());
        Assert.Throws<InvalidOperationException>(() => default(MispLicenceKey).Reveal());
        Assert.Throws<InvalidOperationException>(() => default(ApiKey).Reveal());
    }

    [Fact]
    public void Equals_SameDigitsOfAnotherKind_IsFalse()
    {
        Assert.NotEqual(IndividualId.Vid(Vid), IndividualId.Custom(new("NATIONAL"), Vid));
        Assert.Equal(IndividualId.Vid(Vid), IndividualId.Custom(IndividualIdType.Vid, Vid));
        Assert.Equal(IndividualId.Vid(Vid).GetHashCode(), IndividualId.Custom(IndividualIdType.Vid, Vid).GetHashCode());
        Assert.True(IndividualId.Vid(Vid) == IndividualId.Vid(Vid));
        Assert.True(IndividualId.Vid(Vid) != default);
    }

    [Fact]
    public void ToString_OfSecrets_IsStars()
    {
        Assert.Equal("***", new MispLicenceKey("licence-9917").ToString());
        Assert.Equal("***", new ApiKey("api-9917").ToString());
        Assert.Equal("licence-9917", new MispLicenceKey("licence-9917").Reveal());
        Assert.Equal("api-9917", new ApiKey("api-9917").Reveal());
    }
}
