using System.Text.Json.Nodes;
using Mosip.Partner.Cli.Onboarding;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Cli;

/// <summary>The verbs <c>onboard</c> and <c>partner show</c> against the sandbox.</summary>
public sealed class OnboardTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private MosipSandbox _sandbox = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await MosipSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        _sandbox.AddUser("example-bank", "bank-password-canary", "contact@example-bank.example", "AUTH_PARTNER");
        _folder.Write("client-secret", "sandbox-pms-secret\n");
        _folder.Write("password", "bank-password-canary\n");
        _folder.Write("admin-password", "sandbox-admin-password\n");
        _folder.Write("policy.json", System.Text.Encoding.UTF8.GetString(OnboardingOptions.DefaultPolicy.ToUtf8Json()));
    }

    public async ValueTask DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Onboard_WithAdministrator_LeavesStateAndCertificate()
    {
        ToolResult run = await OnboardAsync(Config());

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("Auth_Partner example-bank is onboarded.", run.Output.TrimEnd(), StringComparison.Ordinal);
        OnboardingState state = OnboardingState.Parse(await File.ReadAllBytesAsync(_folder.File("bank.state.json"), TestContext.Current.CancellationToken));
        string key = state.CurrentApiKey!.Key!.Value.Reveal();
        Assert.DoesNotContain($" {key} ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", run.Output, StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(_folder.File("bank.state.json")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        using var certificate = CertificateFile.Read(_folder.File("signed.pem"))[0];
        Assert.Contains("O=Example Bank", certificate.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Onboard_SecondTime_NeedsResumeAndThenDoesNothing()
    {
        await OnboardAsync(Config());
        int before = _sandbox.Requests.Count;

        ToolResult refused = await OnboardAsync(Config());
        ToolResult resumed = await OnboardAsync(Config(), "--resume");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--resume", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal(before, _sandbox.Requests.Count);
    }

    [Fact]
    public async Task Onboard_NoAdministrator_PrintsWhatToAskFor()
    {
        JsonObject config = Config();
        config.Remove("administrator");

        ToolResult run = await OnboardAsync(config);
        ToolResult json = await OnboardAsync(config, "--resume", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("POST /v1/policymanager/policies/group/new as POLICYMANAGER", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, json.ExitCode);
        JsonNode outcome = JsonNode.Parse(json.Output)!;
        Assert.False((bool)outcome["complete"]!);
        Assert.Equal("POST /v1/policymanager/policies", (string?)outcome["administratorRequests"]![1]!["endpoint"]);
        Assert.Equal("waitsForAdministrator", (string?)outcome["steps"]![0]!["status"]);
    }

    [Fact]
    public async Task Onboard_WrongPassword_IsToldWithoutTheSecret()
    {
        _folder.Write("password", "wrong-canary");

        ToolResult run = await OnboardAsync(Config());

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("canary", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"partnr":{}}""", "partnr")]
    [InlineData("""{"baseAddress":"https://example.org/"}""", "partner")]
    [InlineData("""{"baseAddress":"example.org","partner":{"id":"a","organisation":"b"}}""", "baseAddress")]
    [InlineData("""{"baseAddress":"https://example.org/","partner":{"id":"a","organisation":"b"}}""", "chainFiles")]
    [InlineData("""{"baseAddress":"https://example.org/","partner":{"id":"a","organisation":"b"},"certificate":{"testMaterialFolder":"x"}}""", "policy")]
    [InlineData("""{"baseAddress":"https://example.org/","partner":{"id":"a","organisation":"b"},"certificate":{"testMaterialFolder":"x"},"policy":{"group":"g","name":"n"}}""", "login")]
    [InlineData("""{"baseAddress":"https://example.org/","partner":{"id":"a","organisation":"b"},"certificate":{"testMaterialFolder":"x"},"policy":{"group":"g","name":"n"},"login":{"clientId":"c"}}""", "clientSecret")]
    [InlineData("""{"baseAddress":"https://example.org/","partner":{"id":"a","organisation":"b"},"certificate":{"testMaterialFolder":"x"},"policy":{"group":"g","name":"n"},"login":{"clientId":"c","clientSecretEnv":"MOSIP_NO_SUCH_VARIABLE"}}""", "MOSIP_NO_SUCH_VARIABLE")]
    [InlineData("""{"baseAddress":"https://example.org/","partner":{"id":"a","organisation":"b"},"certificate":{"testMaterialFolder":"x"},"policy":{"group":"g","name":"n","documentFile":"policy.json"}}""", "policy.type")]
    [InlineData("""{""", "bank.json")]
    public async Task Onboard_WrongConfiguration_IsToldWhere(string json, string named)
    {
        ToolResult run = await Tool.RunAsync("onboard", "auth-partner", "--config", _folder.Write("bank.json", json));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Empty(_sandbox.Requests);
    }

    [Fact]
    public async Task Onboard_WhatPmsWouldRefuse_IsToldTogetherBeforeAnyCall()
    {
        JsonObject config = Config();
        config["partner"]!["email"] = "nobody";
        config["partner"]!.AsObject().Remove("address");

        ToolResult run = await OnboardAsync(config);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("PMS_PRT_012", run.Error, StringComparison.Ordinal);
        Assert.Contains("Address is missing", run.Error, StringComparison.Ordinal);
        Assert.Empty(_sandbox.Requests);
    }

    [Theory]
    [InlineData("onboard")]
    [InlineData("onboard", "bank", "--config", "bank.json")]
    [InlineData("onboard", "auth-partner")]
    [InlineData("partner")]
    [InlineData("partner", "show")]
    public async Task Verb_WrongUsage_EndsWithCodeTwo(params string[] args) => Assert.Equal(2, (await Tool.RunAsync(args)).ExitCode);

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Guide_ConfigurationOfEachType_IsTaken(string type)
    {
        string guide = await File.ReadAllTextAsync(GuidePath(), TestContext.Current.CancellationToken);
        JsonObject config = Example("auth-partner");
        // The sections of other types stand beside what every type needs.
        foreach ((string name, JsonNode? value) in new[] { "device-provider", "ftm-provider", "credential-partner" }.SelectMany(Example))
            config[name] = value?.DeepClone();
        foreach (JsonObject certificate in new[] { config["certificate"], config["chips"]![0]!["certificate"] }.Select(node => node!.AsObject()))
        {
            certificate.Remove("chainFiles");
            certificate["testMaterialFolder"] = "keys";
        }

        OnboardingConfigFile file = await OnboardingConfigFile.ReadAsync(new FileInfo(_folder.Write("guide.json", config.ToJsonString())), TestContext.Current.CancellationToken);
        PartnerOnboarding request = await OnboardingRequest.ComposeAsync(type, file, TestContext.Current.CancellationToken);

        request.Validate();
        Assert.Equal(type, request.PartnerType.Value.Replace('_', '-').ToLowerInvariant().Replace("misp-partner", "misp", StringComparison.Ordinal));

        JsonObject Example(string of) => (JsonObject)JsonNode.Parse(guide.Split($"<!-- config: {of} -->\n```json\n")[1].Split("```")[0])!;
    }

    public static TheoryData<string> Types => [.. OnboardingRequest.Types];

    [Fact]
    public async Task Show_OnboardedPartner_PrintsWhatPmsHas()
    {
        await OnboardAsync(Config());

        ToolResult text = await Tool.RunAsync("partner", "show", "--config", _folder.File("bank.json"));
        ToolResult json = await Tool.RunAsync("partner", "show", "--config", _folder.File("bank.json"), "--json");

        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.Contains("organisation     Example Bank", text.Output, StringComparison.Ordinal);
        Assert.Contains("primary: active", text.Output, StringComparison.Ordinal);
        JsonNode facts = JsonNode.Parse(json.Output)!;
        Assert.Equal(("example-bank", "Auth_Partner", "yes"), ((string)facts["partnerId"]!, (string)facts["type"]!, (string)facts["active"]!));
        Assert.StartsWith("signed by MOSIP until ", (string)facts["certificate"]!, StringComparison.Ordinal);
        Assert.Contains("approved", (string)facts["policyRequests"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_UnknownPartner_Fails()
    {
        ToolResult run = await Tool.RunAsync("partner", "show", "--config", _folder.Write("bank.json", Config().ToJsonString()));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("example-bank", run.Error, StringComparison.Ordinal);
    }

    private Task<ToolResult> OnboardAsync(JsonObject config, params string[] options) =>
        Tool.RunAsync(["onboard", "auth-partner", "--config", _folder.Write("bank.json", config.ToJsonString()), .. options]);

    private static string GuidePath([System.Runtime.CompilerServices.CallerFilePath] string source = "") =>
        Path.GetFullPath("../../../docs/guides/onboarding.md", Path.GetDirectoryName(source)!);

    private JsonObject Config() => new()
    {
        ["baseAddress"] = _sandbox.BaseAddress.ToString(),
        ["login"] = new JsonObject { ["clientId"] = "mosip-pms-client", ["clientSecretFile"] = "client-secret", ["passwordFile"] = "password" },
        ["administrator"] = new JsonObject { ["clientId"] = "mosip-pms-client", ["clientSecretFile"] = "client-secret", ["userName"] = "sandbox-admin", ["passwordFile"] = "admin-password" },
        ["partner"] = new JsonObject
        {
            ["id"] = "example-bank",
            ["organisation"] = "Example Bank",
            ["address"] = "1 High Street",
            ["contactNumber"] = "0000000000",
            ["email"] = "contact@example-bank.example",
        },
        ["certificate"] = new JsonObject { ["testMaterialFolder"] = "keys" },
        ["signedCertificateFile"] = "signed.pem",
        ["policy"] = new JsonObject { ["group"] = "Banking", ["name"] = "Accounts", ["type"] = "Auth", ["documentFile"] = "policy.json" },
    };
}
