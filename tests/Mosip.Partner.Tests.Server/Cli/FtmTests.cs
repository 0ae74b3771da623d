using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Management;
using Mosip.Partner.Tests.Server.Ftm;
using Mosip.Partner.Tests.Server.Management;

namespace Mosip.Partner.Tests.Server.Cli;

/// <summary>The verbs of <c>ftm chip</c> against the sandbox.</summary>
public sealed class FtmTests : IAsyncLifetime
{
    private const string Provider = "acme-ftm";

    private readonly TemporaryFolder _folder = new();
    private SandboxPms _pms = null!;

    public async ValueTask InitializeAsync()
    {
        _pms = await SandboxPms.StartAsync();
        await _pms.ActivateAsync(SandboxPms.Registration(Provider, PartnerType.FtmProvider, group: null));
        _pms.As(Provider, "FTM_PROVIDER");
        _folder.Write("client-secret", "sandbox-pms-secret\n");
        _folder.Write("password", "partner-password\n");
        _folder.Write("admin-password", "sandbox-admin-password\n");
        using var chains = new ProviderChain();
        using RSA key = RSA.Create(2048);
        _folder.Write("chain.pem", chains.Issue(key).ToPem());
    }

    public async ValueTask DisposeAsync()
    {
        await _pms.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Verbs_OneAfterTheOther_TakeAChipThroughItsLife()
    {
        WriteConfig(withAdministrator: true);

        ToolResult early = await ChipAsync("upload");
        ToolResult[] runs = [await ChipAsync("add"), await ChipAsync("upload"), await ChipAsync("approve"), await ChipAsync("download", "--output", _folder.File("certificates")), await ChipAsync("deactivate", "--make", "Acme", "--model", "T2")];

        Assert.Equal(1, early.ExitCode);
        Assert.Contains("ftm chip add", early.Error, StringComparison.Ordinal);
        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        Assert.Contains("Acme T2: certificate uploaded", runs[1].Output, StringComparison.Ordinal);
        Assert.Equal(CertificateChain.Of(CertificateFile.Read(_folder.File("chain.pem"))).Leaf.RawData, CertificateFile.Read(Path.Combine(_folder.File("certificates"), "Acme-T2-uploaded.pem"))[0].RawData);
        Assert.Contains("deactivated", runs[^1].Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_NoAdministrator_PrintsWhatToAskForAndWaits()
    {
        WriteConfig(withAdministrator: false);
        await ChipAsync("add");

        ToolResult run = await ChipAsync("upload");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("an authority is missing", run.Output, StringComparison.Ordinal);
        Assert.Contains("POST /v1/partnermanager/partners/certificate/ca/upload as PARTNER_ADMIN", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_ChipWithoutCertificate_SaysWhatItWaitsFor()
    {
        WriteConfig(withAdministrator: true);
        ToolResult added = await ChipAsync("add");

        ToolResult approved = await ChipAsync("approve");

        Assert.Contains("and waits for its certificate", added.Output, StringComparison.Ordinal);
        Assert.Equal(1, approved.ExitCode);
        Assert.Contains("the chip Acme T2 waits for its certificate: upload that first", approved.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_TestMaterialInPlaceOfAFile_SaysWhichFileToName()
    {
        WriteConfig(withAdministrator: true);
        await ChipAsync("add");
        _folder.Write("ftm.json", (await File.ReadAllTextAsync(_folder.File("ftm.json"), TestContext.Current.CancellationToken)).Replace("\"chainFiles\":[\"chain.pem\"]", "\"testMaterialFolder\":\"keys\"", StringComparison.Ordinal));

        ToolResult run = await ChipAsync("upload");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'onboard' wrote the test chain into the folder keys, name the file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_ChipThatTheConfigurationDoesNotName_IsTold()
    {
        WriteConfig(withAdministrator: false);

        ToolResult run = await ChipAsync("add", "--model", "T9");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no such chip", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftm", "chip")]
    [InlineData("ftm", "chip", "add")]
    [InlineData("ftm", "chip", "deactivate", "--config", "ftm.json")]
    public async Task Verb_WrongUsage_EndsWithCodeTwo(params string[] args) => Assert.Equal(2, (await Tool.RunAsync(args)).ExitCode);

    private Task<ToolResult> ChipAsync(string verb, params string[] options) => Tool.RunAsync(["ftm", "chip", verb, "--config", _folder.File("ftm.json"), .. options]);

    private void WriteConfig(bool withAdministrator)
    {
        var config = new JsonObject
        {
            ["baseAddress"] = _pms.Sandbox.BaseAddress.ToString(),
            ["login"] = new JsonObject { ["clientId"] = "mosip-pms-client", ["clientSecretFile"] = "client-secret", ["passwordFile"] = "password" },
            ["partner"] = new JsonObject { ["id"] = Provider, ["organisation"] = "Acme" },
            ["chips"] = new JsonArray(new JsonObject { ["make"] = "Acme", ["model"] = "T2", ["certificate"] = new JsonObject { ["chainFiles"] = new JsonArray("chain.pem") } }),
        };
        if (withAdministrator)
            config["administrator"] = new JsonObject { ["clientId"] = "mosip-pms-client", ["clientSecretFile"] = "client-secret", ["userName"] = "sandbox-admin", ["passwordFile"] = "admin-password" };
        _folder.Write("ftm.json", config.ToJsonString());
    }
}
