using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Tests.Unit.Core.Policies;

public class PolicyDocumentTests
{
    [Theory]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("<html/>")]
    [InlineData(" ")]
    [InlineData("""{"\ud800":1}""")]
    public void Validate_UnreadableText_IsHttp400_WithoutError(string json)
    {
        PolicyVerdict verdict = PolicyDocument.Validate("Auth", Encoding.UTF8.GetBytes(json));

        Assert.Equal((false, 400, null), (verdict.IsAccepted, verdict.HttpStatus, verdict.Error));
    }

    [Theory]
    [InlineData("Binding", "[]", 400, null)]
    [InlineData("Binding", "null", 200, "PMS_POL_023")]
    [InlineData("Binding", "", 200, "PMS_POL_023")]
    [InlineData("", "{}", 200, "PMS_POL_023")]
    [InlineData("mIsP", "", 200, "PMS_COR_003")]
    public void Validate_SeveralFaults_AnswersAboutTheOneThatMosipMeetsFirst(string type, string json, int status, string? code)
    {
        PolicyVerdict verdict = PolicyDocument.Validate(type, Encoding.UTF8.GetBytes(json));

        Assert.Equal((status, code), (verdict.HttpStatus, verdict.Error?.Code.Value));
    }

    [Theory]
    [InlineData("", "Invalid input parameter -  in policy data")]
    [InlineData("/a/", "Invalid input parameter - a in policy data")]
    [InlineData("a/b", "Invalid input parameter - a/b in policy data")]
    public void Validate_NameWithSlashes_IsStrippedAsPmsDoes(string name, string message)
    {
        string json = $$"""{"allowAuthRequestDelegation":true,"allowKycRequestDelegation":true,"allowKeyBindingDelegation":true,{{JsonSerializer.Serialize(name)}}:1}""";

        Assert.Equal(message, PolicyDocument.Validate("MISP", Encoding.UTF8.GetBytes(json)).Error!.Message);
    }

    [Fact]
    public void Validate_FilterPlaces_EachFollowItsOwnRule()
    {
        string filters = """[{"type":1,"subType":1,"language":1},{"type":1,"subType":[1,2,3],"language":1},{"type":1,"subType":1,"language":1},7]""";
        string json = $$"""{"dataSharePolicies":{"typeOfShare":"direct","validForInMinutes":"","transactionsAllowed":"","encryptionType":"none","shareDomain":"","source":"","any":1},"shareableAttributes":[{"attributeName":"a","source":[{"attribute":"a","any":1,"filter":{{filters}}}],"encrypted":true}]}""";

        IEnumerable<string> paths = PolicyDocument.Validate("DataShare", Encoding.UTF8.GetBytes(json)).Findings.Select(finding => finding.Path["/shareableAttributes/0/source/0/filter/".Length..]);

        Assert.Equal(["0/type", "1/subType/0", "1/subType/1", "1/type", "2/language"], paths);
    }

    [Fact]
    public void Validate_TooLongText_IsATypedException() =>
        Assert.Equal(MosipInputFault.TooLarge, Assert.Throws<MosipInputException>(() => PolicyDocument.Validate("Auth", new byte[1024 * 1024 + 1])).Fault);

    [Theory]
    [InlineData("Auth", "{", MosipInputFault.Malformed)]
    [InlineData("Auth", "[]", MosipInputFault.InvalidContent)]
    [InlineData("Auth", """{"allowedAuthTypes":"otp"}""", MosipInputFault.InvalidContent)]
    [InlineData("Auth", """{"\ud800":1}""", MosipInputFault.Malformed)]
    [InlineData("DataShare", "{}", MosipInputFault.InvalidContent)]
    [InlineData("MISP", """{"allowKycRequestDelegation":"perhaps"}""", MosipInputFault.InvalidContent)]
    [InlineData("Binding", "{}", MosipInputFault.InvalidContent)]
    public void Parse_NotADocumentOfTheType_IsATypedException(string type, string json, MosipInputFault fault) =>
        Assert.Equal(fault, Assert.Throws<MosipInputException>(() => PolicyDocument.Parse(new PolicyType(type), Encoding.UTF8.GetBytes(json))).Fault);

    [Fact]
    public void Parse_ScalarsThatOlderServersLetPass_AreReadAsMosipReadsThem()
    {
        var auth = AuthPolicy.Parse("""{"authTokenType":"random","allowedAuthTypes":[{"authType":"otp","authSubType":null,"mandatory":"true"}],"allowedKycAttributes":null}"""u8.ToArray());
        var share = DataSharePolicy.Parse("""{"dataSharePolicies":{"validForInMinutes":30,"transactionsAllowed":"soon"}}"""u8.ToArray());
        var misp = MispPolicy.Parse("""{"allowKycRequestDelegation":1}"""u8.ToArray());

        Assert.Equal([new AllowedAuthType("otp", "", true)], auth.AllowedAuthTypes);
        Assert.Equal(TimeSpan.FromMinutes(30), share.Terms.ValidFor);
        Assert.Null(share.Terms.Fetches);
        Assert.True(misp.AllowsKycRequestDelegation);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"allowedAuthTypes":null,"allowedKycAttributes":null,"kycLanguages":null,"authTokenType":null}""")]
    public void Parse_AuthPolicyWithoutMembers_AllowsNothing(string json) =>
        Assert.Equal(new AuthPolicy(), AuthPolicy.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Parse_RepeatedMember_TheLastOneCounts() =>
        Assert.Equal("partner", AuthPolicy.Parse("""{"authTokenType":"random","authTokenType":"partner"}"""u8.ToArray()).AuthTokenType);

    [Fact]
    public void Parse_PartOfALargerText_OutlivesIt()
    {
        JsonDocument answer = JsonDocument.Parse("""{"policyType":"MISP","policies":{"allowAuthRequestDelegation":true,"later":{"a":1}}}""");
        PolicyDocument policy = PolicyDocument.Parse(PolicyType.Misp, answer.RootElement.GetProperty("policies"));
        answer.Dispose();

        Assert.Equal("""{"a":1}""", policy.UnknownMembers["later"].GetRawText());
        Assert.Contains("\"later\":{\"a\":1}", Encoding.UTF8.GetString(policy.ToUtf8Json()), StringComparison.Ordinal);
    }

    [Fact]
    public void PolicyType_ComparesWithoutCase_AsPmsDoes()
    {
        Assert.Equal(PolicyType.DataShare, new PolicyType("Datashare"));
        Assert.Equal(PolicyType.DataShare.GetHashCode(), new PolicyType("DATASHARE").GetHashCode());
        Assert.NotEqual(PolicyType.Auth, new PolicyType("Auth "));
    }
}
