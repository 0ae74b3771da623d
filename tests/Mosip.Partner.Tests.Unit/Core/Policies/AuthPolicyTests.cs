using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Tests.Unit.Core.Policies;

public class AuthPolicyTests
{
    // The example of MOSIP's policy documentation.
    private const string Json = """
        {
          "authTokenType": "policy",
          "allowedAuthTypes": [
            {"authType":"otp","authSubType":"","mandatory":true},
            {"authType":"demo","authSubType":"","mandatory":false},
            {"authType":"bio","authSubType":"FINGER","mandatory":false},
            {"authType":"otp-request","authSubType":"","mandatory":false},
            {"authType":"kyc"}
          ],
          "allowedKycAttributes": [ {"attributeName":"fullName"}, {"attributeName":"photo"} ],
          "kycLanguages": ["eng","fra"]
        }
        """;

    private static readonly AuthPolicy Policy = Parse(Json);

    /// <summary>The policy with a piece cut out, doubled or exchanged for something else of JSON.</summary>
    public static Arbitrary<string> DamagedPolicies() => (
        from start in Gen.Choose(0, Json.Length)
        from length in Gen.Choose(0, 40)
        from piece in Gen.Elements("", "null", "5", "\"x\"", "[]", "{}", "true", ",", "}", "\"\\ud800\"", "\u0000", "[[[[[[[[[[[[[[[[[[")
        select Json[..start] + piece + Json[Math.Min(Json.Length, start + length)..]).ToArbitrary();

    [Fact]
    public void Parse_APolicy_GivesItsMembers()
    {
        Assert.Equal("policy", Policy.AuthTokenType);
        Assert.Equal(
            [new("otp", "", true), new("demo"), new("bio", "FINGER"), new("otp-request"), new AllowedAuthType("kyc")],
            Policy.AllowedAuthTypes);
        Assert.Equal(["fullName", "photo"], Policy.AllowedKycAttributes);
        Assert.Equal(["eng", "fra"], Policy.KycLanguages);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"allowedAuthTypes":null,"allowedKycAttributes":null,"kycLanguages":null,"authTokenType":null,"more":1}""")]
    public void Parse_MembersMissingOrNull_AreEmpty(string json)
    {
        AuthPolicy policy = Parse(json);

        Assert.Empty(policy.AllowedAuthTypes);
        Assert.Empty(policy.AllowedKycAttributes);
        Assert.Empty(policy.KycLanguages);
        Assert.Equal("random", policy.AuthTokenType);
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(AuthPolicyTests)])]
    public void Parse_DamagedPolicy_GivesAPolicyOrTheTypedFault(string json)
    {
        Exception? e = Record.Exception(() => Parse(json));

        Assert.True(e is null or MosipInputException { Fault: MosipInputFault.InvalidContent }, $"{e?.GetType()} for {json}");
    }

    [Property(MaxTest = 1000)]
    public void Parse_AnyBytes_GivesTheTypedFault(byte[] bytes) => Assert.Throws<MosipInputException>(() => AuthPolicy.Parse(bytes));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"allowedAuthTypes":{}}""")]
    [InlineData("""{"allowedAuthTypes":[{}]}""")]
    [InlineData("""{"allowedAuthTypes":[{"authType":5}]}""")]
    [InlineData("""{"allowedAuthTypes":[{"authType":"otp","mandatory":"yes"}]}""")]
    [InlineData("""{"allowedKycAttributes":["fullName"]}""")]
    [InlineData("""{"kycLanguages":[{}]}""")]
    [InlineData("""{"authTokenType":"\ud800"}""")]
    [InlineData("""{"authTokenType":"random","authTokenType":"partner"}""")]
    public void Parse_NotAPolicy_IsInvalidContent(string json)
    {
        var e = Assert.Throws<MosipInputException>(() => Parse(json));

        Assert.Equal(MosipInputFault.InvalidContent, e.Fault);
    }

    [Fact]
    public void Parse_MoreThan1MiB_IsTooLarge()
    {
        var e = Assert.Throws<MosipInputException>(() => AuthPolicy.Parse(new byte[1024 * 1024 + 1]));

        Assert.Equal(MosipInputFault.TooLarge, e.Fault);
    }

    [Fact]
    public void Check_RequestThatThePolicyAllows_FindsNothing()
    {
        Assert.Empty(Policy.Check("auth", [("otp", null), ("demo", null), ("bio", "Finger")]));
        Assert.Empty(Policy.Check("kyc", [("OTP", null)]));
        Assert.Empty(Policy.Check("otp", []));
    }

    [Theory]
    [InlineData("auth", "bio", "Iris", "IDA-MPA-006")]
    [InlineData("auth", "pin", null, "IDA-MPA-006")]
    public void Check_FactorThatIsNotAllowed_IsRefusedBeforeTheMissingOne(string service, string type, string? subType, string code) =>
        Assert.Equal([code, "IDA-MPA-015"], Policy.Check(service, [(type, subType)]).Select(error => error.Code.Value));

    [Fact]
    public void Check_ServiceThatIsNotAllowed_IsRefusedFirst()
    {
        AuthPolicy bare = Parse("""{"allowedAuthTypes":[{"authType":"otp"}]}""");

        Assert.Equal(["IDA-MPA-013"], bare.Check("kyc", [("otp", null)]).Select(error => error.Code.Value));
        // A one-time password may be used without being allowed to ask for one.
        Assert.Equal(["IDA-MPA-005"], bare.Check("otp", []).Select(error => error.Code.Value));
    }

    [Fact]
    public void Check_MandatoryKyc_RefusesPlainAuthentication()
    {
        AuthPolicy policy = Parse("""{"allowedAuthTypes":[{"authType":"otp"},{"authType":"kyc","mandatory":true},{"authType":"otp-request","mandatory":true}]}""");

        Assert.Equal(["IDA-MPA-015"], policy.Check("auth", [("otp", null)]).Select(error => error.Code.Value));
        Assert.Empty(policy.Check("kyc", [("otp", null)]));
    }

    private static AuthPolicy Parse(string json) => AuthPolicy.Parse(Encoding.UTF8.GetBytes(json));
}
