using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Authentication;

namespace Mosip.Partner.Tests.Unit.Authentication;

public class TransactionIdTests
{
    [Property(MaxTest = 1000)]
    public void Constructor_AnyText_TakesTenLettersOrDigitsOnly(NonNull<string> text)
    {
        bool valid = System.Text.RegularExpressions.Regex.IsMatch(text.Get, @"\A[A-Za-z0-9]{10}\z");

        Assert.Equal(valid, TransactionId.IsValid(text.Get));
        Assert.Equal(valid, Record.Exception(() => new TransactionId(text.Get)) is null);
    }

    [Theory]
    [InlineData("123456789")]
    [InlineData("12345678901")]
    [InlineData("")]
    [InlineData("12345 7890")]
    [InlineData("12345-7890")]
    [InlineData("123456789\n")]
    [InlineData("123456789\u00e9")]
    [InlineData("\u0661234567890")]
    public void Constructor_AnotherForm_SaysWhatTheFormIs(string text)
    {
        var e = Assert.Throws<ArgumentException>(() => new TransactionId(text));

        Assert.Contains("exactly 10 letters or digits", e.Message, StringComparison.Ordinal);
        Assert.Contains($"{text.Length} characters", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_ManyTimes_IsValidAndNeverTheSame()
    {
        var seen = new HashSet<TransactionId>();

        for (int i = 0; i < 10_000; i++)
        {
            var id = TransactionId.New();
            Assert.True(TransactionId.IsValid(id.Value));
            Assert.True(seen.Add(id));
        }
    }

    [Fact]
    public void Value_NeverSet_IsEmpty()
    {
        Assert.Equal("", default(TransactionId).Value);
        Assert.Equal("", default(TransactionId).ToString());
        Assert.False(TransactionId.IsValid(null));
        Assert.Equal(new TransactionId("abcDEF0123"), new TransactionId("abcDEF0123"));
        Assert.NotEqual(new TransactionId("abcDEF0123"), new TransactionId("abcdef0123"));
    }
}
