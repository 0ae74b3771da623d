using System.Net;
using System.Text.Json.Nodes;
using Mosip.Partner.Cli;

namespace Mosip.Partner.Tests.Server.Cli;

/// <summary>The verbs together, as somebody without MOSIP tries them: the sandbox runs, a request is built from its files, sent, and the answer opened.</summary>
public sealed class SandboxVerbTests : IDisposable
{
    private const string Vid = "4370296312658178";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sandbox_FilesOfTheBank_ServeToAuthenticateAndToOpenAnEkyc()
    {
        await using var sandbox = await RunningSandbox.StartAsync("--out", _folder.File("bank"));
        string demographics = _folder.Write("demographics.json", """{"name":[{"language":"eng","value":"Amina Diallo"}],"dob":"1992/01/01"}""");

        (string auth, _) = await SendAsync(sandbox, "auth", await BuildAsync(sandbox, "--demographics", demographics));
        (string kyc, string signature) = await SendAsync(sandbox, "kyc", await BuildAsync(sandbox, "--demographics", demographics, "--kyc"));
        ToolResult opened = await Tool.RunAsync(
            "kyc", "open", "--key", _folder.File("bank/partner-key.pem"), "--cert", _folder.File("bank/partner-certificates.pem"), "--response", _folder.Write("answer.json", kyc),
            "--response-signature", _folder.Write("answer.sig", signature), "--trust", _folder.File("bank/ida-root.pem"));

        Assert.True((bool)JsonNode.Parse(auth)!["response"]!["authStatus"]!, auth);
        Assert.Equal((0, ""), (opened.ExitCode, opened.Error));
        Assert.Contains("Amina Diallo", opened.Output, StringComparison.Ordinal);
        Assert.Equal(0, await sandbox.StopAsync());
    }

