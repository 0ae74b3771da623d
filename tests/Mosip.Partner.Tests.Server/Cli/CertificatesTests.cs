using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Tests.Server.Cli;

public sealed class CertificatesTests : IDisposable
{
    private const string Organisation = "Example Bank";

    private readonly TemporaryFolder _folder = new();
    private readonly TestCertificateAuthority _authority = TestCertificateAuthority.Create(Organisation, withSubAuthority: false, newKey: RsaKeyPool.Shared.Copy);

    public void Dispose()
    {
        _folder.Dispose();
        _authority.Dispose();
    }

    [Fact]
    public async Task Check_GoodChain_PassesEveryCheck()
    {
        string leaf = WriteLeaf(), root = WriteRoot();

        ToolResult run = await Tool.RunAsync("certificates", "check", leaf, root, "--organisation", Organisation);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("MOSIP would take it.", run.Lines[^1]);
        Assert.Equal(13, run.Lines.Count(line => line.StartsWith("pass  ", StringComparison.Ordinal)));
        Assert.DoesNotContain("FAIL", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OtherOrganisationAndNoRoot_SaysBoth_WithCodesAndAdvice()
    {
        ToolResult run = await Tool.RunAsync("certificates", "check", WriteLeaf(), "--organisation", "Example bank");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["trust path", "organisation"], run.Lines.Where(line => line.StartsWith("FAIL", StringComparison.Ordinal)).Select(line => line[6..26].Trim()));
        Assert.Contains("KER-PCM-006: Root CA/Intermediate CA Certificates not found.", run.Output, StringComparison.Ordinal);
        Assert.Contains("KER-PCM-008: Partner Organization Name not Matched.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Have the MOSIP administrator upload the root", run.Output, StringComparison.Ordinal);
        Assert.Equal("MOSIP would refuse it.", run.Lines[^1]);
    }

    [Fact]
    public async Task Check_AsJson_NamesEachCheck()
    {
        ToolResult run = await Tool.RunAsync("certificates", "check", WriteRoot(), WriteLeaf(), "--domain", "device", "--release", "1.2.0.1", "--json");

        Assert.Equal(0, run.ExitCode);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.True(json.RootElement.GetProperty("accepted").GetBoolean());
        Assert.Equal("DEVICE", json.RootElement.GetProperty("domain").GetString());
        JsonElement[] checks = [.. json.RootElement.GetProperty("checks").EnumerateArray()];
        Assert.Equal("text", checks[0].GetProperty("name").GetString());
        Assert.All(checks, check => Assert.True(check.GetProperty("passed").GetBoolean()));
        Assert.DoesNotContain(checks, check => check.GetProperty("code").GetString() == "KER-PMS-020");
    }

    [Fact]
    public async Task Check_UnknownDomain_FailsWithItsCode()
    {
        ToolResult run = await Tool.RunAsync("certificates", "check", WriteRoot(), WriteLeaf(), "--domain", "BANK");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("KER-PCM-011", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("certificates", "check")]
    [InlineData("certificates", "check", "a.pem", "--release", "2.0")]
    [InlineData("certificates", "request", "--common-name", "a")]
    public async Task WrongUsage_EndsWithCodeTwo(params string[] args) => Assert.Equal(2, (await Tool.RunAsync(args)).ExitCode);

    [Fact]
    public async Task Check_NoCertificate_FailsAndSaysWhy()
    {
        ToolResult run = await Tool.RunAsync("certificates", "check", _folder.Write("empty.pem", "nothing"));

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Request_NewFiles_WritesAKeyAndItsRequest_ThatAnAuthorityCanSign()
    {
        string key = _folder.File("bank.key.pem"), request = _folder.File("bank.csr.pem");

        ToolResult run = await RequestAsync(key, request, "--unencrypted", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(key, JsonDocument.Parse(run.Output).RootElement.GetProperty("key").GetString());
        X509Certificate2 issued = _authority.Issue(await File.ReadAllTextAsync(request, TestContext.Current.CancellationToken));
        await using PartnerKey made = PartnerKey.FromPem(await File.ReadAllTextAsync(key, TestContext.Current.CancellationToken), password: null, issued);
        Assert.Equal($"CN=bank-01, O={Organisation}, C=KE", made.SigningCertificate.Subject);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
    }

    [Fact]
    public async Task Request_Password_EncryptsTheKey_AndIsNotPrinted()
    {
        string variable = $"MOSIP_TEST_{Guid.NewGuid():N}", key = _folder.File("k.pem");
        Environment.SetEnvironmentVariable(variable, "a long password");

        ToolResult run = await RequestAsync(key, _folder.File("r.pem"), "--key-password-env", variable);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", await File.ReadAllTextAsync(key, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("a long password", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bank.key.pem")]
    [InlineData("bank.csr.pem")]
    public async Task Request_FileExists_IsNotOverwritten(string existing)
    {
        string path = _folder.Write(existing, "precious");

        ToolResult run = await RequestAsync(_folder.File("bank.key.pem"), _folder.File("bank.csr.pem"), "--unencrypted");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not overwritten", run.Error, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Request_NoPasswordAndNobodyToAsk_WritesNothing()
    {
        ToolResult run = await RequestAsync(_folder.File("k.pem"), _folder.File("r.pem"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--key-password-env", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    private static Task<ToolResult> RequestAsync(string key, string request, params string[] more) =>
        Tool.RunAsync(["certificates", "request", "--common-name", "bank-01", "--organisation", Organisation, "--country", "KE", "--key", key, "--request", request, .. more]);

    private string WriteRoot() => _folder.Write("root.pem", _authority.Root.ExportCertificatePem());

    private string WriteLeaf()
    {
        using PartnerKeyRequest request = PartnerKeyRequest.Create(new PartnerSubject { CommonName = "bank-01", Organisation = Organisation });
        using X509Certificate2 leaf = _authority.Issue(request);
        return _folder.Write("leaf.pem", leaf.ExportCertificatePem());
    }
}
