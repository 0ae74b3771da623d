using System.Buffers.Text;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Login;

namespace Mosip.Partner.Tests.Unit.Core.Login;

public class TokenLifeTests
{
    private static readonly DateTimeOffset Now = new(2025, 3, 4, 10, 15, 30, TimeSpan.Zero);

    [Property]
    public bool RenewAt_AnyText_IsAMomentInTheFuture(NonEmptyString token, PositiveInt life) =>
        TokenLife.RenewAt(new IssuedToken(token.Get, TimeSpan.FromSeconds(life.Get)), Now) > Now;

    [Property]
    public bool RenewAt_LongLife_IsAMinuteBeforeTheEnd(PositiveInt seconds)
    {
        TimeSpan life = TimeSpan.FromSeconds(120 + seconds.Get);
        return TokenLife.RenewAt(new IssuedToken(Jwt(Now + life), Life: null), Now) == Now + life - TimeSpan.FromMinutes(1);
    }

    [Theory]
    [InlineData(3600, 300, 240)]
    [InlineData(300, 3600, 240)]
    [InlineData(60, null, 30)]
    [InlineData(null, 600, 540)]
    [InlineData(null, null, 60)]
    public void RenewAt_TokenAndAnswerDiffer_TheShorterLifeCounts(int? own, int? promised, int expected)
    {
        string token = own is { } seconds ? Jwt(Now + TimeSpan.FromSeconds(seconds)) : "opaque";

        DateTimeOffset renewAt = TokenLife.RenewAt(new IssuedToken(token, promised is { } life ? TimeSpan.FromSeconds(life) : null), Now);

        Assert.Equal(Now + TimeSpan.FromSeconds(expected), renewAt);
    }

    [Theory]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("a.W10.c")]
    [InlineData("a.eyJleHAiOiJzb29uIn0.c")]
    [InlineData("a.eyJleHAiOjFlMzA5fQ.c")]
    [InlineData("a.eyJleHAiOjk5OTk5OTk5OTk5OTk5OTk5OX0.c")]
    public void RenewAt_PayloadWithoutAUsableEnd_CountsAsUnknown(string token) =>
        Assert.Equal(Now + TimeSpan.FromMinutes(1), TokenLife.RenewAt(new IssuedToken(token, Life: null), Now));

    private static string Jwt(DateTimeOffset end) => $"h.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"exp":{{end.ToUnixTimeSeconds()}}}"""))}.s";
}
