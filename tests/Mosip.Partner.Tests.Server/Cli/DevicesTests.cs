using System.Text.Json.Nodes;
using Mosip.Partner.Devices;
using Mosip.Partner.Management;
using Mosip.Partner.Tests.Server.Management;

namespace Mosip.Partner.Tests.Server.Cli;

/// <summary>The verbs <c>devices plan</c> and <c>devices apply</c> against the sandbox.</summary>
public sealed class DevicesTests : IAsyncLifetime
{
    private const string Provider = "acme-devices";

    private readonly TemporaryFolder _folder = new();
    private SandboxPms _pms = null!;

    public async ValueTask InitializeAsync()
    {
        _pms = await SandboxPms.StartAsync();
        await _pms.ActivateAsync(SandboxPms.Registration(Provider, PartnerType.DeviceProvider, group: null));
        _pms.As(Provider, "DEVICE_PROVIDER");
        _folder.Write("client-secret", "sandbox-pms-secret\n");
        _folder.Write("password", "partner-password\n");
        _folder.Write("admin-password", "sandbox-admin-password\n");
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        var catalog = new DeviceCatalog
        {
            ProviderId = Provider,
            Devices = [new CatalogDevice { Name = "slap", Type = "Finger", SubType = "Slap", Make = "Acme", Model = "FS-10" }],
            Software = [new CatalogSoftware { Version = "1.0.0", BinaryHash = "9f86d081884c7d65", BuiltAt = now.AddDays(-1), ExpiresAt = now.AddYears(1), Devices = ["slap"] }],
        };
        _folder.Write("devices.json", System.Text.Encoding.UTF8.GetString(catalog.ToUtf8Json()));
    }

    public async ValueTask DisposeAsync()
    {
        await _pms.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Apply_WithAdministrator_LeavesNothingToPlan()
    {
        WriteConfig(withAdministrator: true);

        ToolResult planned = await DevicesAsync("plan");
        ToolResult applied = await DevicesAsync("apply");
        ToolResult after = await DevicesAsync("plan", "--json");

        Assert.Equal((0, ""), (planned.ExitCode, planned.Error));
        Assert.Contains("+ register software 1.0.0 (hash 9f86d081884c7d65", planned.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (applied.ExitCode, applied.Error));
        Assert.Contains("done: approve device Acme FS-10 (Finger, Slap) for software 1.0.0", applied.Output, StringComparison.Ordinal);
        Assert.True((bool)JsonNode.Parse(after.Output)!["isUpToDate"]!);
    }

    [Fact]
    public async Task Apply_NoAdministrator_PrintsWhatToAskForAndWaits()
    {
        WriteConfig(withAdministrator: false);

        ToolResult applied = await DevicesAsync("apply");
        ToolResult json = await DevicesAsync("apply", "--json");

        Assert.Equal(3, applied.ExitCode);
        Assert.Contains("PATCH /v1/partnermanager/securebiometricinterface as PARTNER_ADMIN", applied.Output, StringComparison.Ordinal);
        Assert.Equal(3, json.ExitCode);
        Assert.False((bool)JsonNode.Parse(json.Output)!["isUpToDate"]!);
    }

    [Fact]
    public async Task Plan_ConfigurationOfAnotherPartner_IsRefused()
    {
        WriteConfig(withAdministrator: false, partner: "somebody-else");

        ToolResult run = await DevicesAsync("plan");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("somebody-else", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("devices")]
    [InlineData("devices", "plan")]
    [InlineData("devices", "apply", "--config", "partner.json")]
    public async Task Verb_WrongUsage_EndsWithCodeTwo(params string[] args) => Assert.Equal(2, (await Tool.RunAsync(args)).ExitCode);

    private Task<ToolResult> DevicesAsync(string verb, params string[] options) => Tool.RunAsync(["devices", verb, "--catalog", _folder.File("devices.json"), .. options]);

    // Beside the catalogue, where it is found without being named.
    private void WriteConfig(bool withAdministrator, string partner = Provider)
    {
        var config = new JsonObject
        {
            ["baseAddress"] = _pms.Sandbox.BaseAddress.ToString(),
            ["login"] = new JsonObject { ["clientId"] = "mosip-pms-client", ["clientSecretFile"] = "client-secret", ["passwordFile"] = "password" },
            ["partner"] = new JsonObject { ["id"] = partner, ["organisation"] = "Acme" },
        };
        if (withAdministrator)
            config["administrator"] = new JsonObject { ["clientId"] = "mosip-pms-client", ["clientSecretFile"] = "client-secret", ["userName"] = "sandbox-admin", ["passwordFile"] = "admin-password" };
        _folder.Write("partner.json", config.ToJsonString());
    }
}
