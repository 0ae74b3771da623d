using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Credentials.Opening;
using Mosip.Partner.Credentials.Status;
using Mosip.Partner.Inbox;
using Mosip.Partner.Tests.Unit.Inbox;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Unit.Credentials.Handling;

public sealed class CredentialWorkerTests : IAsyncDisposable
{
    private const string Card = """{"credentialSubject":{"id":"1","fullName":"Jane"}}""";

    private static readonly RSA Rsa = RSA.Create(2048);
    private static readonly X509Certificate2 Certificate = new CertificateRequest("CN=both", Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        .CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-1), DateTimeOffset.UtcNow.AddYears(1));

    private static readonly PartnerKey Key = PartnerKey.FromRsa(Rsa, Certificate);

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
    private readonly SqliteInboxStore _store;
    private readonly Shares _shares = new();
    private readonly List<Credential> _handled = [];
    private readonly CredentialWorker _worker;

    public CredentialWorkerTests()
    {
        _store = SqliteInboxStore.Open(_file, TimeProvider.System);
        _worker = new CredentialWorker(
            _store, _shares, PartnerKeyProvider.FromKey(Key), new CredentialOpener(new CredentialOpenerOptions { SenderAnchors = new TrustAnchors([Certificate]) }),
            (credential, _) =>
            {
                _handled.Add(credential);
                return Handler(credential);
            },
            "acme-print", TimeProvider.System);
    }

    private Func<Credential, Task<CredentialOutcome>> Handler { get; set; } = _ => Task.FromResult(CredentialOutcome.Printed);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        foreach (string file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_file) + "*"))
            File.Delete(file);
    }

    [Fact]
    public async Task HandleAsync_Event_IsFetchedOpenedHandledAndReported()
    {
        InboxRecord record = await RunAsync("event-1", "request-1");

        Credential credential = Assert.Single(_handled);
        Assert.Equal(("request-1", 1, "euin", "Jane"), (credential.IdempotencyKey, credential.Attempt, credential.CredentialType, credential.Attributes["fullName"].Text()));
        Assert.Equal(InboxState.Completed, record.State);
        JsonElement status = await StatusAsync("request-1");
        Assert.Equal(("request-1", "PRINTED"), (status.GetProperty("event").GetProperty("requestId").GetString(), status.GetProperty("event").GetProperty("status").GetString()));
    }

    [Fact]
    public async Task HandleAsync_SameCredentialSentAgain_IsNotHandledAgain()
    {
        await RunAsync("event-1", "request-1");

        InboxRecord record = await RunAsync("event-2", "request-1");

        Assert.Equal(InboxState.Completed, record.State);
        Assert.Single(_handled);
        Assert.Equal(1, _shares.Readings);
    }

    [Fact]
    public async Task HandleAsync_HandlerThatFails_RunsAgainWithoutAnotherReading()
    {
        Handler = credential => credential.Attempt < 3 ? throw new InvalidOperationException("printer is out of cards") : Task.FromResult(CredentialOutcome.Stored);

        await RunAsync("event-1", "request-1", attempts: 3);

        Assert.Equal([1, 2, 3], _handled.Select(static credential => credential.Attempt));
        Assert.Equal(1, _shares.Readings);
        Assert.Equal("STORED", (await StatusAsync("request-1")).GetProperty("event").GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("<!DOCTYPE BIR [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><BIR>&b;</BIR>")]
    [InlineData("<BIR><BIRInfo><Integrity>false</Integrity></BIRInfo></BIR>")]
    public async Task HandleAsync_BiometricsThatAreHostileOrNone_AreParkedOnce(string xml)
    {
        Handler = _ =>
        {
            CbeffDocument.Parse(Encoding.UTF8.GetBytes(xml)).RequireData();
            return Task.FromResult(CredentialOutcome.Printed);
        };

        InboxRecord record = await RunAsync("event-1", "request-1");

        Assert.Equal(InboxState.Parked, record.State);
        Assert.NotEmpty(record.Reason!);
        Assert.DoesNotContain("aaaa", record.Reason, StringComparison.Ordinal);
        Assert.Single(_handled);
    }

    [Fact]
    public async Task HandleAsync_RetryAsked_IsDoneLater()
    {
        Handler = _ => Task.FromResult(CredentialOutcome.Retry("no ink", TimeSpan.FromHours(1)));

        InboxRecord record = await RunAsync("event-1", "request-1");

        Assert.Equal((InboxState.Waiting, "no ink"), (record.State, record.Reason));
        Assert.Null(await _store.FindAsync(CredentialChannels.Statuses, "request-1", Cancel));
    }

    [Fact]
    public async Task HandleAsync_ShareIsGone_IsParkedWithTheWayOut()
    {
        _shares.Fault = new MosipServiceException("fetch data share", [new MosipError(new MosipErrorCode("DAT-SER-006"), "Data share usuage expired")], transactionId: null);

        InboxRecord record = await RunAsync("event-1", "request-1");

        Assert.Equal(InboxState.Parked, record.State);
        Assert.Contains("DAT-SER-006", record.Reason, StringComparison.Ordinal);
        _shares.Fault = null;
        Assert.Equal(InboxState.Completed, (await RunAsync("event-2", "request-1")).State);
        Assert.Single(_handled);
    }

    [Theory]
    [InlineData("DAT-SER-001", InboxState.Waiting)]
    [InlineData("DAT-SER-002", InboxState.Waiting)]
    [InlineData("DAT-SER-004", InboxState.Waiting)]
    [InlineData("DAT-SER-005", InboxState.Waiting)]
    [InlineData("DAT-SER-007", InboxState.Waiting)]
    [InlineData("DAT-SER-008", InboxState.Parked)]
    public async Task HandleAsync_ShareRefused_WaitsUnlessItIsGone(string code, InboxState state)
    {
        _shares.Fault = new MosipServiceException("fetch data share", [new MosipError(new MosipErrorCode(code), "x")], transactionId: null);

        InboxRecord record = await RunAsync("event-1", "request-1");

        Assert.Equal(state, record.State);
        Assert.Contains(code, record.Reason, StringComparison.Ordinal);
        Assert.Empty(_handled);
    }

    // An address that is none stays so. A host or a key that the program was not given is given to it some time, and nobody has to take up each entry then.
    [Theory]
    [InlineData(MosipInputFault.Malformed, InboxState.Parked)]
    [InlineData(MosipInputFault.InvalidContent, InboxState.Waiting)]
    [InlineData(MosipInputFault.Unreadable, InboxState.Waiting)]
    public async Task HandleAsync_SettingsThatAreAtFault_AreWaitedFor(MosipInputFault fault, InboxState state)
    {
        _shares.Fault = new MosipInputException(fault, "fetch data share", "the share is on https://elsewhere.example");

        InboxRecord record = await RunAsync("event-1", "request-1");

        Assert.Equal(state, record.State);
        Assert.Contains("elsewhere.example", record.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"credentialSubject":{"id":"2"}}""")]
    [InlineData("not a credential")]
    public async Task HandleAsync_NotWhatTheSenderSigned_IsParkedAndNotHandled(string content)
    {
        _shares.Content = Seal(content);

        Assert.Equal(InboxState.Parked, (await RunAsync("event-1", "request-1")).State);
        Assert.Empty(_handled);
    }

    [Fact]
    public async Task HandleAsync_ShareReadAndNotKept_IsReadAgainAndHandledOnce()
    {
        int faults = 0;
        var store = new FaultyStore(_store) { BeforeAttach = () => _ = faults++ == 0 ? throw new IOException("the process ended here") : 0 };

        InboxRecord record = await RunAsync("event-1", "request-1", attempts: 2, store);

        Assert.Equal((InboxState.Completed, 2), (record.State, _shares.Readings));
        Assert.Equal(2, Assert.Single(_handled).Attempt);
    }

    [Fact]
    public async Task StoreAsync_Event_IsOrderedByItsRequestSoThatNoTwoWorkersHaveIt()
    {
        using var channel = new InboxChannel(_store, CredentialChannels.Events, _worker);
        HubEvent again = HubEvent.Parse("""{"topic":"acme-print/CREDENTIAL_ISSUED","event":{"id":"event-2","transactionId":"request-1"}}"""u8.ToArray());

        await new CredentialSink(channel).StoreAsync(again, default, Cancel);

        Assert.Equal("request-1", (await channel.FindAsync("event-2", Cancel))!.OrderingKey);
    }

    [Fact]
    public async Task HandleAsync_NoEvent_IsParked()
    {
        await _store.AddAsync(new InboxEntry { Channel = CredentialChannels.Events, Id = "x", Content = "{}"u8.ToArray() }, Cancel);

        Assert.Equal(InboxState.Parked, (await HandleAsync("x", 1)).State);
    }

    [Fact]
    public async Task HandleAsync_StatusThatTheHubDoesNotTake_StaysWaiting()
    {
        await RunAsync("event-1", "request-1");
        var hub = new Hub { IsDown = true };
        var statuses = new InboxChannel(_store, CredentialChannels.Statuses, new StatusWorker(hub), new InboxChannelOptions { FirstDelay = TimeSpan.FromMilliseconds(1), PollInterval = TimeSpan.FromMilliseconds(10) });
        using (statuses)
        {
            await statuses.StartAsync(Cancel);
            await hub.Refused.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
            hub.IsDown = false;
            (string topic, byte[] json) = await hub.Published.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
            await statuses.StopAsync(Cancel);

            Assert.Equal("CREDENTIAL_STATUS_UPDATE", topic);
            Assert.Contains("\"status\":\"PRINTED\"", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task HandleAsync_DiskFullWhenTheShareIsToBeKept_IsNotReadAgain()
    {
        int faults = 0;
        var store = new FaultyStore(_store) { BeforeAttach = () => _ = faults++ < 2 ? throw new SqliteException("database or disk is full", 13) : 0 };

        InboxRecord record = await RunAsync("event-1", "request-1", attempts: 1, store);

        Assert.Equal((InboxState.Completed, 1), (record.State, _shares.Readings));
        Assert.Single(_handled);
    }

    [Fact]
    public async Task ReportAsync_WhileTheOutcomeIsNotPublishedYet_IsPublishedAfterIt()
    {
        await RunAsync("event-1", "request-1");
        var hub = new Hub { Refuses = "PRINTED" };
        using var statuses = new InboxChannel(_store, CredentialChannels.Statuses, new StatusWorker(hub), new InboxChannelOptions { FirstDelay = TimeSpan.FromMilliseconds(1), PollInterval = TimeSpan.FromMilliseconds(10) });
        await statuses.StartAsync(Cancel);
        await hub.Refused.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancel);

        await new CredentialReporter(statuses, "acme-print", TimeProvider.System).ReportAsync(CredentialStatusReport.Of("request-1", CredentialStatus.InTransit), Cancel);
        // As long as the first is refused, nothing else of its credential goes out.
        await hub.RefusedAgainAsync();
        await hub.RefusedAgainAsync();
        hub.Refuses = null;
        while (hub.Statuses.Count < 2)
            await Task.Delay(1, Cancel);
        await statuses.StopAsync(Cancel);

        Assert.Equal(["PRINTED", "IN_TRANSIT"], hub.Statuses);
    }

    private async Task<InboxRecord> RunAsync(string eventId, string requestId, int attempts = 1, IInboxStore? store = null)
    {
        string signature = await new JwsSigner(JwsSigningOptions.Request).SignAsync(Key, Encoding.UTF8.GetBytes(Card), Cancel);
        string body = $$$"""{"topic":"acme-print/CREDENTIAL_ISSUED","event":{"id":"{{{eventId}}}","transactionId":"{{{requestId}}}","dataShareUri":"http://datashare.datashare/x","data":{"credentialType":"euin","protectionKey":null,"proof":{"signature":"{{{signature}}}"} } } }""";
        await _store.AddAsync(new InboxEntry { Channel = CredentialChannels.Events, Id = eventId, Content = Encoding.UTF8.GetBytes(body) }, Cancel);
        return await HandleAsync(eventId, attempts, store);
    }

    // The channel around the worker, until the entry was attempted so often.
    private async Task<InboxRecord> HandleAsync(string id, int attempts, IInboxStore? store = null)
    {
        var counted = new Counted(_worker, attempts);
        using var channel = new InboxChannel(store ?? _store, CredentialChannels.Events, counted, new InboxChannelOptions { FirstDelay = TimeSpan.FromMilliseconds(1), PollInterval = TimeSpan.FromMilliseconds(10) });
        await channel.StartAsync(Cancel);
        await counted.Done.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await channel.StopAsync(Cancel);
        return (await channel.FindAsync(id, Cancel))!;
    }

    private async Task<JsonElement> StatusAsync(string requestId)
    {
        InboxLease lease = Assert.Single(await _store.LeaseAsync(CredentialChannels.Statuses, 10, TimeSpan.FromMinutes(1), Cancel), lease => lease.Id == requestId);
        return JsonDocument.Parse(lease.Content).RootElement;
    }

    private static byte[] Seal(string content)
    {
        using var recipient = new EnvelopeRecipient(Certificate);
        return Encoding.ASCII.GetBytes(CombinedData.Seal(recipient, Encoding.UTF8.GetBytes(content)));
    }

    private sealed class Counted(IInboxHandler handler, int attempts) : IInboxHandler
    {
        public TaskCompletionSource Done { get; } = new();

        public async Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken)
        {
            try
            {
                return await handler.HandleAsync(item, cancellationToken);
            }
            finally
            {
                if (item.Attempt >= attempts)
                    Done.TrySetResult();
            }
        }
    }

    private sealed class Shares : IDataShareClient
    {
        public byte[] Content { get; set; } = Seal(Card);

        public Exception? Fault { get; set; }

        public int Readings { get; private set; }

        public Task<FetchedShare> FetchAsync(string address, CancellationToken cancellationToken = default)
        {
            Readings++;
            return Fault is null ? Task.FromResult(new FetchedShare(Content, null)) : Task.FromException<FetchedShare>(Fault);
        }

        public Task<string?> FetchAsync(string address, Stream destination, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<CreatedShare> CreateAsync(string policyId, string subscriberId, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class Hub : IHubClient
    {
        private volatile int _refusals;

        public volatile bool IsDown;

        // The status that it does not take.
        public volatile string? Refuses;

        public TaskCompletionSource Refused { get; } = new();

        public ConcurrentQueue<string> Statuses { get; } = new();

        public TaskCompletionSource<(string Topic, byte[] Json)> Published { get; } = new();

        public Task PublishAsync(string topic, ReadOnlyMemory<byte> json, CancellationToken cancellationToken = default)
        {
            string status = JsonDocument.Parse(json).RootElement.GetProperty("event").GetProperty("status").GetString()!;
            if (IsDown || status == Refuses)
            {
                Refused.TrySetResult();
                _refusals++;
                throw new MosipTransportException(MosipTransportFault.NotReached, "publish");
            }
            Statuses.Enqueue(status);
            Published.TrySetResult((topic, json.ToArray()));
            return Task.CompletedTask;
        }

        public async Task RefusedAgainAsync()
        {
            for (int before = _refusals; _refusals == before;)
                await Task.Delay(1, Cancel);
        }

        public Task SubscribeAsync(string topic, Uri callback, HubSecret secret, TimeSpan lease, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task UnsubscribeAsync(string topic, Uri callback, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task RegisterTopicAsync(string topic, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task DeregisterTopicAsync(string topic, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
