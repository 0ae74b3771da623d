using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Credentials.Opening;
using Mosip.Partner.Credentials.Requests;
using Mosip.Partner.Credentials.Status;
using Mosip.Partner.Inbox;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Cli;
using Mosip.Partner.Tests.Server.Messaging;

namespace Mosip.Partner.Tests.Server.Credentials;

/// <summary>Credentials from the sandbox's issuance through hub, inbox, data share and handler to the status that arrives back, over real HTTP.</summary>
public sealed class PrintVendorTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private MosipSandbox _sandbox = null!;
    private IndividualId _person;

    private CancellationToken Cancellation => _patience.Token;

    public async ValueTask InitializeAsync()
    {
        _patience.CancelAfter(TimeSpan.FromMinutes(1));
        Resident resident = Resident.Sample("4370296312658178");
        _sandbox = await MosipSandbox.StartAsync(options => options.AddResident(resident), Cancellation);
        _person = resident.Uin;
    }

    public async ValueTask DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        _folder.Dispose();
        _patience.Dispose();
    }

    [Fact]
    public async Task VerifiableCredential_IsReceivedOpenedVerifiedAndReported()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        await using PrintVendor vendor = await StartAsync(partner);

        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        SandboxCredential printed = await _sandbox.Credentials.WaitAsync(issued.RequestId, "PRINTED", Cancellation);

        Credential credential = Assert.Single(vendor.Handled);
        Assert.Equal((issued.RequestId, 1, "vercred"), (credential.IdempotencyKey, credential.Attempt, credential.CredentialType));
        Assert.Equal(CredentialFormat.VerifiableCredential, credential.Format);
        Assert.True(credential.Proof!.IsVerified, credential.Proof.Reason);
        Assert.NotNull(credential.Sender);
        Assert.Equal("Amina Diallo", credential.Attributes["fullName"].Text("eng"));
        Assert.NotNull(credential.BiometricsXml);
        Assert.Equal("PRINTED", printed.Status);
    }

    [Theory]
    [InlineData("qrcode")]
    [InlineData("euin")]
    public async Task CredentialOfEachRelease_IsPrinted(string type)
    {
        foreach (string release in new[] { "1.2.0.1", "1.3.0" })
        {
            await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => (options.Release, _) = (MosipRelease.Parse(release), options.AddResident(Resident.Sample("4370296312658178"))), Cancellation);
            OnboardedCredentialPartner partner = await sandbox.OnboardCredentialPartnerAsync(options => options.CredentialType = type, Cancellation);
            using var folder = new TemporaryFolder();
            await using PrintVendor vendor = await PrintVendor.StartAsync(partner, folder);
            await vendor.SubscribedAsync(sandbox);

            SandboxCredential issued = await sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
            await sandbox.Credentials.WaitAsync(issued.RequestId, "PRINTED", Cancellation);

            Credential credential = Assert.Single(vendor.Handled);
            Assert.Equal(release == "1.3.0" ? CredentialFormat.VerifiableCredential : CredentialFormat.Card, credential.Format);
            Assert.Equal("Amina Diallo", credential.Attributes["fullName"].Text("eng"));
        }
    }

    [Fact]
    public async Task ProtectedAttributes_OpenWithThePinOfTheEvent()
    {
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => (options.Release, _) = (MosipRelease.V1_2_0_1, options.AddResident(Resident.Sample("4370296312658178"))), Cancellation);
        OnboardedCredentialPartner partner = await sandbox.OnboardCredentialPartnerAsync(
            options => (options.CredentialType, options.Policy) = ("qrcode", policy => policy.Share("fullName", encrypted: true).Share("city")), Cancellation);
        await using PrintVendor vendor = await PrintVendor.StartAsync(partner, _folder);
        await vendor.SubscribedAsync(sandbox);

        SandboxCredential issued = await sandbox.Credentials.IssueAsync(partner, _person, "847313", Cancellation);
        await sandbox.Credentials.WaitAsync(issued.RequestId, "PRINTED", Cancellation);
        SandboxCredential again = await sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        await sandbox.Credentials.WaitAsync(again.RequestId, "PRINTED", Cancellation);

        // Where no PIN is given the sandbox makes one, as the registration processor does.
        Assert.Equal(2, vendor.Handled.Count);
        Assert.All(vendor.Handled, credential => Assert.True(credential.Attributes["fullName"].WasProtected));
        Assert.All(vendor.Handled, credential => Assert.Equal("Amina Diallo", credential.Attributes["fullName"].Text("eng")));
    }

    [Fact]
    public async Task InlineCredential_NeedsNoShare()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(options => options.Policy = policy => policy.Directly().Share("fullName"), Cancellation);
        await using PrintVendor vendor = await StartAsync(partner);

        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        await _sandbox.Credentials.WaitAsync(issued.RequestId, "PRINTED", Cancellation);

        Assert.Null(issued.Address);
        Assert.True(Assert.Single(vendor.Handled).Proof!.IsVerified);
        Assert.DoesNotContain(_sandbox.Requests, request => request.Operation == SandboxOperation.DataShare);
    }

    [Fact]
    public async Task HandlerFailsTwice_ShareIsFetchedOnce_AndTheCardPrintedOnce()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        await using PrintVendor vendor = await StartAsync(partner, (credential, _) => credential.Attempt < 3 ? throw new IOException("printer is out of cards") : Task.FromResult(CredentialOutcome.Printed));

        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        await _sandbox.Credentials.WaitAsync(issued.RequestId, "PRINTED", Cancellation);

        Assert.Equal([1, 2, 3], vendor.Handled.Select(credential => credential.Attempt));
        Assert.Single(_sandbox.Requests, request => request.Operation == SandboxOperation.DataShare);
    }

    [Fact]
    public async Task HubDeliversTwice_CardIsPrintedOnce()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        _sandbox.Hub.Faults.DuplicateEvery = 1;
        await using PrintVendor vendor = await StartAsync(partner);

        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        await _sandbox.Credentials.WaitAsync(issued.RequestId, "PRINTED", Cancellation);

        Assert.Single(vendor.Handled);
    }

    [Fact]
    public async Task RestartOfTheVendor_PrintsNothingTwice_AndWhatWasIssuedMeanwhile()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        SandboxCredential first;
        await using (PrintVendor vendor = await StartAsync(partner))
        {
            first = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
            await _sandbox.Credentials.WaitAsync(first.RequestId, "PRINTED", Cancellation);
        }
        await using PrintVendor again = await StartAsync(partner);
        SandboxCredential second = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        await _sandbox.Credentials.WaitAsync(second.RequestId, "PRINTED", Cancellation);

        Assert.Equal(second.RequestId, Assert.Single(again.Handled).IdempotencyKey);
    }

    [Fact]
    public async Task ShareIsGone_IsParkedWithTheReason_AndSentAgainOnRequest()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        await using PrintVendor vendor = await StartAsync(partner);
        _sandbox.Hub.Stall($"{partner.PartnerId}/CREDENTIAL_ISSUED");
        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        _sandbox.Credentials.SpendShares();
        await _sandbox.Hub.RestartAsync(Cancellation);

        InboxRecord parked = await ParkedAsync(vendor);
        Assert.Contains("DAT-SER-006", parked.Reason, StringComparison.Ordinal);
        Assert.Empty(vendor.Handled);

        await vendor.Services.GetRequiredService<ICredentialRequestClient>().RetriggerAsync(issued.RequestId, Cancellation);
        await _sandbox.Credentials.WaitAsync(issued.RequestId, "PRINTED", Cancellation);
        Assert.Equal(issued.RequestId, Assert.Single(vendor.Handled).IdempotencyKey);
    }

    [Fact]
    public async Task CredentialThatTheHubLost_IsFoundByTheBackfill_AndPrintedOnce()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        await using PrintVendor vendor = await StartAsync(partner);
        SandboxCredential arrived = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        await _sandbox.Credentials.WaitAsync(arrived.RequestId, "PRINTED", Cancellation);
        _sandbox.Hub.Faults.Drop(1);
        SandboxCredential lost = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);

        var backfill = new CredentialBackfill(vendor.Services.GetRequiredService<ICredentialRequestClient>(), partner.PartnerId);
        IReadOnlyList<string> triggered = await backfill.RunAsync(
            TimeSpan.FromHours(1), async (request, cancellationToken) => await vendor.Inbox.FindAsync(CredentialChannels.Statuses, request, cancellationToken) is not null, Cancellation);
        await _sandbox.Credentials.WaitAsync(lost.RequestId, "PRINTED", Cancellation);

        Assert.Equal([lost.RequestId], triggered);
        Assert.Equal([arrived.RequestId, lost.RequestId], vendor.Handled.Select(credential => credential.IdempotencyKey));
    }

    [Fact]
    public async Task ResultPutIntoTheDataShare_IsWhereTheStatusPoints_AndLaterStatusesArrive()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        PrintVendor vendor = null!;
        await using PrintVendor started = vendor = await StartAsync(partner, async (credential, cancellationToken) =>
        {
            string policy = new Uri(_sandbox.Credentials.Find(credential.IdempotencyKey)!.Address!.AbsoluteUri).Segments[^3].TrimEnd('/');
            CreatedShare card = await vendor.Services.GetRequiredService<IDataShareClient>().CreateAsync(policy, partner.PartnerId, "%PDF"u8.ToArray(), cancellationToken);
            return CredentialOutcome.Done(CredentialStatus.Printed, card.Address);
        });

        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        SandboxCredential printed = await _sandbox.Credentials.WaitAsync(issued.RequestId, "PRINTED", Cancellation);
        await vendor.Services.GetRequiredService<ICredentialReporter>().ReportAsync(CredentialStatusReport.Of(issued.RequestId, CredentialStatus.InTransit), Cancellation);
        await _sandbox.Credentials.WaitAsync(issued.RequestId, "IN_TRANSIT", Cancellation);

        Assert.NotEqual(issued.Address, printed.Address);
        Assert.Contains("/v1/datashare/get/", printed.Address!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CredentialSealedForAnotherKey_IsParked_AndNotHandled()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        OnboardedCredentialPartner other = await _sandbox.OnboardCredentialPartnerAsync(options => options.OrganisationName = "Other Print", Cancellation);
        await using PrintVendor vendor = await StartAsync(partner with { Key = other.Key });

        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        InboxRecord parked = await ParkedAsync(vendor);

        Assert.NotEmpty(parked.Reason!);
        Assert.Empty(vendor.Handled);
        Assert.Equal("ISSUED", _sandbox.Credentials.Find(issued.RequestId)!.Status);
    }

    [Fact]
    public async Task SenderAndIssuerThatAreNotTrusted_AreParked()
    {
        await using MosipSandbox stranger = await MosipSandbox.StartAsync(cancellationToken: Cancellation);
        OnboardedCredentialPartner elsewhere = await stranger.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        await using PrintVendor vendor = await StartAsync(partner with { Trust = elsewhere.Trust });

        await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        InboxRecord parked = await ParkedAsync(vendor);

        Assert.NotEmpty(parked.Reason!);
        Assert.Empty(vendor.Handled);
    }

    [Theory]
    [InlineData("DAT-SER-001")]
    [InlineData("DAT-SER-002")]
    [InlineData("DAT-SER-004")]
    [InlineData("DAT-SER-005")]
    public async Task DataShareRefusesForAWhile_CredentialWaitsAndIsPrinted(string code)
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        await using PrintVendor vendor = await StartAsync(partner);
        _sandbox.Faults.Add(Fault.ShareRefused(code).Times(2));

        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        await _sandbox.Credentials.WaitAsync(issued.RequestId, "PRINTED", Cancellation);

        Assert.Equal(3, Assert.Single(vendor.Handled).Attempt);
        Assert.Equal([code, code], _sandbox.Requests.Where(request => request.Operation == SandboxOperation.DataShare).SelectMany(request => request.Errors).Select(error => error.Code.Value));
    }

    [Fact]
    public async Task TokensEnd_AreRenewedForFetchAndStatus()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        await using PrintVendor vendor = await StartAsync(partner, (_, _) =>
        {
            _sandbox.ExpireTokens();
            return Task.FromResult(CredentialOutcome.Printed);
        });
        _sandbox.ExpireTokens();

        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        await _sandbox.Credentials.WaitAsync(issued.RequestId, "PRINTED", Cancellation);

        // One reading was refused, and is not counted as one.
        Assert.Equal(1, Assert.Single(vendor.Handled).Attempt);
        Assert.Contains(_sandbox.Requests, request => request.Operation == SandboxOperation.DataShare && request.HttpStatus == 401);
    }

    [Fact]
    public async Task ClientThatTheOperatorHasNotAdded_CredentialWaitsWithTheReason()
    {
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample("4370296312658178")).DataShareAudience = ["mpartner-default-print"], Cancellation);
        OnboardedCredentialPartner partner = await sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        await using PrintVendor vendor = await PrintVendor.StartAsync(partner, _folder);
        await vendor.SubscribedAsync(sandbox);

        await sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        string id = JsonNode.Parse(await sandbox.Hub.GetPublishedAsync($"{partner.PartnerId}/CREDENTIAL_ISSUED", cancellationToken: Cancellation))!["event"]!["id"]!.GetValue<string>();
        InboxRecord? record;
        do
        {
            await Task.Delay(20, Cancellation);
            record = await vendor.Inbox.FindAsync(CredentialChannels.Events, id, Cancellation);
        }
        while (record?.Reason is null);

        Assert.Equal(InboxState.Waiting, record.State);
        Assert.Contains("KER-ATH-401", record.Reason, StringComparison.Ordinal);
        Assert.Empty(vendor.Handled);
    }

    [Fact]
    public async Task FilesOfAPartner_ConfigureAProgramInAnotherProcess()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        await partner.SaveAsync(_folder.File("print"), Cancellation);
        IConfigurationRoot settings = new ConfigurationBuilder().AddJsonFile(_folder.File("print/appsettings.json")).Build();
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddMosip(mosip => mosip
            .UseConfiguration(settings.GetSection("Mosip"))
            .UsePartnerKey(PartnerKeyProvider.FromPemFiles(_folder.File("print/partner-key.pem"), null, _folder.File("print/partner-certificates.pem")))
            .AddMosipCredentials()).Services.BuildServiceProvider();

        string request = await services.GetRequiredService<ICredentialRequestClient>().CreateAsync(new CredentialRequest { IndividualId = _person.Reveal(), CredentialType = partner.CredentialType }, Cancellation);
        SandboxCredential issued = await _sandbox.Credentials.WaitAsync(request, "ISSUED", Cancellation);
        FetchedShare share = await services.GetRequiredService<IDataShareClient>().FetchAsync(issued.Address!.AbsoluteUri, Cancellation);

        Assert.Equal(partner.PartnerId, issued.PartnerId);
        Assert.NotEqual(0, share.Content.Length);
    }

    [Fact]
    public async Task CardOfASenderThatIsNotTrusted_IsParkedWithTheReason()
    {
        using var stranger = new TestAuthority("Stranger");
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(
            options => (options.CredentialType, options.Policy) = ("qrcode", policy => policy.Share("fullName")), Cancellation);
        await using PrintVendor vendor = await StartAsync(partner with { TrustAnchors = new TrustAnchors([stranger.Certificate]), Trust = partner.Trust with { Issuers = [] } });

        await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        InboxRecord parked = await ParkedAsync(vendor);

        Assert.Contains("certificate", parked.Reason, StringComparison.Ordinal);
        Assert.Empty(vendor.Handled);
    }

    [Fact]
    public async Task GenuineDeliveryThatIsNoEvent_IsParkedWithTheReason_AndTheNextIsPrinted()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        await using PrintVendor vendor = await StartAsync(partner);

        _sandbox.Hub.Publish($"{partner.PartnerId}/CREDENTIAL_ISSUED", """{"greeting":"hello"}""");
        InboxRecord parked = await ParkedAsync(vendor);
        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(partner, _person, cancellationToken: Cancellation);
        await _sandbox.Credentials.WaitAsync(issued.RequestId, "PRINTED", Cancellation);

        Assert.StartsWith("unreadable-", parked.Id, StringComparison.Ordinal);
        Assert.Contains("there is no member 'event'", parked.Reason, StringComparison.Ordinal);
        Assert.Single(vendor.Handled);
    }

    private async Task<PrintVendor> StartAsync(OnboardedCredentialPartner partner, Func<Credential, CancellationToken, Task<CredentialOutcome>>? handle = null)
    {
        PrintVendor vendor = await PrintVendor.StartAsync(partner, _folder, handle);
        await vendor.SubscribedAsync(_sandbox);
        return vendor;
    }

    private async Task<InboxRecord> ParkedAsync(PrintVendor vendor)
    {
        while (true)
        {
            if (await vendor.Inbox.ListParkedAsync(CredentialChannels.Events, 1, Cancellation) is [var parked])
                return parked;
            await Task.Delay(50, Cancellation);
        }
    }
}
