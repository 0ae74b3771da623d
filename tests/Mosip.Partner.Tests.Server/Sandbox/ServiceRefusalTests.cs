using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>Stage F: the person.</summary>
public class ServiceRefusalTests
{
    private static readonly Resident Person = Resident.Sample(TestBank.Vid);

    [Theory]
    [InlineData("7382916450192832", "VID not available in database")]
    [InlineData("5637281943", "UIN not available in database")]
    public async Task UnknownId_IsRefused(string id, string message)
    {
        await using TestBank bank = await TestBank.StartAsync();

        IdaAnswer answer = await bank.SendAsync(bank.Auth(TestBank.BirthFactor(), id));

        Assert.Equal(["IDA-MLC-018"], answer.Codes);
        Assert.Equal(message, answer.Messages);
    }

    [Fact]
    public async Task DeactivatedUin_IsRefused_AlsoByItsVid()
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.AddResident(Person.Deactivated()));

        Assert.Equal(["IDA-MLC-022"], (await bank.SendAsync(bank.Auth(TestBank.BirthFactor(), Person.Uin.Reveal()))).Codes);
        Assert.Equal(["IDA-MLC-023"], (await bank.SendAsync(bank.Auth(TestBank.BirthFactor()))).Codes);
        Assert.Equal(["IDA-MLC-023"], (await bank.SendAsync(bank.Otp())).Codes);
    }

    [Fact]
    public async Task Vid_AfterItsEnd_IsRefused()
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.AddResident(
            Person.WithVid(TestBank.OtherVid, expiresAt: new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero))));

        Assert.True((await bank.SendAsync(bank.Auth(TestBank.BirthFactor(), TestBank.OtherVid))).IsAuthenticated);
        bank.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(["IDA-MLC-023"], (await bank.SendAsync(bank.Auth(TestBank.BirthFactor(), TestBank.OtherVid))).Codes);
    }

    [Fact]
    public async Task LimitedVid_IsUsedUp_ByFailedAttemptsToo_AndNotByOtpRequests()
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.AddResident(Person.WithVid(TestBank.OtherVid, transactionLimit: 2)));

        await bank.RequestOtpAsync(TestBank.OtherVid);
        Assert.Equal(["IDA-DEA-001"], (await bank.SendAsync(bank.Auth(TestBank.BirthFactor("1990/01/01"), TestBank.OtherVid))).Codes);
        Assert.Equal("True", $"{(await bank.SendAsync(bank.Kyc(TestBank.BirthFactor(), TestBank.OtherVid))).Response["kycStatus"]}", ignoreCase: true);
        Assert.Equal(["IDA-MLC-018"], (await bank.SendAsync(bank.Auth(TestBank.BirthFactor(), TestBank.OtherVid))).Codes);
    }

    [Theory]
    [InlineData("demo", "demo Auth Type is Locked for the UIN")]
    [InlineData("otp", "otp Auth Type is Locked for the UIN")]
    public async Task LockedFactor_IsRefused(string factor, string message)
    {
        await using TestBank bank = await TestBank.StartAsync();
        await bank.RequestOtpAsync();
        bank.Sandbox.AddResident(Person.WithLock(factor));

        IdaAnswer answer = await bank.SendAsync(bank.Auth(factor == "demo" ? TestBank.BirthFactor() : TestBank.OtpFactor()));

        Assert.Equal(["IDA-MLC-019"], answer.Codes);
        Assert.Equal(message, answer.Messages);
    }

    [Theory]
    [InlineData("otp-sms", "PHONE")]
    [InlineData("otp-email", "EMAIL")]
    public async Task LockedChannel_IsRefused(string factor, string channel)
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.AddResident(Person.WithLock(factor)));

        Assert.Equal(["IDA-MLC-019"], (await bank.SendAsync(bank.Otp(channels: channel))).Codes);
    }

    [Fact]
    public async Task Child_MayNotUseAnOtp_ButDemographicData()
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.AddResident(Person.With("dateOfBirth", "2024/05/01")));
        await bank.RequestOtpAsync();

        IdaAnswer otp = await bank.SendAsync(bank.Auth(TestBank.OtpFactor()));

        Assert.Equal(["IDA-MLC-011"], otp.Codes);
        Assert.Equal("Unsupported Authentication Type for child - otp", otp.Messages);
        Assert.True((await bank.SendAsync(bank.Auth(TestBank.BirthFactor("2024/05/01")))).IsAuthenticated);
    }

    [Fact]
    public async Task Mismatch_HasAnEntryForEachAttribute_WithAdvice()
    {
        await using TestBank bank = await TestBank.StartAsync();
        IdaMessage message = bank.Auth(new JsonObject
        {
            ["demographics"] = new JsonObject
            {
                ["name"] = new JsonArray(new JsonObject { ["language"] = "eng", ["value"] = "Somebody Else" }),
                ["dob"] = "1990/01/01",
            },
        });

        IdaAnswer answer = await bank.SendAsync(message);

        Assert.Equal(["IDA-DEA-001", "IDA-DEA-001"], answer.Codes);
        Assert.Equal("Demographic data name in eng did not match|Demographic data dob did not match", answer.Messages);
        Assert.Equal("Please re-enter your name in eng", (string)answer.Json["errors"]![0]!["actionMessage"]!);
        Assert.False(answer.IsAuthenticated);
        Assert.Equal(2, bank.Sandbox.Requests[^1].Explanations.Count);
    }

    [Fact]
    public async Task MissingAttribute_IsTheOnlyError()
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.AddResident(Person.Without("phone")));
        IdaMessage message = bank.Auth(new JsonObject { ["demographics"] = new JsonObject { ["dob"] = "1990/01/01", ["phoneNumber"] = "+212600000000" } });

        Assert.Equal(["IDA-DEA-003"], (await bank.SendAsync(message)).Codes);
    }

    [Theory]
    [InlineData("phone", "PHONE", ". Phone Number is not found in identity data.")]
    [InlineData("email", "EMAIL", ". Email ID is not found in identity data.")]
    public async Task Otp_ToAChannelThatIsNotRecorded_IsRefused(string attribute, string channel, string suffix)
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.AddResident(Person.Without(attribute)));

        IdaAnswer answer = await bank.SendAsync(bank.Otp(channels: channel));

        Assert.Equal(["IDA-OTA-002"], answer.Codes);
        Assert.Equal("Could not generate/send OTP" + suffix, answer.Messages);
        Assert.Empty((await bank.SendAsync(bank.Otp())).Codes);
    }

    [Fact]
    public async Task Kyc_WithoutThePhotoOfThePolicy_IsRefused()
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.AddResident(
            Resident.Create(Person.Uin.Reveal()).WithVid(TestBank.Vid).With("dateOfBirth", "1992/01/01")));

        IdaAnswer answer = await bank.SendAsync(bank.Kyc(TestBank.BirthFactor()));

        Assert.Equal(["IDA-BIA-006"], answer.Codes);
        Assert.Equal("Biometric data FACE not available in database", answer.Messages);
    }

    [Fact]
    public async Task Kyc_UnderAPolicyWithoutAttributes_HasStatusAndNoIdentity()
    {
        await using TestBank bank = await TestBank.StartAsync(onboard: options => options.Policy = options.Policy with { AllowedKycAttributes = [] });

        IdaAnswer answer = await bank.SendAsync(bank.Kyc(TestBank.BirthFactor()));

        Assert.True((bool)answer.Response["kycStatus"]!);
        Assert.Null(answer.Response["identity"]);
    }

    [Fact]
    public async Task Kyc_KeepsToTheLanguagesOfThePolicy()
    {
        await using TestBank bank = await TestBank.StartAsync(onboard: options => options.Policy = options.Policy with { KycLanguages = ["fra"], AllowedKycAttributes = ["fullName", "region", "residenceStatus"] });

        JsonObject identity = await HappyPathTests.OpenAsync(bank, await bank.SendAsync(bank.Kyc(TestBank.BirthFactor())));

        Assert.Equal(["name_fra", "region_fra", "residenceStatus_fra"], identity.Select(member => member.Key).Order(StringComparer.Ordinal));
    }

    public static TheoryData<string, bool> Releases => new() { { "1.2.0.1", true }, { "1.2.1.2", false }, { "1.3.0", false } };

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task FailedAuthentication_CarriesATokenInRelease1201Only(string release, bool hasToken)
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.Release = MosipRelease.Parse(release));

        IdaAnswer answer = await bank.SendAsync(bank.Auth(TestBank.BirthFactor("1990/01/01")));

        Assert.False(answer.IsAuthenticated);
        Assert.Equal(hasToken, answer.Response["authToken"] is not null);
    }

    [Fact]
    public async Task Handle_StandsForThePerson()
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.AddResident(Person.WithHandle("+919876543210@phone")));

        Assert.True((await bank.SendAsync(bank.Auth(TestBank.BirthFactor(), "+919876543210@phone"))).IsAuthenticated);
    }
}
