using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

public class OtpLifeCycleTests
{
    [Fact]
    public async Task WrongOtp_IsAnAnswer_WithAdvice()
    {
        await using TestBank bank = await TestBank.StartAsync();
        await bank.RequestOtpAsync();

        IdaAnswer answer = await AuthAsync(bank, "999999");

        Assert.Equal(["IDA-OTA-004"], answer.Codes);
        Assert.False(answer.IsAuthenticated);
        Assert.Equal("Please provide correct OTP value", (string)answer.Json["errors"]![0]!["actionMessage"]!);
    }

    [Fact]
    public async Task Otp_IsGoodForOneUse()
    {
        await using TestBank bank = await TestBank.StartAsync();
        await bank.RequestOtpAsync();

        Assert.True((await AuthAsync(bank)).IsAuthenticated);
        Assert.Equal(["IDA-OTA-012"], (await AuthAsync(bank)).Codes);
    }

    [Theory]
    [InlineData(179, true)]
    [InlineData(180, false)]
    public async Task Otp_LastsThreeMinutes(int seconds, bool isAuthenticated)
    {
        await using TestBank bank = await TestBank.StartAsync();
        await bank.RequestOtpAsync();

        bank.Clock.Advance(TimeSpan.FromSeconds(seconds));
        IdaAnswer answer = await AuthAsync(bank);

        Assert.Equal(isAuthenticated, answer.IsAuthenticated);
        Assert.Equal(isAuthenticated ? [] : ["IDA-OTA-003"], answer.Codes);
        Assert.Equal(["IDA-OTA-012"], (await AuthAsync(bank)).Codes);
    }

    [Fact]
    public async Task FifthWrongAttempt_FreezesForHalfAnHour()
    {
        await using TestBank bank = await TestBank.StartAsync();
        await bank.RequestOtpAsync();
        for (int attempt = 1; attempt < 5; attempt++)
            Assert.Equal(["IDA-OTA-004"], (await AuthAsync(bank, "999999")).Codes);

        IdaAnswer fifth = await AuthAsync(bank, "999999");

        Assert.Equal(["IDA-OTA-013"], fifth.Codes);
        Assert.Equal("OTP request/validation has been frozen for the Individual-ID for 30 seconds due to consecutive failure attempts for 5 times.", fifth.Messages);
        Assert.Equal(["IDA-OTA-013"], (await AuthAsync(bank)).Codes);
        Assert.Equal(["IDA-OTA-013"], (await bank.SendAsync(bank.Otp())).Codes);
        bank.Clock.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1));
        Assert.Equal(["IDA-OTA-012"], (await AuthAsync(bank)).Codes);
        await bank.RequestOtpAsync();
        Assert.True((await AuthAsync(bank)).IsAuthenticated);
    }

    [Fact]
    public async Task NewOtp_ReplacesTheOldOne_AndStartsTheCountAgain()
    {
        await using TestBank bank = await TestBank.StartAsync();
        await bank.RequestOtpAsync();
        for (int attempt = 1; attempt < 5; attempt++)
            await AuthAsync(bank, "999999");

        await bank.RequestOtpAsync(transaction: "Z1b2C3d4E5");

        Assert.Equal(["IDA-OTA-004"], (await AuthAsync(bank)).Codes);
        Assert.True((await AuthAsync(bank, transaction: "Z1b2C3d4E5")).IsAuthenticated);
    }

    [Fact]
    public async Task OtherTransaction_IsRefused()
    {
        await using TestBank bank = await TestBank.StartAsync();
        await bank.RequestOtpAsync();

        Assert.Equal(["IDA-OTA-005"], (await AuthAsync(bank, transaction: "Z1b2C3d4E5")).Codes);
    }

    [Fact]
    public async Task OtherIdType_IsRefused()
    {
        await using TestBank bank = await TestBank.StartAsync();
        await bank.RequestOtpAsync();
        string uin = Resident.Sample(TestBank.Vid).Uin.Reveal();

        Assert.Equal(["IDA-OTA-010"], (await bank.SendAsync(bank.Auth(TestBank.OtpFactor(), uin))).Codes);
    }

    [Fact]
    public async Task OtherPartner_IsRefused()
    {
        await using TestBank bank = await TestBank.StartAsync();
        TestBank other = await bank.OnboardOtherAsync();
        await bank.RequestOtpAsync();

        Assert.Equal(["IDA-OTA-011"], (await AuthAsync(other)).Codes);
    }

    [Fact]
    public async Task OtherPerson_IsRefused()
    {
        await using TestBank bank = await TestBank.StartAsync(options => options
            .AddResident(Resident.Sample(TestBank.Vid)).AddResident(Resident.Sample(TestBank.OtherVid)));
        await bank.RequestOtpAsync();

        Assert.Equal(["IDA-OTA-005"], (await bank.SendAsync(bank.Auth(TestBank.OtpFactor(), TestBank.OtherVid))).Codes);
    }

    [Fact]
    public async Task OtherVidOfThePerson_HasNoOtp()
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.AddResident(Resident.Sample(TestBank.Vid).WithVid(TestBank.OtherVid)));
        await bank.RequestOtpAsync();

        Assert.Equal(["IDA-OTA-012"], (await bank.SendAsync(bank.Auth(TestBank.OtpFactor(), TestBank.OtherVid))).Codes);
    }

    [Fact]
    public async Task ManyTransactionsInAMinute_StopOtpRequests()
    {
        await using TestBank bank = await TestBank.StartAsync();
        for (int i = 0; i < 100; i++)
            await bank.RequestOtpAsync();

        Assert.Equal(["IDA-OTA-001"], (await bank.SendAsync(bank.Otp())).Codes);
        bank.Clock.Advance(TimeSpan.FromSeconds(61));
        await bank.RequestOtpAsync();
    }

    private static Task<IdaAnswer> AuthAsync(TestBank bank, string otp = "111111", string transaction = "A1b2C3d4E5") =>
        bank.SendAsync(bank.Auth(TestBank.OtpFactor(otp), transaction: transaction));
}
