using System.Text;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Tests.Unit.Core.Policies;

public class PolicyBuilderTests
{
    [Fact]
    public void AuthPolicyBuilder_EveryWord_GivesADocumentThatMosipAccepts()
    {
        AuthPolicy policy = new AuthPolicyBuilder().WithTokenPerPolicy()
            .AllowOtp().AllowOtp(mandatory: true).AllowOtpRequests().AllowDemographics().AllowBiometric("FINGER").Allow("kycauth")
            .AllowKyc("fullName", "photo").AllowKyc("fullName", "gender").InLanguages("eng")
            .Build();

        Assert.Equal(
            """{"authTokenType":"policy","allowedAuthTypes":[{"authType":"otp","authSubType":"","mandatory":true},{"authType":"otp-request","authSubType":"","mandatory":false},{"authType":"demo","authSubType":"","mandatory":false},{"authType":"bio","authSubType":"FINGER","mandatory":false},{"authType":"kycauth","authSubType":"","mandatory":false},{"authType":"kyc","authSubType":"","mandatory":false}],"allowedKycAttributes":[{"attributeName":"fullName"},{"attributeName":"photo"},{"attributeName":"gender"}],"kycLanguages":["eng"]}""",
            Encoding.UTF8.GetString(policy.ToUtf8Json()));
        Assert.True(policy.Validate().IsAccepted);
    }

    [Theory]
    [InlineData("random")]
    [InlineData("partner")]
    [InlineData("policy")]
    public void AuthPolicyBuilder_EachToken_IsOneOfMosips(string expected)
    {
        AuthPolicyBuilder builder = new();
        builder = expected switch { "partner" => builder.WithTokenPerPartner(), "policy" => builder.WithTokenPerPolicy(), _ => builder.WithTokenPerPartner().WithRandomToken() };

        AuthPolicy policy = builder.Build();

        Assert.Equal(expected, policy.AuthTokenType);
        Assert.True(policy.Validate().IsAccepted);
    }

    [Fact]
    public void SharePolicyBuilder_EveryWord_GivesADocumentThatMosipAccepts()
    {
        SharePolicyBuilder builder = new SharePolicyBuilder("share.example")
            .Directly().WithoutEncryption().FromSource("Packet Manager").ValidFor(TimeSpan.FromHours(1), fetches: 3)
            .Share("fullName", encrypted: true, languages: ["eng"])
            .ShareBiometrics("fingers", "Finger", ["Left Thumb"]);

        Assert.Equal(
            """{"dataSharePolicies":{"typeOfShare":"direct","validForInMinutes":"60","transactionsAllowed":"3","encryptionType":"none","shareDomain":"share.example","source":"Packet Manager"},"shareableAttributes":[{"attributeName":"fullName","source":[{"attribute":"fullName","filter":[{"language":"eng"}]}],"encrypted":true},{"attributeName":"fingers","group":"CBEFF","source":[{"attribute":"individualBiometrics","filter":[{"type":"Finger","subType":["Left Thumb"]}]}],"encrypted":false,"format":"extraction"}]}""",
            Encoding.UTF8.GetString(builder.BuildDataShare().ToUtf8Json()));
        Assert.True(builder.BuildDataShare().Validate().IsAccepted);
        Assert.True(builder.BuildCredentialIssuance().Validate(PolicyRules.Before122).IsAccepted);
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(90, 1)]
    [InlineData(60, 0)]
    public void SharePolicyBuilder_LimitThatTheTextCannotSay_IsRefused(int seconds, int fetches) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SharePolicyBuilder("d").ValidFor(TimeSpan.FromSeconds(seconds), fetches));
}
