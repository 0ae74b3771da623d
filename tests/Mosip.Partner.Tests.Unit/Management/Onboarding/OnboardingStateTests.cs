using System.Text;
using FsCheck.Xunit;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Unit.Management.Onboarding;

public class OnboardingStateTests
{
    private static readonly OnboardingState State = new()
    {
        PartnerType = PartnerType.AuthPartner,
        PartnerId = "bank",
        OrganisationName = "Example Bank",
        Steps = [new CompletedStep("registration", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), "Registered.")],
        CertificateChains = new Dictionary<string, string> { [OnboardingState.Partner] = "PEM" },
        SignedCertificates = new Dictionary<string, string> { ["chip Acme/T2"] = "PEM" },
        PolicyId = "4711",
        PolicyRequest = "0815",
        ApiKeys = [new OnboardingApiKey { Label = "primary", IsLost = true }, new OnboardingApiKey { Label = "primary-2", Key = new ApiKey("93571") }],
        MispLicenceKey = new MispLicenceKey("licence-canary"),
        MispLicenceExpiresAt = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Identifiers = new Dictionary<string, string> { ["device Finger/Slap/Acme/FP-1"] = "48213" },
        Asked = ["policy request"],
    };

    [Fact]
    public void Parse_WrittenState_IsTheSame()
    {
        OnboardingState read = OnboardingState.Parse(State.ToUtf8Json());

        Assert.Equal(Encoding.UTF8.GetString(State.ToUtf8Json()), Encoding.UTF8.GetString(read.ToUtf8Json()));
        Assert.Equal("93571", read.CurrentApiKey!.Key!.Value.Reveal());
        Assert.Equal("licence-canary", read.MispLicenceKey!.Value.Reveal());
    }

    [Fact]
    public void ToString_OfAnything_HoldsNoSecret()
    {
        var result = new OnboardingResult { State = State, Steps = [] };
        string text = $"{State} {result} {string.Join(' ', State.ApiKeys)} {State.CurrentApiKey?.Key} {State.MispLicenceKey}";

        Assert.DoesNotContain("93571", text, StringComparison.Ordinal);
        Assert.DoesNotContain("licence-canary", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", MosipInputFault.Malformed)]
    [InlineData("null", MosipInputFault.Malformed)]
    [InlineData("[]", MosipInputFault.Malformed)]
    [InlineData("{}", MosipInputFault.Malformed)]
    [InlineData("""{"version":1,"partnerType":"Auth_Partner","partnerId":"bank","organisationName":"Bank","apiKeys":"none"}""", MosipInputFault.Malformed)]
    [InlineData("""{"version":2,"partnerType":"Auth_Partner","partnerId":"bank","organisationName":"Bank"}""", MosipInputFault.InvalidContent)]
    [InlineData("""{"version":0,"partnerType":"Auth_Partner","partnerId":"bank","organisationName":"Bank"}""", MosipInputFault.InvalidContent)]
    public void Parse_NoState_IsRefused(string json, MosipInputFault fault) =>
        Assert.Equal(fault, Assert.Throws<MosipInputException>(() => OnboardingState.Parse(Encoding.UTF8.GetBytes(json))).Fault);

    [Fact]
    public void Parse_MembersMissing_AreEmpty()
    {
        OnboardingState state = OnboardingState.Parse("""{"version":1,"partnerType":"Auth_Partner","partnerId":"bank","organisationName":"Bank"}"""u8);

        Assert.Empty(state.Steps);
        Assert.Empty(state.CertificateChains);
        Assert.Empty(state.SignedCertificates);
        Assert.Empty(state.Identifiers);
        Assert.Empty(state.Asked);
        Assert.Null(state.CurrentApiKey);
    }

    [Fact]
    public void Parse_TooLarge_IsRefusedUnread() =>
        Assert.Equal(MosipInputFault.TooLarge, Assert.Throws<MosipInputException>(() => OnboardingState.Parse(new byte[(4 * 1024 * 1024) + 1])).Fault);

    [Property]
    public bool Parse_AnyDamage_IsReadOrRefused(int position, byte value)
    {
        byte[] json = State.ToUtf8Json();
        json[(position & int.MaxValue) % json.Length] = value;
        try
        {
            return OnboardingState.Parse(json).Version == OnboardingState.CurrentVersion;
        }
        catch (MosipInputException)
        {
            return true;
        }
    }
}
