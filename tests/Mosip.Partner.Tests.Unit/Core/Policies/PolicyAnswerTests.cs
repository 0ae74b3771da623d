using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Tests.Unit.Core.Policies;

public class PolicyAnswerTests
{
    [Fact]
    public void Allows_EKycWithinThePolicy_SaysWhatItWouldCarry()
    {
        AuthPolicy policy = new AuthPolicyBuilder().AllowOtp().AllowKyc("fullName", "photo").InLanguages("eng", "fra").Build();

        AuthPolicyAnswer answer = policy.Allows(Ask(IdaService.Kyc, PolicyFactor.Otp));

        Assert.True(answer.IsAllowed);
        Assert.Equal(["fullName", "photo"], answer.KycAttributes);
        Assert.Equal("The policy allows this eKYC request.\nAllowed: OTP.\nThe eKYC would carry: fullName, photo; in eng, fra.", answer.ToString());
    }

    [Fact]
    public void Allows_FactorsOutsideThePolicy_SaysEachInIdasOrder()
    {
        AuthPolicy policy = new AuthPolicyBuilder().AllowBiometric("FINGER", mandatory: true).AllowDemographics(mandatory: true).Allow("wla", mandatory: true).Build();

        AuthPolicyAnswer answer = policy.Allows(Ask(IdaService.Kyc, PolicyFactor.Otp, PolicyFactor.Biometric("Iris"), PolicyFactor.Biometric("Iris")));

        Assert.False(answer.IsAllowed);
        Assert.Equal(
            ["IDA-MPA-013", "IDA-MPA-006", "IDA-MPA-006", "IDA-MPA-015", "IDA-MPA-015"],
            answer.Refusals.Select(refusal => refusal.Code.Value));
        Assert.Equal("BIO-Iris Authentication usage not allowed as per policy", answer.Refusals[1].Message);
        Assert.Equal("bio-FINGER-authentiation usage is mandatory as per policy", answer.Refusals[3].Message);
        Assert.Empty(answer.KycAttributes);
        Assert.Equal(
        [
            "The policy does not allow this eKYC request.",
            "Service: not open to this partner; IDA answers IDA-MPA-013 (Partner is unauthorised for eKYC).",
            "Not allowed: Iris biometric; IDA answers IDA-MPA-006.",
            "Not allowed: OTP; IDA answers IDA-MPA-006.",
            "Missing: FINGER biometric, mandatory in every request; IDA answers IDA-MPA-015.",
            "Missing: demographics, mandatory in every request; IDA answers IDA-MPA-015.",
        ], answer.Explanation);
    }

    [Fact]
    public void Allows_MandatoryBiometricAndNoneSent_IsNamedWithoutItsType()
    {
        AuthPolicy policy = new AuthPolicyBuilder().AllowBiometric("FACE", mandatory: true).AllowOtp().Build();

        Assert.Equal("bio-authentiation usage is mandatory as per policy", Assert.Single(policy.Allows(Ask(IdaService.Auth, PolicyFactor.Otp)).Refusals).Message);
    }

    [Fact]
    public void Allows_MandatoryEKyc_ClosesPlainAuthentication()
    {
        AuthPolicy policy = new AuthPolicyBuilder().AllowOtp().Allow("kyc", mandatory: true).Build();

        AuthPolicyAnswer answer = policy.Allows(Ask(IdaService.Auth, PolicyFactor.Otp));

        Assert.Equal("kyc-authentiation usage is mandatory as per policy", Assert.Single(answer.Refusals).Message);
        Assert.Contains("Missing: the policy makes eKYC mandatory, so this service is closed; IDA answers IDA-MPA-015.", answer.Explanation);
        Assert.True(policy.Allows(Ask(IdaService.Kyc, PolicyFactor.Otp)).IsAllowed);
    }

