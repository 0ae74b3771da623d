using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Inbox;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Unit.Credentials.Handling;

public sealed class CredentialChannelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-inbox-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    private string File => Path.Combine(_folder, "inbox.db");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Statuses_OfCredentialsThatWereHandled_AreKeptForEver()
    {
        await PublishAsync("request-1");
        _time.Advance(TimeSpan.FromDays(3650));
        await PublishAsync("request-2");

        // What tells a card that is sent again after years from a new one.
        await using SqliteInboxStore store = SqliteInboxStore.Open(File, _time);
        Assert.NotNull(await store.FindAsync(CredentialChannels.Statuses, "request-1", Cancellation));
    }

    private async Task PublishAsync(string requestId)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["BaseAddress"] = "https://api.example.org/",
            ["PartnerId"] = "acme-print",
            ["Inbox:Path"] = File,
        }).Build();
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_time).AddKeyedSingleton<IHubClient>("", new AnyHub())
            .AddMosip(mosip => mosip.UseConfiguration(configuration).AddMosipCredentials()).Services.BuildServiceProvider();
        InboxChannel statuses = services.GetInboxChannel(CredentialChannels.Statuses);
        await statuses.StartAsync(Cancellation);
        await statuses.StoreAsync(requestId, Encoding.UTF8.GetBytes("{}"), cancellationToken: Cancellation);
        while ((await statuses.FindAsync(requestId, Cancellation))!.State != InboxState.Completed)
            await Task.Yield();
        await statuses.StopAsync(Cancellation);
    }

    private sealed class AnyHub : IHubClient
    {
        public Task PublishAsync(string topic, ReadOnlyMemory<byte> json, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task SubscribeAsync(string topic, Uri callback, HubSecret secret, TimeSpan lease, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task UnsubscribeAsync(string topic, Uri callback, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task RegisterTopicAsync(string topic, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task DeregisterTopicAsync(string topic, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