    [Fact]
    public async Task Sandbox_Start_PrintsWhereAllIs()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        foreach (string label in (string[])["partner id", "MISP licence key", "API key", "IDA"])
            Assert.NotEmpty(sandbox.Printed(label));
        Assert.Contains($"VID {Vid}", sandbox.Output, StringComparison.Ordinal);
        using HttpClient http = new();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(sandbox.Address, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("BEGIN CERTIFICATE", await http.GetStringAsync(sandbox.Printed("IDA certificate"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sandbox_PrintVendorThatIsSeeded_GetsACredentialWhichItsFilesOpenAndVerify()
    {
        await using var sandbox = await RunningSandbox.StartAsync("--out", _folder.File("bank"));
        string vendor = sandbox.Printed("print vendor").Split(',')[0];
        string At(string name) => _folder.File($"bank/print/{name}");

        ToolResult issued = await Tool.RunAsync("sandbox", "issue", "--at", sandbox.Address.AbsoluteUri, "--partner", vendor, "--id", Vid);
        using HttpClient http = new() { BaseAddress = sandbox.Address };
        string share = (string)JsonNode.Parse(await http.GetStringAsync($"sandbox/credentials/{issued.Output.Split(' ')[0]}", TestContext.Current.CancellationToken))!["address"]!;
        JsonNode settings = JsonNode.Parse(await File.ReadAllTextAsync(At("appsettings.json"), TestContext.Current.CancellationToken))!["Mosip"]!;
        string content = await FetchAsync(http, settings, share);

        ToolResult opened = await Tool.RunAsync(
            "credentials", "open", "--key", At("partner-key.pem"), "--cert", At("partner-certificates.pem"), "--context", $"{sandbox.Address}.well-known/mosip-context.json={At("mosip-context.json")}",
            "--controller", At("controller.json"), "--issuer-key", At("public-key.json"), _folder.Write("share.txt", content));

        Assert.Equal((0, "", 0, ""), (issued.ExitCode, issued.Error, opened.ExitCode, opened.Error));
        Assert.Contains("Amina Diallo", opened.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sandbox_UserThatIsGiven_IsOnboarded_AndRegistersItsDevices()
    {
        await using var sandbox = await RunningSandbox.StartAsync("--user", "acme-devices=DEVICE_PROVIDER");
        _folder.Write("client", "sandbox-pms-secret");
        _folder.Write("password", "partner-password");
        _folder.Write("admin", "sandbox-admin-password");
        string config = _folder.Write("partner.json", $$"""
            {
              "baseAddress": "{{sandbox.Address}}",
              "login": { "clientId": "mosip-pms-client", "clientSecretFile": "client", "passwordFile": "password" },
              "administrator": { "clientId": "mosip-pms-client", "clientSecretFile": "client", "userName": "sandbox-admin", "passwordFile": "admin" },
              "partner": { "id": "acme-devices", "organisation": "Acme Devices", "address": "1 High Street", "contactNumber": "0000000000", "email": "contact@acme-devices.example" },
              "certificate": { "testMaterialFolder": "keys" }
            }
            """);
        string now = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd'T'00:00:00'Z'}", later = $"{TimeProvider.System.GetUtcNow().AddYears(2):yyyy-MM-dd'T'00:00:00'Z'}";
        string catalog = _folder.Write("devices.json", $$"""
            {
              "providerId": "acme-devices",
              "devices": [ { "name": "scanner", "type": "Finger", "subType": "Single", "make": "Acme", "model": "FS-10" } ],
              "software": [ { "version": "2.4.0", "binaryHash": "9f86d081884c7d65", "builtAt": "{{now}}", "expiresAt": "{{later}}", "devices": ["scanner"] } ]
            }
            """);

        ToolResult onboarded = await Tool.RunAsync("onboard", "device-provider", "--config", config), applied = await Tool.RunAsync("devices", "apply", "--catalog", catalog, "--config", config);

        Assert.Contains("acme-devices, password partner-password", sandbox.Printed("user"), StringComparison.Ordinal);
        Assert.Equal((0, "", 0, ""), (onboarded.ExitCode, onboarded.Error, applied.ExitCode, applied.Error));
        Assert.Contains("done: approve device Acme FS-10 (Finger, Single)", applied.Output, StringComparison.Ordinal);
    }

    private static async Task<string> FetchAsync(HttpClient http, JsonNode settings, string share)
    {
        using var login = new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("client_id", (string)settings["Login"]!["ClientId"]!), new("client_secret", (string)settings["Login"]!["ClientSecret"]!)]);
        using HttpResponseMessage granted = await http.PostAsync(new Uri("auth/realms/mosip/protocol/openid-connect/token", UriKind.Relative), login, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, share);
        request.Headers.Add("Cookie", $"Authorization={(string)JsonNode.Parse(await granted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["access_token"]!}");
        using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Sandbox_PortInUse_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        ToolResult second = await Tool.RunAsync("sandbox", "--port", $"{sandbox.Address.Port}");

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("address already in use", second.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "http")]
    [InlineData("--port")]
    [InlineData("--out")]
    [InlineData("--user", "acme")]
    [InlineData("--user", "=DEVICE_PROVIDER")]
    [InlineData("--user", "acme=")]
    [InlineData("sbi", "--fault", "abc")]
    [InlineData("sbi", "--fault", "1000")]
    [InlineData("sbi", "--purpose", "Payment")]
    public async Task Sandbox_WrongOption_IsWrongUsage(params string[] options) => Assert.Equal(2, (await Tool.RunAsync(["sandbox", .. options])).ExitCode);

    private async Task<(byte[] Body, string Signature)> BuildAsync(RunningSandbox sandbox, params string[] options)
    {
        ToolResult built = await Tool.RunAsync(
            ["auth", "build", "--key", _folder.File("bank/partner-key.pem"), "--cert", _folder.File("bank/partner-certificates.pem"), "--ida-cert", _folder.File("bank/ida-partner.pem"),
                "--partner-id", sandbox.Printed("partner id"), "--individual-id", Vid, "--consent", "--out", _folder.File("request"), .. options]);
        Assert.Equal((0, ""), (built.ExitCode, built.Error));
        return (await File.ReadAllBytesAsync(_folder.File("request/request.json"), TestContext.Current.CancellationToken), await File.ReadAllTextAsync(_folder.File("request/signature.txt"), TestContext.Current.CancellationToken));
    }

    private static async Task<(string Answer, string Signature)> SendAsync(RunningSandbox sandbox, string endpoint, (byte[] Body, string Signature) request)
    {
        using HttpClient http = new();
        using var message = new HttpRequestMessage(HttpMethod.Post, $"{sandbox.Printed("IDA")}/{endpoint}/{sandbox.Printed("MISP licence key")}/{sandbox.Printed("partner id")}/{sandbox.Printed("API key")}")
        {
            Content = new ByteArrayContent(request.Body) { Headers = { ContentType = new("application/json") } },
        };
        message.Headers.TryAddWithoutValidation("signature", request.Signature);
        message.Headers.TryAddWithoutValidation("Authorization", "Authorization");
        using HttpResponseMessage response = await http.SendAsync(message, TestContext.Current.CancellationToken);
        return (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response.Headers.GetValues("response-signature").Single());
    }

    private sealed class RunningSandbox : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        private readonly WatchedWriter _output = new("Ctrl+C");
        private readonly Task<int> _run;

        private RunningSandbox(string[] options) =>
            _run = PartnerTool.RunAsync(["sandbox", .. options], new Terminal(_output, TextWriter.Null), cancellationToken: _stop.Token);

        public string Output => _output.ToString();

        public Uri Address => new(Output.Split(' ')[3]);

        public static async Task<RunningSandbox> StartAsync(params string[] options)
        {
            var sandbox = new RunningSandbox(options);
            await await Task.WhenAny(sandbox._output.Seen, sandbox._run);
            Assert.False(sandbox._run.IsCompleted);
            return sandbox;
        }

        /// <summary>What stands behind a label.</summary>
        public string Printed(string label) => Output.Split('\n').Select(line => line.TrimEnd()).First(line => line.StartsWith(label.PadRight(19), StringComparison.Ordinal))[19..];

        public async Task<int> StopAsync()
        {
            await _stop.CancelAsync();
            return await _run;
        }

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            _stop.Dispose();
            await _output.DisposeAsync();
        }
    }
}
