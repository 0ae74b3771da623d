using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Tests.Server.Management;

namespace Mosip.Partner.Tests.Server.Cli;

/// <summary>The verb <c>expiry</c>.</summary>
public sealed class ExpiryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("5", 0)]
    [InlineData("15", 1)]
    public async Task Expiry_File_TellsByExitCodeWhetherItEndsSoon(string within, int exitCode)
    {
        string file = CertificateOfTenDays();

        ToolResult run = await Tool.RunAsync("expiry", file, "--within", within);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Contains("bank.pem: CN=bank", run.Output, StringComparison.Ordinal);
        Assert.EndsWith($"{exitCode} of 1 end within {within} days.", run.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expiry_Configuration_AsksPartnerManagement()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        await pms.PublishAsync();
        await pms.ActivateAsync(SandboxPms.Registration());
        _folder.Write("secret", "sandbox-pms-secret");
        _folder.Write("password", "sandbox-admin-password");
        string config = _folder.Write("acme.json", new JsonObject
        {
            ["baseAddress"] = pms.Sandbox.BaseAddress.AbsoluteUri,
            ["partner"] = new JsonObject { ["id"] = "acme", ["organisation"] = "Acme" },
            ["login"] = new JsonObject { ["userName"] = "sandbox-admin", ["passwordFile"] = "password", ["clientId"] = "mosip-pms-client", ["clientSecretFile"] = "secret" },
            ["certificate"] = new JsonObject { ["testMaterialFolder"] = "keys" },
            ["policy"] = new JsonObject { ["group"] = "Banking", ["name"] = "kyc" },
        }.ToJsonString());

        ToolResult run = await Tool.RunAsync("expiry", CertificateOfTenDays(), "--config", config, "--within", "400", "--json");

        Assert.Equal("", run.Error);
        JsonNode report = JsonNode.Parse(run.Output)!;
        Assert.Equal(["certificate-file", "partner-certificate"], report["entries"]!.AsArray().Select(entry => (string?)entry!["kind"]));
        Assert.All(report["entries"]!.AsArray(), entry => Assert.True((bool)entry!["soon"]!));
        Assert.Empty(report["unread"]!.AsArray());
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("--within", "30")]
    [InlineData("bank.pem", "--within", "-1")]
    [InlineData("bank.pem", "--within", "soon")]
    public async Task Expiry_WrongCommand_IsToldAsUsage(params string[] arguments)
    {
        ToolResult run = await Tool.RunAsync(["expiry", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Expiry_NoCertificate_IsToldWithTheFile()
    {
        string file = _folder.Write("bank.pem", "not a certificate");

        ToolResult run = await Tool.RunAsync("expiry", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("bank.pem", run.Error, StringComparison.Ordinal);
    }

    private string CertificateOfTenDays()
    {
        using TestCertificateAuthority authority = TestCertificateAuthority.Create("Example Bank", withSubAuthority: false);
        using RSA key = RSA.Create(2048);
        using X509Certificate2 certificate = authority.Issue(new PartnerSubject { CommonName = "bank", Organisation = "Example Bank" }, key, TimeSpan.FromDays(10));
        return _folder.Write("bank.pem", certificate.ExportCertificatePem());
    }
}
