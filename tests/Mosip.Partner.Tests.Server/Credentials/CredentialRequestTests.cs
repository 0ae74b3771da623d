using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Credentials.Requests;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Credentials;

/// <summary>The credential request generator of the sandbox with the SDK's client, over real HTTP, and what partners' statuses do there.</summary>
public sealed class CredentialRequestTests : IAsyncLifetime
{
    private const string Vid = "4370296312658178";

    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private MosipSandbox _sandbox = null!;
    private OnboardedCredentialPartner _partner = null!;
    private ServiceProvider _services = null!;

    private CancellationToken Cancellation => _patience.Token;

    private ICredentialRequestClient Client => _services.GetRequiredService<ICredentialRequestClient>();

    public async ValueTask InitializeAsync()
    {
        _patience.CancelAfter(TimeSpan.FromMinutes(1));
        _sandbox = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample(Vid)), Cancellation);
        _partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        _services = new ServiceCollection().AddLogging().AddMosip(mosip => mosip.UseSandbox(_partner).AddMosipCredentials()).Services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _sandbox.DisposeAsync();
        _patience.Dispose();
    }

    [Fact]
    public async Task Create_OwnIdAndMosips_AreIssuedAndListed()
    {
        string made = await Client.CreateAsync(Request(), Cancellation), own = await Client.CreateAsync("10001100770000320240514083000-PDF", Request(), Cancellation);
        await _sandbox.Credentials.WaitAsync(made, "ISSUED", Cancellation);
        await _sandbox.Credentials.WaitAsync(own, "ISSUED", Cancellation);

        CredentialRequestStatus state = await Client.GetAsync(own, Cancellation);
        CredentialRequestPage first = await Client.ListAsync(new CredentialRequestQuery { PageSize = 1 }, Cancellation), far = await Client.ListAsync(new CredentialRequestQuery { Page = int.MaxValue, PageSize = int.MaxValue }, Cancellation);

        Assert.Equal((own, CredentialRequestState.Issued), (state.RequestId, state.State));
        Assert.StartsWith(_sandbox.BaseAddress.AbsoluteUri, state.Address, StringComparison.Ordinal);
        Assert.Equal((1, 2), (first.Requests.Count, first.TotalPages));
        Assert.Empty(far.Requests);
    }

    [Fact]
    public async Task Retrigger_Issued_IsSentAgainWithAnotherEventOfTheSameTransaction()
    {
        string topic = $"{_partner.PartnerId}/CREDENTIAL_ISSUED", request = await Client.CreateAsync(Request(), Cancellation);
        string first = await _sandbox.Hub.GetPublishedAsync(topic, cancellationToken: Cancellation);

        await Client.RetriggerAsync(request, Cancellation);
        string second = await _sandbox.Hub.GetPublishedAsync(topic, 1, Cancellation);

        Assert.Equal(EventOf(first, "transactionId"), EventOf(second, "transactionId"));
        Assert.NotEqual(EventOf(first, "id"), EventOf(second, "id"));
    }

    [Fact]
    public async Task Cancel_New_IsCancelled_AndNeverIssued()
    {
        _sandbox.Credentials.Pause();
        string cancelled = await Client.CreateAsync(Request(), Cancellation), other = await Client.CreateAsync(Request(), Cancellation);

        Assert.Equal(CredentialRequestState.Cancelled, (await Client.CancelAsync(cancelled, Cancellation)).State);
        CredentialRequestStatus state = await Client.GetAsync(cancelled, Cancellation);
        await _sandbox.Credentials.ResumeAsync(Cancellation);

        Assert.Equal(CredentialRequestState.Cancelled, state.State);
        Assert.Equal(("CANCELLED", "ISSUED"), (_sandbox.Credentials.Find(cancelled)!.Status, _sandbox.Credentials.Find(other)!.Status));
        Assert.Equal("IDR-CRG-004", await CodeAsync(() => Client.CancelAsync(cancelled, Cancellation)));
    }

    [Fact]
    public async Task Create_ForARegistration_IsIssuedForItsPerson()
    {
        string registration = _sandbox.Administration.CreateIdentity(Resident.Sample("6182039471059383"));
        JsonElement told = JsonDocument.Parse(await _sandbox.Hub.GetPublishedAsync("IDENTITY_CREATED", cancellationToken: Cancellation)).RootElement;
        _sandbox.Administration.UpdateIdentity(Resident.Sample("6182039471059383").With("city", "eng", "Rabat"), registration);
        await _sandbox.Hub.GetPublishedAsync("IDENTITY_UPDATED", cancellationToken: Cancellation);

        string request = await Client.CreateAsync(Request() with { IndividualId = told.GetProperty("event").GetProperty("data").GetProperty("registration_id").GetString()! }, Cancellation);
        SandboxCredential issued = await _sandbox.Credentials.WaitAsync(request, "ISSUED", Cancellation);

        Assert.Equal(("ID_REPO", registration, "ISSUED"), (told.GetProperty("publisher").GetString(), told.GetProperty("event").GetProperty("transactionId").GetString(), issued.Status));
        Assert.Matches("^[0-9]{29}$", registration);
        Assert.Matches("^[0-9A-F]{64}$", told.GetProperty("event").GetProperty("data").GetProperty("id_hash").GetString());
    }

    [Fact]
    public async Task Cancel_Issued_IsRefused_AndUnknownRequestsAreToo()
    {
        string request = await Client.CreateAsync(Request(), Cancellation);
        await _sandbox.Credentials.WaitAsync(request, "ISSUED", Cancellation);

        Assert.Equal("IDR-CRG-004", await CodeAsync(() => Client.CancelAsync(request, Cancellation)));
        Assert.Equal("IDR-CRG-003", await CodeAsync(() => Client.GetAsync("none", Cancellation)));
        Assert.Equal("IDR-CRG-003", await CodeAsync(() => Client.RetriggerAsync("none", Cancellation)));
        Assert.Equal("IDR-IDC-002", await CodeAsync(() => Client.CreateAsync(Request() with { CredentialType = "" }, Cancellation)));
    }

    [Theory]
    [InlineData("euin", Vid, "IDR-CRS-008")]
    [InlineData("vercred", "5291047638126405", "IDR-CRS-003")]
    public async Task Create_CannotBeIssued_FailsWithTheReasonInTheList(string type, string id, string code)
    {
        string request = await Client.CreateAsync(Request() with { CredentialType = type, IndividualId = id }, Cancellation);
        await _sandbox.Credentials.WaitAsync(request, "FAILED", Cancellation);

        CredentialRequestPage failed = await Client.ListAsync(new CredentialRequestQuery { State = CredentialRequestState.Failed }, Cancellation);

        Assert.StartsWith(code, Assert.Single(failed.Requests).Comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_UnforeseenFault_IsAFailureAndLeavesTheOthersTheirTurn()
    {
        OnboardedCredentialPartner odd = await _sandbox.OnboardCredentialPartnerAsync(
            options => (options.OrganisationName, options.Policy) = ("Odd Print", policy => policy.Share("dateOfBirth", format: "%")), Cancellation);

        SandboxCredential failed = await _sandbox.Credentials.IssueAsync(odd, IndividualId.Vid(Vid), cancellationToken: Cancellation);
        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(_partner, IndividualId.Vid(Vid), cancellationToken: Cancellation);

        Assert.Equal(("FAILED", "ISSUED"), (failed.Status, issued.Status));
        Assert.StartsWith("IDR-CRS-007", failed.StatusComment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_AnyWordOf32Characters_IsStoredAsItCame_ALongerOneIsNot()
    {
        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(_partner, IndividualId.Vid(Vid), cancellationToken: Cancellation);

        Report(issued.RequestId, new string('x', 33), "https://acme.example/too-long-a-word");
        Report(issued.RequestId, "Gone To The Mountains", "https://acme.example/" + new string('x', 256));
        Report("unknown", "PRINTED", null);
        Report(issued.RequestId, "Printed At Home", "https://acme.example/card.pdf");

        SandboxCredential reported = _sandbox.Credentials.Find(issued.RequestId)!;
        Assert.Equal(("Printed At Home", "https://acme.example/card.pdf"), (reported.Status, reported.Address!.AbsoluteUri));
    }

    [Theory]
    [InlineData("FAILED")]
    [InlineData("RETRY")]
    public async Task Status_FailedOrRetry_HasTheCredentialIssuedAgain(string status)
    {
        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(_partner, IndividualId.Vid(Vid), cancellationToken: Cancellation);

        Report(issued.RequestId, status, null);
        string again = await _sandbox.Hub.GetPublishedAsync($"{_partner.PartnerId}/CREDENTIAL_ISSUED", 1, Cancellation);

        Assert.Equal(issued.RequestId, EventOf(again, "transactionId"));
        Assert.Equal("ISSUED", (await _sandbox.Credentials.WaitAsync(issued.RequestId, "ISSUED", Cancellation)).Status);
    }

    private CredentialRequest Request() => new() { IndividualId = Vid, CredentialType = _partner.CredentialType };

    private void Report(string requestId, string status, string? url) => _sandbox.Hub.Publish(
        "CREDENTIAL_STATUS_UPDATE", JsonSerializer.Serialize(new { publisher = "ACME", topic = "CREDENTIAL_STATUS_UPDATE", @event = new { id = Guid.NewGuid(), requestId, status, url } }));

    private static string? EventOf(string json, string member) => JsonDocument.Parse(json).RootElement.GetProperty("event").GetProperty(member).GetString();

    private static async Task<string> CodeAsync(Func<Task> call) => (await Assert.ThrowsAsync<MosipServiceException>(call)).Error.Code.Value;
}
