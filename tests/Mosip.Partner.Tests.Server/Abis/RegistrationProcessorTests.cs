using System.Text;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Inbox;
using Mosip.Partner.Tests.Server.Messaging;

namespace Mosip.Partner.Tests.Server.Abis;

/// <summary>The sandbox's registration processor with ABIS of the SDK, login and data share over HTTP.</summary>
public sealed class RegistrationProcessorTests(PostgreSqlServer postgreSql) : AbisSandboxTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task SeveralAbis_EachGetsEverything_AndOneThatFindsIsEnough()
    {
        await using RunningAbis one = await RunningAbis.StartAsync(Partner, Broker.Login);
        await using RunningAbis two = await RunningAbis.StartAsync(Partner, Broker.Login, inbound: "mosip-to-abis2", outbound: "abis2-to-mosip");
        one.Matcher.FindsDuplicates = false;
        SandboxRegistrationProcessorOptions options = Options();
        options.FurtherAbis.Add(new SandboxAbisQueues("two", "mosip-to-abis2", "abis2-to-mosip"));
        await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(options, Cancel);

        SandboxRegistration first = await SettledAsync(mosip, "Amina"), again = await SettledAsync(mosip, "Amina");

        Assert.Equal((2L, 2L), (await one.Matcher.CountAsync(Cancel), await two.Matcher.CountAsync(Cancel)));
        Assert.Equal([first], again.Candidates);
        Assert.Equal(4, again.Requests.Count);
        Assert.All(again.Requests, request => Assert.Equal(SandboxAbisStatus.Processed, request.Status));
        Assert.Equal(SandboxRegistrationStatus.Unique, first.Status);
    }

    [Fact]
    public async Task Candidates_OpenACase_BeforeTheApplicationIsSettled()
    {
        await using RunningAbis abis = await RunningAbis.StartAsync(Partner, Broker.Login);
        await using SandboxAdjudication adjudication = await SandboxAdjudication.StartAsync(new SandboxAdjudicationOptions { Broker = Broker.Login }, Cancel);
        SandboxRegistrationProcessorOptions options = Options();
        options.OpenCase = (registration, cancel) => adjudication.SendAsync(
            new SandboxCaseRequest { RegistrationId = registration.RegistrationId, Gallery = [.. registration.Candidates.Select(other => new SandboxGalleryEntry(other.RegistrationId))] }, cancel);
        await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(options, Cancel);

        SandboxRegistration first = await SettledAsync(mosip, "Amina"), again = await SettledAsync(mosip, "Amina");

        Assert.Null(first.Case);
        Assert.Equal(again.RegistrationId, again.Case!.RegistrationId);
        SandboxMessage request = Assert.Single(Broker.Waiting("mosip-to-adjudication"));
        Assert.Contains(first.RegistrationId, Encoding.UTF8.GetString(request.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NullInTheGallery_IsOverlooked_AndAloneItIsNobody()
    {
        await using RunningAbis abis = await RunningAbis.StartAsync(Partner, Broker.Login);
        await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(Options(), Cancel);
        SandboxRegistration first = await SettledAsync(mosip, "Amina");

        SandboxRegistration withOther = await SettledAsync(mosip, "Amina", [null, first]), alone = await SettledAsync(mosip, "Amina", [null]);

        Assert.Equal([first], withOther.Candidates);
        Assert.Equal(SandboxRegistrationStatus.Unique, alone.Status);
        Assert.Empty(mosip.Lost);
    }

    [Fact]
    public async Task WhatWaitsTooLong_IsTakenUpAgain_AndALateReplyToTheFirstStillCounts()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        SandboxRegistrationProcessorOptions options = Options();
        options.TimeProvider = clock;
        await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(options, Cancel);
        SandboxRegistration registration = await mosip.RegisterAsync(SandboxBiometrics.Infant("Amina"), cancellationToken: Cancel);

        Assert.Empty(await mosip.ReprocessAsync(Cancel));
        clock.Advance(options.ElapseTime);
        Assert.Equal([registration], await mosip.ReprocessAsync(Cancel));
        await using RunningAbis abis = await RunningAbis.StartAsync(Partner, Broker.Login);
        await registration.Settled.WaitAsync(Patience, Cancel);
        await Until.TrueAsync(() => registration.Requests.All(request => request.Status == SandboxAbisStatus.Processed), "the replies to both attempts");

        Assert.Equal(2, registration.Requests.Select(request => request.ReferenceId).Distinct().Count());
        Assert.Equal(2, await abis.Matcher.CountAsync(Cancel));
        Assert.Equal(SandboxRegistrationStatus.Unique, registration.Status);
    }

    [Fact]
    public async Task LostUin_IsLinkedWithTheOneWhoHasTheBiometrics()
    {
        await using RunningAbis abis = await RunningAbis.StartAsync(Partner, Broker.Login);
        await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(Options(), Cancel);
        SandboxRegistrationProcessor.Finish(await SettledAsync(mosip, "Amina"), "5647032819");

        SandboxRegistration found = await mosip.RegisterAsync(new SandboxApplication { Biometrics = SandboxBiometrics.Adult("Amina"), Kind = SandboxApplicationKind.Lost }, Cancel);
        SandboxRegistration nobody = await mosip.RegisterAsync(new SandboxApplication { Biometrics = SandboxBiometrics.Adult("Bela"), Kind = SandboxApplicationKind.Lost }, Cancel);
        await Task.WhenAll(found.Settled, nobody.Settled).WaitAsync(Patience, Cancel);

        Assert.Equal((SandboxRegistrationStatus.Linked, SandboxRegistrationStatus.Rejected), (found.Status, nobody.Status));
    }

    [Fact]
    public async Task RequestOlderThanItsTimeToLive_ExpiresAtTheBroker_AndTheNextIsAnswered()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using SandboxBroker broker = SandboxBroker.Start(options => options.TimeProvider = clock);
        await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(Options(broker), Cancel);
        SandboxRegistration late = await mosip.RegisterAsync(SandboxBiometrics.Infant("Amina"), cancellationToken: Cancel);
        clock.Advance(TimeSpan.FromSeconds(2700));
        SandboxMessage expired = Assert.Single(broker.Expired);

        await using RunningAbis abis = await RunningAbis.StartAsync(Partner, broker.Login);
        SandboxRegistration next = await SettledAsync(mosip, "Bela");

        Assert.Contains(late.ReferenceId, Encoding.UTF8.GetString(expired.Content.Span), StringComparison.Ordinal);
        Assert.Equal((SandboxRegistrationStatus.Processing, SandboxRegistrationStatus.Unique), (late.Status, next.Status));
    }

    [Fact]
    public async Task RequestOfTheOtherClass_IsAnsweredInIt_WhichMosipLoses()
    {
        await using RunningAbis abis = await RunningAbis.StartAsync(Partner, Broker.Login);
        await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(Options(), Cancel);
        SandboxRegistration registration = await SettledAsync(mosip, "Amina");

        await mosip.SendAsync(registration.Requests[0].Message!.Value, QueueMessageClass.Bytes, cancellationToken: Cancel);
        await Until.TrueAsync(() => mosip.Lost.Count == 1, "the reply of the other class");

        Assert.StartsWith("It is a Bytes message", mosip.Lost[0].Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoWorkers_OnOnePostgreSqlInbox_AnswerEachRequestOnce_AndReplayForEachOther()
    {
        string inbox = await postgreSql.NewSchemaAsync(Cancel);
        var matcher = new MockAbisMatcher();
        await using RunningAbis one = await RunningAbis.StartAsync(Partner, Broker.Login, matcher: matcher, postgreSql: inbox);
        await using RunningAbis two = await RunningAbis.StartAsync(Partner, Broker.Login, matcher: matcher, postgreSql: inbox);
        await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(Options(), Cancel);

        foreach (int person in Enumerable.Range(0, 6))
            await mosip.RegisterAsync(SandboxBiometrics.Infant($"person {person}"), cancellationToken: Cancel);
        await Task.WhenAll(mosip.Registrations.Select(registration => registration.Settled)).WaitAsync(Patience, Cancel);
        SandboxAbisRequest[] requests = [.. mosip.Registrations.SelectMany(registration => registration.Requests)];
        foreach (SandboxAbisRequest request in requests)
            await mosip.RepeatAsync(request, Cancel);
        await Until.TrueAsync(() => mosip.Readings.Count == 2 * requests.Length, "the replies to the repeated requests");

        Assert.All(mosip.Registrations, registration => Assert.Equal(SandboxRegistrationStatus.Unique, registration.Status));
        Assert.Equal(6, await matcher.CountAsync(Cancel));
        Assert.Equal(requests.Length, mosip.Lost.Count);
        Assert.All(mosip.Readings.GroupBy(reading => reading.RequestId), replies => Assert.Single(replies.Select(reading => Encoding.UTF8.GetString(reading.Content.Span)).Distinct()));
    }

    [Fact]
    public async Task ShareForTheOwnCertificate_OrForTheOneThatMosipSigned_IsOpened()
    {
        await using RunningAbis abis = await RunningAbis.StartAsync(Partner, Broker.Login);
        await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(Options(), Cancel);

        foreach (var certificate in Partner.Key.Certificates)
        {
            string url = await Partner.ShareForAsync(SandboxBiometrics.Infant(certificate.Thumbprint), certificate, Cancel);
            SandboxRegistration registration = await mosip.RegisterAsync(new SandboxApplication { ShareUrl = url }, Cancel);
            await registration.Settled.WaitAsync(Patience, Cancel);
            Assert.Equal(SandboxRegistrationStatus.Unique, registration.Status);
        }
    }

    [Fact]
    public async Task FaultsOfTheDataShareOnTheWay_HaveReason7()
    {
        await using RunningAbis abis = await RunningAbis.StartAsync(Partner, Broker.Login);
        await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(Options(), Cancel);

        foreach (Fault fault in (Fault[])[Fault.HttpStatus(500), Fault.HttpStatus(404), Fault.GatewayPage(), Fault.DroppedConnection(), Fault.TruncatedReply()])
        {
            Sandbox.Faults.Add(fault.On(SandboxOperation.DataShare).Times(1));
            SandboxRegistration registration = await SettledAsync(mosip, "Amina");
            Assert.Equal((fault.ToString(), SandboxRegistrationStatus.Reprocess, "7"), (fault.ToString(), registration.Status, mosip.Readings[^1].Code));
        }
    }

    [Fact]
    public async Task Asked_WithoutAnAnswer_IsNullAfterThePatience()
    {
        await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(Options(), Cancel);

        Assert.Null(await mosip.AskAsync("""{"id":"mosip.abis.ping","requestId":"a"}"""u8.ToArray(), TimeSpan.FromMilliseconds(20), Cancel));
    }

    private SandboxRegistrationProcessorOptions Options(SandboxBroker? broker = null) => new() { Broker = (broker ?? Broker).Login, Share = Partner.ShareAsync };

    private static async Task<SandboxRegistration> SettledAsync(SandboxRegistrationProcessor mosip, string person, params IReadOnlyList<SandboxRegistration?> gallery)
    {
        SandboxRegistration registration = await mosip.RegisterAsync(SandboxBiometrics.Adult(person), gallery, Cancel);
        await registration.Settled.WaitAsync(Patience, Cancel);
        return registration;
    }
}
