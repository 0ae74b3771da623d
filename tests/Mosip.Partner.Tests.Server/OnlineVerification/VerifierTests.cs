using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Inbox;
using Mosip.Partner.OnlineVerification;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Cli;
using Mosip.Partner.Tests.Server.Messaging;

namespace Mosip.Partner.Tests.Server.OnlineVerification;

/// <summary>What MOSIP tells an online verification partner, from the sandbox's services through hub, callback and inbox to the typed handler and back, over real HTTP.</summary>
public sealed class VerifierTests : IAsyncLifetime
{
    private const string Vid = "4370296312658178";

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private MosipSandbox _sandbox = null!;
    private OnboardedCredentialPartner _partner = null!;
    private Resident _resident = null!;

    private CancellationToken Cancellation => _patience.Token;

    public async ValueTask InitializeAsync()
    {
        _patience.CancelAfter(TimeSpan.FromMinutes(1));
        _resident = Resident.Sample(Vid).WithBiometric("Finger", "Left Thumb", new byte[] { 1, 2, 3 }).WithPhoto(new byte[] { 4, 5, 6 });
        _sandbox = await MosipSandbox.StartAsync(options => options.AddResident(_resident), Cancellation);
        _partner = await _sandbox.OnboardCredentialPartnerAsync(
            options => (options.IsOnlineVerificationPartner, options.Policy) =
                (true, policy => policy.Share("fullName", encrypted: true).Share("gender")
                    .Share(new AttributeShare("individualBiometrics") { Group = "CBEFF", IsEncrypted = true, Sources = [new AttributeSource("individualBiometrics")] })),
            Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        _folder.Dispose();
        _patience.Dispose();
    }

    [Fact]
    public async Task Credential_Issued_OpensWithTheIdOnly_AndIsReportedStored()
    {
        await using Verifier verifier = await StartAsync();

        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(_partner, IndividualId.Vid(Vid), cancellationToken: Cancellation);
        AuthCredentialIssued credential = await verifier.NextAsync<AuthCredentialIssued>();
        await _sandbox.Credentials.WaitAsync(issued.RequestId, "STORED", Cancellation);

        Assert.Equal(HashOf(Vid, credential.Salt), credential.IdHash);
        Assert.Equal(int.Parse(MosipHash.UpperHex(Encoding.UTF8.GetBytes(Vid))[^3..], System.Globalization.NumberStyles.HexNumber, null) % 1000, int.Parse(credential.SaltIndex, null));
        Assert.Equal(["fullName", "gender"], credential.Credential!.Demographics.Order());
        Assert.Equal(["Face", "Finger_Left Thumb"], credential.Credential.Biometrics.Where(name => name is "Face" or "Finger_Left Thumb").Order());
        PartnerKeyRing ring = await verifier.Services.GetRequiredService<IPartnerKeyProvider>().GetAsync(PartnerKeyPurpose.Open, Cancellation);
        byte[] demographic = await credential.DemographicKey!.UnwrapAsync(ring, Cancellation), biometric = await credential.BiometricKey!.UnwrapAsync(ring, Cancellation);
        Assert.Contains("Amina Diallo", credential.Credential.Open("fullName", demographic, Vid), StringComparison.Ordinal);
        Assert.Contains("AQID", credential.Credential.Open("Finger_Left Thumb", biometric, Vid), StringComparison.Ordinal);
        Assert.NotEmpty(credential.Credential.Open("gender", demographic, Vid));
        Assert.Throws<MosipCryptoException>(() => credential.Credential.Open("fullName", demographic, _resident.Uin.Reveal()));
    }

    [Fact]
    public async Task Credential_OfThePolicyThatTheSandboxGivesVerifiers_HasNothingInClear()
    {
        OnboardedCredentialPartner other = await _sandbox.OnboardCredentialPartnerAsync(
            options => (options.IsOnlineVerificationPartner, options.OrganisationName) = (true, "Other Verifier"), Cancellation);
        await using Verifier verifier = await Verifier.StartAsync(_sandbox, other, _folder);

        await _sandbox.Credentials.IssueAsync(other, IndividualId.Vid(Vid), cancellationToken: Cancellation);
        AuthCredentialIssued issued = await verifier.NextAsync<AuthCredentialIssued>();

        PartnerKeyRing ring = await verifier.Services.GetRequiredService<IPartnerKeyProvider>().GetAsync(PartnerKeyPurpose.Open, Cancellation);
        byte[] randomKey = await issued.DemographicKey!.UnwrapAsync(ring, Cancellation);
        Assert.Contains("Amina Diallo", issued.Credential!.Open("fullName", randomKey, Vid), StringComparison.Ordinal);
        Assert.All(issued.Credential.Demographics, name => Assert.Throws<MosipCryptoException>(() => issued.Credential.Open(name, randomKey, _resident.Uin.Reveal())));
        Assert.Contains("Finger_Left IndexFinger", issued.Credential.Biometrics);
        Assert.NotNull(issued.BiometricKey);
    }

    [Fact]
    public async Task Credential_ThatCannotBeStored_IsReportedFailed_AndIssuedAgain()
    {
        int attempts = 0;
        await using Verifier verifier = await StartAsync(_ => Interlocked.Increment(ref attempts) == 1 ? OnlineVerificationOutcome.Failed : OnlineVerificationOutcome.Applied);

        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(_partner, _resident.Uin, cancellationToken: Cancellation);
        AuthCredentialIssued first = await verifier.NextAsync<AuthCredentialIssued>(), second = await verifier.NextAsync<AuthCredentialIssued>();
        await _sandbox.Credentials.WaitAsync(issued.RequestId, "STORED", Cancellation);

        Assert.Equal(first.Source.TransactionId, second.Source.TransactionId);
        Assert.NotEqual(first.Source.Id, second.Source.Id);
    }

    [Fact]
    public async Task Credential_WhoseShareIsGone_IsParkedWithTheReason()
    {
        await using Verifier verifier = await StartAsync();
        _sandbox.Hub.Stall($"{_partner.PartnerId}/CREDENTIAL_ISSUED");
        await _sandbox.Credentials.IssueAsync(_partner, _resident.Uin, cancellationToken: Cancellation);
        _sandbox.Credentials.SpendShares();
        await _sandbox.Hub.RestartAsync(Cancellation);

        InboxRecord parked = await ParkedAsync(verifier);

        Assert.Contains("DAT-SER-006", parked.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credential_OfASenderThatIsNotTrusted_IsParkedWithTheReason_AndNotHandled()
    {
        using var stranger = new TestAuthority("Stranger");
        int handled = 0;
        await using Verifier verifier = await Verifier.StartAsync(
            _sandbox, _partner with { TrustAnchors = new TrustAnchors([stranger.Certificate]) }, _folder, happened =>
            {
                Interlocked.Add(ref handled, happened is AuthCredentialIssued ? 1 : 0);
                return OnlineVerificationOutcome.Applied;
            });

        SandboxCredential issued = await _sandbox.Credentials.IssueAsync(_partner, _resident.Uin, cancellationToken: Cancellation);
        InboxRecord parked = await ParkedAsync(verifier);

        Assert.Contains("certificate", parked.Reason, StringComparison.Ordinal);
        Assert.Equal(0, handled);
        // MOSIP is not told that it is stored.
        Assert.Equal("ISSUED", _sandbox.Credentials.Find(issued.RequestId)!.Status);
    }

    [Theory]
    [InlineData("CREDENTIAL_ISSUED", """{"id_hash":"34DA"}""")]
    [InlineData("DEACTIVATE_ID", """{"id_hash":null}""")]
    public async Task Event_WithoutWhatItCannotDoWithout_IsParkedAndNamesIt(string name, string data)
    {
        await using Verifier verifier = await StartAsync();
        string topic = $"{_partner.PartnerId}/{name}";

        _sandbox.Hub.Publish(topic, $$$"""{"publisher":"ID_REPO","topic":"{{{topic}}}","event":{"id":"event-1","data":{{{data}}} } }""");
        InboxRecord parked = await ParkedAsync(verifier);

        Assert.Equal("event-1", parked.Id);
        Assert.NotEmpty(parked.Reason!);
    }

    [Fact]
    public async Task GenuineDeliveryThatIsNoEvent_IsParkedWithTheReason()
    {
        await using Verifier verifier = await StartAsync();

        _sandbox.Hub.Publish($"{_partner.PartnerId}/REMOVE_ID", """["hello"]""");
        InboxRecord parked = await ParkedAsync(verifier);

        Assert.StartsWith("unreadable-", parked.Id, StringComparison.Ordinal);
        Assert.Contains("there is no member 'event'", parked.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Id_DeactivatedActivatedRemoved_IsToldForEachIdByItsHash()
    {
        await using Verifier verifier = await StartAsync();
        DateTimeOffset before = DateTimeOffset.UtcNow.AddSeconds(-1);

        _sandbox.Administration.DeactivateId(_resident.Uin);
        IdDeactivated[] deactivated = [await verifier.NextAsync<IdDeactivated>(), await verifier.NextAsync<IdDeactivated>()];
        _sandbox.Administration.ActivateId(IndividualId.Vid(Vid));
        IdActivated activated = await verifier.NextAsync<IdActivated>();
        _sandbox.Administration.RemoveId(IndividualId.Vid(Vid));
        IdRemoved removed = await verifier.NextAsync<IdRemoved>();

        Assert.Equal(2, deactivated.Select(happened => happened.IdHash).Distinct().Count());
        Assert.All(deactivated, happened => Assert.True(happened.ExpiresAt > before));
        Assert.Contains(activated.IdHash, deactivated.Select(happened => happened.IdHash));
        Assert.Null(activated.ExpiresAt);
        Assert.Equal(activated.IdHash, removed.IdHash);
        Assert.Equal("", removed.Source.TransactionId);
    }

    [Fact]
    public async Task Locks_Set_AreToldByTheTokenOfTheCredential_AndAcknowledged()
    {
        await using Verifier verifier = await StartAsync();
        await _sandbox.Credentials.IssueAsync(_partner, _resident.Uin, cancellationToken: Cancellation);
        AuthCredentialIssued credential = await verifier.NextAsync<AuthCredentialIssued>();
        DateTimeOffset noon = new(2031, 1, 1, 12, 0, 0, TimeSpan.Zero);

        _sandbox.Administration.SetLocks(IndividualId.Vid(Vid), new SandboxLock("bio", "FINGER", IsLocked: true), new SandboxLock("otp", "phone", IsLocked: true) { UnlockedUntil = noon });
        AuthenticationTypesLocked locked = await verifier.NextAsync<AuthenticationTypesLocked>();
        JsonNode acknowledged = JsonNode.Parse(await _sandbox.Hub.GetPublishedAsync("AUTH_TYPE_STATUS_UPDATE_ACK", cancellationToken: Cancellation))!["event"]!;

        Assert.Equal(credential.Token, locked.Token);
        Assert.Equal([true, false], locked.Locks.Select(entry => entry.IsLockedAt(noon.AddMinutes(-1))));
        Assert.True(locked.Locks[1].IsLockedAt(noon));
        Assert.Equal(locked.Locks[0].RequestId, (string?)acknowledged["requestId"]);
        Assert.Equal(_partner.PartnerId, (string?)acknowledged["data"]!["olv_partner_id"]);
    }

    [Fact]
    public async Task BankOnboarded_PartnerPolicyKeyLicenceAndChainAreTold()
    {
        await using Verifier verifier = await StartAsync();

        OnboardedPartner bank = await _sandbox.OnboardAsync(cancellationToken: Cancellation);
        var told = new List<OnlineVerificationEvent>();
        while (told.Select(happened => happened.Topic).Distinct().Count() < 5 || !told.OfType<CertificateChainUploaded>().Any(chain => chain.PartnerDomain == "AUTH") || !told.OfType<ApiKeyApproved>().Any())
            told.Add(await verifier.NextAsync<OnlineVerificationEvent>());

        ApiKeyApproved approved = Assert.Single(told.OfType<ApiKeyApproved>());
        Assert.Equal((bank.PartnerId, bank.ApiKey.Reveal(), true), (approved.Partner.PartnerId, approved.ApiKey.ApiKey.Reveal(), approved.ApiKey.IsActive));
        Assert.True(approved.ApiKey.CommencesOn <= DateTimeOffset.UtcNow && approved.ApiKey.ExpiresOn > DateTimeOffset.UtcNow);
        Assert.NotEmpty(approved.Policy.ReadAuthPolicy().AllowedAuthTypes);
        using X509Certificate2? certificate = approved.Partner.OpenCertificate();
        Assert.Equal(bank.Key.SigningCertificate.Thumbprint, certificate!.Thumbprint);
        Assert.Contains(told.OfType<MispLicenceChanged>(), licence => licence.Licence.LicenceKey.Reveal() == bank.MispLicenceKey.Reveal());
        Assert.Contains(told.OfType<PolicyUpdated>(), policy => policy.Policy.PolicyId == approved.Policy.PolicyId);

        IDataShareClient shares = verifier.Services.GetRequiredService<IDataShareClient>();
        var leaves = new List<string>();
        foreach (CertificateChainUploaded chain in told.OfType<CertificateChainUploaded>())
            leaves.Add(CertificateReader.Read((await shares.FetchAsync(chain.ChainUri, Cancellation)).Content.Span)[0].Thumbprint);
        Assert.Contains(bank.Key.SigningCertificate.Thumbprint, leaves);
    }

    [Fact]
    public async Task HotlistAndMasterData_Changed_AreTold()
    {
        await using Verifier verifier = await StartAsync();

        _sandbox.Administration.Hotlist(new SandboxHotlistEntry("DEVICE", "serial-1", IsBlocked: true));
        HotlistChanged hotlisted = await verifier.NextAsync<HotlistChanged>();
        _sandbox.Administration.ChangeMasterData(SandboxAdministration.Titles);
        MasterDataChanged titles = await verifier.NextAsync<MasterDataChanged>();

        Assert.Equal((MosipHash.UpperHex("serial-1"u8), "DEVICE", true), (hotlisted.IdHash, hotlisted.IdType, hotlisted.IsBlockedAt(DateTimeOffset.UtcNow)));
        Assert.Equal(OnlineVerificationTopic.Titles, titles.Topic);
    }

    [Fact]
    public async Task PublishAsync_WhatAVerifierTells_ReachesItsTopic()
    {
        await using Verifier verifier = await StartAsync();
        IVerificationPublisher publisher = verifier.Services.GetRequiredService<IVerificationPublisher>();

        await publisher.PublishAsync(
            VerificationStatus.Signalled(new FraudSignal("34DA", "1234567890", "acme-rp", "OTP-AUTH", DateTimeOffset.UnixEpoch, "N", "no match")), Cancellation);
        JsonNode told = JsonNode.Parse(await _sandbox.Hub.GetPublishedAsync("IDA_FRAUD_ANALYTICS", cancellationToken: Cancellation))!;

        Assert.Equal("34DA", (string?)told["event"]!["data"]!["individualIdHash"]);
    }

    [Fact]
    public void MapMosipOnlineVerification_WithoutTheRegistration_SaysWhatToCall()
    {
        WebApplication application = WebApplication.CreateSlimBuilder().Build();

        InvalidOperationException refusal = Assert.Throws<InvalidOperationException>(() => application.MapMosipOnlineVerification());

        Assert.Contains("AddMosipOnlineVerification", refusal.Message, StringComparison.Ordinal);
    }

    private Task<Verifier> StartAsync(Func<OnlineVerificationEvent, OnlineVerificationOutcome>? apply = null) => Verifier.StartAsync(_sandbox, _partner, _folder, apply);

    private async Task<InboxRecord> ParkedAsync(Verifier verifier)
    {
        InboxChannel events = verifier.Services.GetInboxChannel(OnlineVerificationChannels.Events);
        while (true)
        {
            if (await events.ListParkedAsync(1, Cancellation) is [var parked])
                return parked;
            await Task.Delay(20, Cancellation);
        }
    }

    private static string HashOf(string id, string salt) => MosipHash.UpperHex(Encoding.UTF8.GetBytes(id + salt));
}
