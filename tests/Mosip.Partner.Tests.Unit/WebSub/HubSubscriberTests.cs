using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Unit.WebSub;

public sealed class HubSubscriberTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-websub-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ExecuteAsync_Running_SubscribesAtOnceAndPeriodically()
    {
        await using HubFixture fixture = Answering();
        await fixture.Subscriber.StartAsync(Cancellation);
        await UntilAsync(() => fixture.Requests.Count == 1 && fixture.Subscription.State == HubSubscriptionState.Active);

        // Whatever was asked before, 6 hours later it is asked again.
        for (int hours = 1; hours <= 3; hours++)
        {
            int before = fixture.Requests.Count;
            await UntilAsync(() =>
            {
                fixture.Time.Advance(TimeSpan.FromHours(1));
                return fixture.Requests.Count > before;
            });
        }

        Assert.All(fixture.Requests, sent => Assert.StartsWith("hub.mode=subscribe&", sent.Body, StringComparison.Ordinal));
        await fixture.Subscriber.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task ExecuteAsync_LeaseOfSecondsInTheQuestion_DoesNotMakeItAskWithoutEnd()
    {
        // The question is not signed: anybody may send one that names a lease.
        await using HubFixture fixture = Answering(leaseSeconds: 1);
        var whole = fixture.Script;
        var asked = new ConcurrentQueue<DateTimeOffset>();
        fixture.Script = sent =>
        {
            asked.Enqueue(fixture.Time.GetUtcNow());
            return whole(sent);
        };
        await fixture.Subscriber.StartAsync(Cancellation);
        await UntilAsync(() => fixture.Subscription.State == HubSubscriptionState.Active);

        await UntilAsync(() =>
        {
            fixture.Time.Advance(TimeSpan.FromMinutes(1));
            return asked.Count > 1;
        });

        Assert.Equal(TimeSpan.FromSeconds(1), fixture.Subscription.Lease);
        Assert.True(asked.ElementAt(1) - asked.First() >= TimeSpan.FromHours(6));
        await fixture.Subscriber.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task ExecuteAsync_DeliveryCouldNotBeStored_AsksAgainSoon()
    {
        await using HubFixture fixture = Answering();
        await fixture.Subscriber.StartAsync(Cancellation);
        await UntilAsync(() => fixture.Subscription.State == HubSubscriptionState.Active);
        fixture.Sink.Before = () => throw new IOException("disk full");
        byte[] body = Encoding.UTF8.GetBytes($$$"""{"topic":"{{{HubFixture.Topic}}}","event":{"id":"1"}}""");

        // The hub has stopped with this answer, and delivers nothing until it is asked again.
        Assert.Equal(500, (await fixture.Receiver.ReceiveAsync(HubFixture.Topic, body, HubSignature.Create(new HubSecret("kP7-hub-secret-01"), body), Cancellation)).StatusCode);
        DateTimeOffset held = fixture.Time.GetUtcNow();
        while (fixture.Requests.Count == 1)
        {
            fixture.Time.Advance(TimeSpan.FromSeconds(1));
            // The clock runs ahead of the subscriber otherwise, by hours on a busy machine.
            await Task.Delay(1, Cancellation);
        }

        // Without the delivery it would be asked again after six.
        Assert.InRange(fixture.Time.GetUtcNow() - held, TimeSpan.FromSeconds(1), TimeSpan.FromHours(5));
        await fixture.Subscriber.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task ExecuteAsync_HubDoesNotComeToVerify_AsksAgainSoon()
    {
        await using var fixture = new HubFixture();
        fixture.Script = _ => (HttpStatusCode.Accepted, "hub.mode=accepted");
        DateTimeOffset start = fixture.Time.GetUtcNow();
        await fixture.Subscriber.StartAsync(Cancellation);

        while (fixture.Requests.Count < 3)
        {
            fixture.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1, Cancellation);
        }

        Assert.InRange(fixture.Time.GetUtcNow() - start, TimeSpan.FromSeconds(1), TimeSpan.FromHours(5));
        await fixture.Subscriber.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task ExecuteAsync_HubAway_TriesAgain()
    {
        await using HubFixture fixture = Answering();
        var whole = fixture.Script;
        fixture.Script = _ => (HttpStatusCode.BadGateway, "");
        await fixture.Subscriber.StartAsync(Cancellation);
        await UntilAsync(() => fixture.Requests.Count == 1);

        fixture.Script = whole;
        await UntilAsync(() =>
        {
            fixture.Time.Advance(TimeSpan.FromSeconds(1));
            return fixture.Subscription.State == HubSubscriptionState.Active;
        });

        Assert.True(fixture.Requests.Count >= 2);
        await fixture.Subscriber.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task SubscribeAsync_OneTopicRefused_AsksForTheOthers()
    {
        await using var fixture = new HubFixture(topics: ["A", "B", "C"]);
        fixture.Script = sent => sent.Body.Contains("hub.topic=B&", StringComparison.Ordinal)
            ? (HttpStatusCode.InternalServerError, "hub.mode=denied&hub.reason=Subscriber is not authorized") : (HttpStatusCode.Accepted, "");

        await Assert.ThrowsAsync<MosipServiceException>(() => fixture.Subscriber.SubscribeAsync(Cancellation));

        Assert.Equal(["A", "B", "C"], fixture.Requests.Select(sent => sent.Body.Split('&')[1].Split('=')[1]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RotateSecretAsync_FileStore_UnsubscribesAndSubscribesWithTheNewSecret()
    {
        string file = Path.Combine(_folder, "websub.secret");
        await using HubFixture fixture = Answering(options => (options.Secret, options.SecretFile) = (null, file));
        await fixture.Subscriber.SubscribeAsync(Cancellation);

        Task rotation = fixture.Subscriber.RotateSecretAsync(Cancellation);
        await UntilAsync(() =>
        {
            fixture.Time.Advance(TimeSpan.FromMilliseconds(100));
            return rotation.IsCompleted;
        });
        await rotation;

        string[] modes = [.. fixture.Requests.Select(sent => sent.Body.Split('&')[0])];
        string[] secrets = [.. fixture.Requests.Where(sent => sent.Body.Contains("hub.secret=", StringComparison.Ordinal)).Select(sent => sent.Body.Split("hub.secret=")[1].Split('&')[0])];
        Assert.Equal(["hub.mode=subscribe", "hub.mode=subscribe", "hub.mode=unsubscribe", "hub.mode=subscribe"], modes);
        Assert.NotEqual(secrets[0], secrets[^1]);
        Assert.Equal([secrets[^1], secrets[0]], await File.ReadAllLinesAsync(file, Cancellation));
    }

    [Fact]
    public async Task RotateSecretAsync_HubDoesNotComeBack_TimesOut()
    {
        await using var fixture = new HubFixture(options: options => options.PreviousSecret = "before");

        Task rotation = fixture.Subscriber.RotateSecretAsync(Cancellation);
        await UntilAsync(() =>
        {
            fixture.Time.Advance(TimeSpan.FromSeconds(10));
            return rotation.IsCompleted;
        });

        await Assert.ThrowsAsync<TimeoutException>(() => rotation);
    }

    [Fact]
    public async Task RotateSecretAsync_SecretInConfigurationAlone_SaysWhatToSet()
    {
        await using var fixture = new HubFixture();

        Assert.Contains("WebSub:PreviousSecret", (await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.Subscriber.RotateSecretAsync(Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnsubscribeAsync_Verified_IsEnded()
    {
        await using HubFixture fixture = Answering();
        await fixture.Subscriber.SubscribeAsync(Cancellation);

        await fixture.Subscriber.UnsubscribeAsync(Cancellation);

        Assert.Equal(HubSubscriptionState.Ended, fixture.Subscription.State);
    }

    [Fact]
    public async Task FileHubSecretStore_Secret_OutlivesTheProgram()
    {
        string file = Path.Combine(_folder, "sub", "websub.secret");
        HubSecrets made = await new FileHubSecretStore(file).GetAsync(Cancellation);
        var again = new FileHubSecretStore(file);

        Assert.Equal(made, await again.GetAsync(Cancellation));
        await again.RotateAsync(Cancellation);
        await again.RotateAsync(Cancellation);
        Assert.Equal(made.Current, (await new FileHubSecretStore(file).GetAsync(Cancellation)).Previous);
        await again.RetireAsync(Cancellation);
        Assert.Null((await new FileHubSecretStore(file).GetAsync(Cancellation)).Previous);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("a\nb\nc\n")]
    public async Task FileHubSecretStore_OtherFile_IsRefused(string content)
    {
        string file = Path.Combine(_folder, "other");
        await File.WriteAllTextAsync(file, content, Cancellation);

        await Assert.ThrowsAsync<MosipInputException>(() => new FileHubSecretStore(file).GetAsync(Cancellation).AsTask());
    }

    [Theory]
    [InlineData("https://print.acme.example/call%20back", "letters, digits")]
    [InlineData("https://print.acme.example/callback?x=1", "no query")]
    [InlineData("/callback", "whole address")]
    [InlineData(null, "CallbackAddress is missing")]
    public async Task Options_CallbackThatTheHubWouldDamage_IsNamed(string? callback, string fault)
    {
        await using var fixture = new HubFixture(options: options => options.CallbackAddress = callback is null ? null : new Uri(callback, UriKind.RelativeOrAbsolute));

        Assert.Contains(fault, Assert.Throws<OptionsValidationException>(() => fixture.Subscriber).Message, StringComparison.Ordinal);
    }

    // A hub that comes to verify as soon as it has answered.
    private static HubFixture Answering(Action<MosipWebSubOptions>? options = null, int leaseSeconds = 864000)
    {
        var fixture = new HubFixture(options: options);
        fixture.Script = sent =>
        {
            string mode = sent.Body.Split('&')[0].Split('=')[1];
            fixture.Receiver.AnswerIntent(HubFixture.Topic, $"?hub.mode={mode}&hub.topic={HubFixture.Topic}&hub.challenge=c&hub.lease_seconds={leaseSeconds}");
            return (HttpStatusCode.Accepted, "hub.mode=accepted");
        };
        return fixture;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            Cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
