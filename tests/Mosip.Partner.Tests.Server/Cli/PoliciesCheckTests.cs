using System.Text.Json;

namespace Mosip.Partner.Tests.Server.Cli;

public sealed class PoliciesCheckTests : IDisposable
{
    private const string Auth =
        """
        {"authTokenType":"partner","allowedAuthTypes":[{"authType":"otp","authSubType":"","mandatory":true},{"authType":"bio","authSubType":"FINGER","mandatory":false},
         {"authType":"kyc","authSubType":"","mandatory":false}],"allowedKycAttributes":[{"attributeName":"fullName"},{"attributeName":"photo"}]}
        """;

    private const string Share =
        """
        {"dataSharePolicies":{"typeOfShare":"Data Share","validForInMinutes":"30","transactionsAllowed":"2","encryptionType":"Partner Based","shareDomain":"share.example","source":"ID Repository"},
         "shareableAttributes":[{"attributeName":"fullName","source":[{"attribute":"fullName"}],"encrypted":false}]}
        """;

    private const string Misp = """{"allowAuthRequestDelegation":true,"allowKycRequestDelegation":false,"allowKeyBindingDelegation":false}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_AllowedKyc_SaysWhatItWouldCarry()
    {
        ToolResult run = await CheckAsync(Auth, """{"service":"kyc","factors":["otp","bio-Finger"]}""");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["The policy allows this eKYC request.", "Allowed: Finger biometric.", "Allowed: OTP.", "The eKYC would carry: fullName, photo; in every language of the country."],
            run.Lines);
    }

    [Fact]
    public async Task Check_FactorMissingAndFactorRefused_SaysBoth_WithCodeOne()
    {
        ToolResult run = await CheckAsync(Auth, """{"factors":["demo"]}""");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Not allowed: demographics; IDA answers IDA-MPA-006.", run.Lines);
        Assert.Contains("Missing: OTP, mandatory in every request; IDA answers IDA-MPA-015.", run.Lines);
    }

    [Fact]
    public async Task Check_AsJson_GivesTheSameAsData()
    {
        ToolResult run = await CheckAsync(Auth, """{"factors":["demo"]}""", "--json");

        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.False(json.RootElement.GetProperty("allowed").GetBoolean());
        Assert.Equal("Auth", json.RootElement.GetProperty("policyType").GetString());
        Assert.Equal(["IDA-MPA-006", "IDA-MPA-015"], json.RootElement.GetProperty("refusals").EnumerateArray().Select(error => error.GetProperty("errorCode").GetString()));
        Assert.Equal(["otp"], json.RootElement.GetProperty("missingFactors").EnumerateArray().Select(text => text.GetString()));
    }

    [Fact]
    public async Task Check_SharePolicy_NamesWhatIsLeftOut()
    {
        ToolResult run = await CheckAsync(Share, """{"attributes":["fullName","gender"]}""");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The credential would carry: fullName.", run.Lines);
        Assert.Contains("Left out: gender, which the policy does not share. MOSIP says nothing about it.", run.Lines);
    }

    [Fact]
    public async Task Check_MispPolicy_AnswersForTheService()
    {
        ToolResult refused = await CheckAsync(Misp, """{"service":"kyc-auth"}"""), open = await CheckAsync(Misp, """{"service":"auth"}""");

        Assert.Equal((1, 0), (refused.ExitCode, open.ExitCode));
        Assert.Contains("IDA-MPA-030", refused.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"policyType":"CredentialIssuance","policies":#}""", "CredentialIssuance")]
    [InlineData("""{"id":null,"response":{"policyType":"DataShare","policies":#},"errors":[]}""", "DataShare")]
    [InlineData("#", "DataShare")]
    public async Task Check_DocumentInsideAnAnswer_IsFound(string around, string type)
    {
        ToolResult run = await CheckAsync(around.Replace("#", Share, StringComparison.Ordinal), "{}", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(type, JsonDocument.Parse(run.Output).RootElement.GetProperty("policyType").GetString());
    }

    [Fact]
    public async Task Check_PolicyThatPmsRefuses_SaysSo()
    {
        ToolResult run = await CheckAsync(Auth.Replace("\"partner\"", "\"often\"", StringComparison.Ordinal), """{"factors":["otp"]}""");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("PMS refuses the policy: PMS_PV_005 Invalid input parameter - authTokenType in policy data", run.Lines);
    }

    [Theory]
    [InlineData("[]", "{}", "not a JSON object")]
    [InlineData("{", "{}", "not JSON")]
    [InlineData("""{"a":1}""", "{}", "--type")]
    [InlineData(Misp, """{"attributes":[]}""", "MISP policy is asked with 'service' alone")]
    [InlineData(Share, """{"service":"auth"}""", "asked with 'attributes'")]
    [InlineData(Auth, """{"attributes":["a"]}""", "asked with 'service' and 'factors'")]
    [InlineData(Auth, """{"factors":"otp"}""", "request.json")]
    [InlineData(Auth, """{"otp":"111111"}""", "request.json")]
    [InlineData(Auth, "null", "request.json")]
    public async Task Check_UnusableFile_IsNamed(string policy, string request, string complaint)
    {
        ToolResult run = await CheckAsync(policy, request);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("111111", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    private Task<ToolResult> CheckAsync(string policy, string request, params string[] more) =>
        Tool.RunAsync(["policies", "check", "--policy", _folder.Write("policy.json", policy), "--request", _folder.Write("request.json", request), .. more]);
}