    [Theory]
    [InlineData(1, true, "one fetch")]
    [InlineData(1, false, "one fetch", "does not encrypt")]
    [InlineData(2, true)]
    [InlineData(100_000, false, "does not encrypt")]
    public void Warnings_OfTerms_AreForFewerThanTwoFetches_AndForNoEncryption(int fetches, bool isEncrypted, params string[] warnings)
    {
        var builder = new SharePolicyBuilder("share.example").ValidFor(TimeSpan.FromMinutes(30), fetches).Share("fullName");

        DataSharePolicy policy = (isEncrypted ? builder : builder.WithoutEncryption()).BuildDataShare();

        Assert.Equal(warnings.Length, policy.Terms.Warnings.Count);
        Assert.All(warnings.Zip(policy.Terms.Warnings), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.All(policy.Terms.Warnings, warning => Assert.Contains($"Warning: {warning}", policy.Allows(new SharePolicyRequest()).Explanation));
    }

    [Fact]
    public void Warnings_UnlimitedFetches_OrDirect_AreNone()
    {
        ShareTerms terms = new SharePolicyBuilder("share.example").ValidFor(TimeSpan.FromMinutes(30), fetches: 1).Directly().BuildDataShare().Terms;

        Assert.Empty(terms.Warnings);
        Assert.Empty((terms with { TypeOfShare = "Data Share", TransactionsAllowed = "-1" }).Warnings);
    }

    [Theory]
    [InlineData("auth", null, null)]
    [InlineData("otp", "otp-request", "IDA-MPA-005")]
    [InlineData("kyc", "kyc", "IDA-MPA-013")]
    [InlineData("kyc-auth", "kycauth", "IDA-MPA-025")]
    [InlineData("kyc-exchange", "kycexchange", "IDA-MPA-026")]
    [InlineData("identity-key-binding", "keybinding", "IDA-MPA-033")]
    [InlineData("vci-exchange", "vciexchange", "IDA-MPA-036")]
    public void Allows_EachService_HasItsOwnGate(string service, string? authType, string? code)
    {
        AuthPolicyRequest request = Ask(new IdaService(service));

        Assert.Equal(code, new AuthPolicy().Allows(request).Refusals.SingleOrDefault()?.Code.Value);
        Assert.True(new AuthPolicyBuilder().Allow(authType ?? "any").Build().Allows(request).IsAllowed);
    }

    [Fact]
    public void Allows_OtpRequest_AsksForNoMandatoryFactor()
    {
        AuthPolicy policy = new AuthPolicyBuilder().AllowOtpRequests().AllowDemographics(mandatory: true).Build();

        Assert.True(policy.Allows(Ask(IdaService.Otp)).IsAllowed);
    }

    [Fact]
    public void Allows_AnyCaseOfAFactor_IsTheSameFactor()
    {
        AuthPolicy policy = new() { AllowedAuthTypes = [new("OTP", "", true), new("Bio", "finger")] };

        Assert.True(policy.Allows(Ask(IdaService.Auth, new PolicyFactor("Otp"), PolicyFactor.Biometric("FINGER"))).IsAllowed);
    }

    [Fact]
    public void Allows_CredentialRequest_SaysWhatItWouldCarry()
    {
        DataSharePolicy policy = new SharePolicyBuilder("share.example")
            .Share("fullName", encrypted: true).Share("gender").ShareBiometrics("fingers", "Finger").Share(new AttributeShare("other") { Group = "strange" })
            .BuildDataShare();

        SharePolicyAnswer answer = policy.Allows(new SharePolicyRequest { Attributes = ["fullName", "fingers", "photo", "other", "city"] });

        Assert.False(answer.IsAllowed);
        Assert.Empty(answer.Refusals);
        Assert.Equal(["fullName", "fingers", "photo"], answer.Attributes.Select(value => value.Name));
        Assert.Equal(["other", "city"], answer.LeftOut);
        Assert.Equal(
        [
            "The credential would carry: fullName (encrypted), fingers (biometric), photo (biometric, added by MOSIP).",
            "Left out: other, which the policy does not share. MOSIP says nothing about it.",
            "Left out: city, which the policy does not share. MOSIP says nothing about it.",
            "It is fetched from share.example within 30 minutes, at most 2 times.",
            "As a whole it is encrypted for the partner's certificate.",
        ], answer.Explanation);
    }

    [Fact]
    public void Allows_CredentialRequestWithoutNames_CarriesAllThatThePolicyShares()
    {
        CredentialIssuancePolicy policy = new SharePolicyBuilder("d").Directly().WithoutEncryption().Share("gender").Share("city").BuildCredentialIssuance();

        SharePolicyAnswer answer = policy.Allows(new SharePolicyRequest());

        Assert.True(answer.IsAllowed);
        Assert.Equal("The credential would carry: gender, city.\nIt comes inside the event (direct).\nAs a whole it is not encrypted.\nWarning: The policy does not encrypt the share (encryptionType none): whatever carries or keeps it reads the person's data. Use Partner Based.", answer.ToString());
    }

    [Theory]
    [InlineData("kyc-auth", "IDA-MPA-030", "KYC-AUTH Authentication usage not allowed as per policy")]
    [InlineData("kyc-exchange", "IDA-MPA-031", "KYC-EXCHANGE not allowed as per policy")]
    [InlineData("identity-key-binding", "IDA-MPA-032", "KEY-BINDING not allowed as per policy")]
    [InlineData("vci-exchange", "IDA-MPA-037", "VCI-EXCHANGE not allowed as per policy")]
    public void Allows_DelegatedService_AsksTheMispsPolicy(string service, string code, string message)
    {
        MispPolicyAnswer refused = new MispPolicy { AllowsAuthRequestDelegation = true }.Allows(new IdaService(service));
        MispPolicy all = new() { AllowsKycRequestDelegation = true, AllowsKeyBindingDelegation = true, AllowsVciRequestDelegation = true };

        Assert.Equal((code, message), (Assert.Single(refused.Refusals).Code.Value, refused.Refusals[0].Message));
        Assert.Equal($"The MISP may not call {service} for its partners; IDA answers {code} ({message}).", refused.ToString());
        Assert.True(all.Allows(new IdaService(service)).IsAllowed);
    }

    [Fact]
    public void Allows_PlainAuthentication_NeedsNoMispPolicy() => Assert.True(new MispPolicy().Allows(IdaService.Auth).IsAllowed);

    private static AuthPolicyRequest Ask(IdaService service, params PolicyFactor[] factors) => new() { Service = service, Factors = factors };
}
