using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Cli;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>The controls of a test, over HTTP and from the command line.</summary>
public sealed class ControlTests : IAsyncLifetime
{
    private const string Vid = "4370296312658178";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private MosipSandbox _sandbox = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample(Vid)), Cancellation);
        _http.BaseAddress = _sandbox.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Hub_Command_ChangesTheFaultsThatTheProcessSees()
    {
        using HttpResponseMessage answer = await _http.PostAsJsonAsync("sandbox/hub", new { duplicateEvery = 3, reorderEvery = 2, delayMilliseconds = 10, restart = true }, Cancellation);

        JsonNode hub = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal((3, 2, TimeSpan.FromMilliseconds(10)), (_sandbox.Hub.Faults.DuplicateEvery, _sandbox.Hub.Faults.ReorderEvery, _sandbox.Hub.Faults.Delay));
        Assert.Equal(3, (int)hub["faults"]!["duplicateEvery"]!);
    }

    // Each control, over HTTP and on the command line, with what it does to the hub.
    public static TheoryData<string, string> Controls => new()
    {
        { """{"duplicateEvery":3}""", "--duplicate-every 3" },
        { """{"reorderEvery":2}""", "--reorder-every 2" },
        { """{"delayMilliseconds":7}""", "--delay 7" },
        { """{"corruptSignatures":1}""", "--corrupt 1" },
        { """{"drop":1}""", "--drop 1" },
        { """{"stall":"TOPIC"}""", "--stall TOPIC" },
        { """{"restart":true}""", "--restart" },
    };

    [Theory]
    [MemberData(nameof(Controls))]
    public async Task Hub_EachControl_WorksOverHttpAndOnTheCommandLine(string json, string arguments)
    {
        string topic = await SubscribeAsync();
        foreach (bool overHttp in new[] { true, false })
        {
            if (arguments.Contains("restart", StringComparison.Ordinal))
                _sandbox.Hub.Stall(topic);
            if (overHttp)
            {
                using var content = new StringContent(json.Replace("TOPIC", topic, StringComparison.Ordinal), Encoding.UTF8, "application/json");
                using HttpResponseMessage answer = await _http.PostAsync(new Uri("sandbox/hub", UriKind.Relative), content, Cancellation);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
            else
            {
                ToolResult run = await Tool.RunAsync(["sandbox", "hub", "--at", _sandbox.BaseAddress.AbsoluteUri, .. arguments.Replace("TOPIC", topic, StringComparison.Ordinal).Split(' ')]);
                Assert.Equal((0, ""), (run.ExitCode, run.Error));
            }
            AssertApplied(arguments);
        }
    }

    private void AssertApplied(string arguments)
    {
        SandboxHubFaults faults = _sandbox.Hub.Faults;
        switch (arguments.Split(' ')[0])
        {
            case "--duplicate-every":
                Assert.Equal(3, faults.DuplicateEvery);
                faults.DuplicateEvery = 0;
                break;
            case "--reorder-every":
                Assert.Equal(2, faults.ReorderEvery);
                faults.ReorderEvery = 0;
                break;
            case "--delay":
                Assert.Equal(7, faults.Delay.TotalMilliseconds);
                faults.Delay = TimeSpan.Zero;
                break;
            case "--corrupt":
                Assert.Equal((true, false), (faults.TakeCorruptSignature(), faults.TakeCorruptSignature()));
                break;
            case "--drop":
                Assert.Equal((true, false), (faults.TakeDrop(), faults.TakeDrop()));
                break;
            case "--stall":
                Assert.True(Assert.Single(_sandbox.Hub.Subscriptions).IsStalled);
                break;
            default:
                Assert.False(Assert.Single(_sandbox.Hub.Subscriptions).IsStalled);
                break;
        }
    }

    private async Task<string> SubscribeAsync()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        using var folder = new TemporaryFolder();
        await using Credentials.PrintVendor vendor = await Credentials.PrintVendor.StartAsync(partner, folder);
        await vendor.SubscribedAsync(_sandbox);
        return $"{partner.PartnerId}/CREDENTIAL_ISSUED";
    }

    [Theory]
    [InlineData("identity-created", "IDENTITY_CREATED")]
    [InlineData("identity-updated", "IDENTITY_UPDATED")]
    public async Task Tell_Identity_NamesTheRegistration(string happens, string topic)
    {
        ToolResult run = await Tool.RunAsync("sandbox", "tell", happens, "--at", _sandbox.BaseAddress.AbsoluteUri, "--id", Vid);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("registration_id", await _sandbox.Hub.GetPublishedAsync(topic, cancellationToken: Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sandbox/hub", """{"duplicateEvery":-1}""", "0 or more")]
    [InlineData("sandbox/hub", """{"duplicates":1}""", "duplicates")]
    [InlineData("sandbox/tell", """{"event":"earthquake"}""", "There are identity-created")]
    [InlineData("sandbox/tell", """{"event":"remove-id"}""", "'id' is missing")]
    [InlineData("sandbox/tell", """{"event":"remove-id","id":"5291047638126405"}""", "no resident")]
    [InlineData("sandbox/tell", """{"event":"lock","id":"4370296312658178"}""", "'authType' is missing")]
    [InlineData("sandbox/tell", """{"event":"lock","id":"4370296312658178","authType":"nose"}""", "bio, otp, demo")]
    [InlineData("sandbox/tell", """{"event":"block","id":"serial-1","idType":"SHOE"}""", "DEVICE_PROVIDER")]
    [InlineData("sandbox/hub", """{"stall":"acme-print/CREDENTIAL_ISSUED"}""", "no subscription")]
    [InlineData("sandbox/tell", "null", "null")]
    [InlineData("sandbox/tell", "[", "JSON")]
    public async Task Command_Wrong_IsRefusedInWords(string path, string body, string words)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_AsAFormOfAnotherPage_IsNotTaken()
    {
        using var form = new StringContent("""{"restart":true}""", Encoding.UTF8, "text/plain");
        using HttpResponseMessage answer = await _http.PostAsync(new Uri("sandbox/hub", UriKind.Relative), form, Cancellation);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Tell_Deactivation_ReachesIdaAndTheVerifiersTopic()
    {
        OnboardedCredentialPartner verifier = await _sandbox.OnboardCredentialPartnerAsync(options => options.IsOnlineVerificationPartner = true, Cancellation);

        ToolResult run = await Tool.RunAsync("sandbox", "tell", "deactivate-id", "--at", _sandbox.BaseAddress.AbsoluteUri, "--id", Vid);

        Assert.Equal((0, "told deactivate-id"), (run.ExitCode, run.Output.Trim()));
        Assert.Contains("expiry_timestamp", await _sandbox.Hub.GetPublishedAsync($"{verifier.PartnerId}/DEACTIVATE_ID", cancellationToken: Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HubVerb_Changes_ShowsWhatIs()
    {
        ToolResult run = await Tool.RunAsync("sandbox", "hub", "--at", _sandbox.BaseAddress.AbsoluteUri, "--duplicate-every", "4", "--drop", "1");

        Assert.Equal((0, 4), (run.ExitCode, _sandbox.Hub.Faults.DuplicateEvery));
        Assert.Contains("duplicate every 4", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tell", "lock", "'authType' is missing")]
    public async Task Verb_RefusedBySandbox_SaysWhy(string verb, string argument, string words)
    {
        ToolResult run = await Tool.RunAsync(["sandbox", verb, argument, "--at", _sandbox.BaseAddress.AbsoluteUri, "--id", Vid]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--drop=-1", "is not a number")]
    [InlineData("--delay=soon", "is not a number")]
    public async Task HubVerb_WrongNumber_IsToldAsUsage(string argument, string words)
    {
        ToolResult run = await Tool.RunAsync("sandbox", "hub", argument, "--at", _sandbox.BaseAddress.AbsoluteUri);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_Inspected_ShowStateAndComment()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(partner, Core.Privacy.IndividualId.Vid(Vid), cancellationToken: Cancellation);

        JsonNode one = (await _http.GetFromJsonAsync<JsonNode>($"sandbox/credentials/{issued.RequestId}", Cancellation))!;
        using HttpResponseMessage none = await _http.GetAsync(new Uri("sandbox/credentials/none", UriKind.Relative), Cancellation);

        Assert.Equal(("ISSUED", partner.PartnerId), ((string?)one["status"], (string?)one["partnerId"]));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
