using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Tests.Unit.Core.Privacy;

public class VerhoeffTests
{
    public static Arbitrary<string> Digits() =>
        Gen.Choose(1, 24).SelectMany(length => Gen.Choose('0', '9').ArrayOf(length)).Select(digits => string.Concat(digits.Select(digit => (char)digit))).ToArbitrary();

    [Theory]
    [InlineData("2363")] // the worked example of the literature: 236 has check digit 3
    [InlineData("4370296312658178")]
    public void IsValid_KnownNumber_IsTrue(string number) => Assert.True(Verhoeff.IsValid(number));

    [Property(MaxTest = 200, Arbitrary = [typeof(VerhoeffTests)])]
    public void IsValid_EverySingleWrongDigit_IsFound(string digits)
    {
        string number = digits + Verhoeff.CheckDigit(digits);
        Assert.True(Verhoeff.IsValid(number));

        for (int i = 0; i < number.Length; i++)
            for (char digit = '0'; digit <= '9'; digit++)
                Assert.Equal(digit == number[i], Verhoeff.IsValid($"{number[..i]}{digit}{number[(i + 1)..]}"));
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(VerhoeffTests)])]
    public void IsValid_EveryExchangeOfNeighbours_IsFound(string digits)
    {
        string number = digits + Verhoeff.CheckDigit(digits);

        for (int i = 1; i < number.Length; i++)
            Assert.Equal(number[i - 1] == number[i], Verhoeff.IsValid($"{number[..(i - 1)]}{number[i]}{number[i - 1]}{number[(i + 1)..]}"));
    }

    [Property(MaxTest = 500)]
    public void IsValid_AnyText_NeverThrowsAndTakesAsciiDigitsOnly(NonNull<string> text) =>
        Assert.True(!Verhoeff.IsValid(text.Get) || text.Get.All(char.IsAsciiDigit));

    [Theory]
    [InlineData("")]
    [InlineData("12a")]
    [InlineData("\u0661\u0662\u0663")] // Arabic-Indic digits are digits to .NET, not to MOSIP
    [InlineData("-1")]
    [InlineData(" 1")]
    public void CheckDigit_NotAsciiDigits_IsAnArgumentFault(string text)
    {
        Assert.Throws<ArgumentException>(() => Verhoeff.CheckDigit(text));
        Assert.False(Verhoeff.IsValid(text));
    }
}
