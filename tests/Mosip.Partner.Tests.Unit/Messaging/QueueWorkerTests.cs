using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Tests.Unit.Messaging;

/// <summary>What a worker shows to its operators, on a broker in memory.</summary>
public sealed class QueueWorkerTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private readonly ScriptedTransport _broker = new();
    private readonly QueueOptions _options = new() { Outbound = "abis-to-mosip", MaximumMessageSize = 1024 };
    private readonly string _queue = $"mosip-to-abis-{Guid.NewGuid():N}";
    private QueueWorker _worker = null!;

    public ValueTask InitializeAsync()
    {
        _options.Inbound = _queue;
        _options.Brokers.Add(new Uri("amqp://broker.example.org"));
        _worker = new QueueWorker(_broker, _options, new Handler(), _time);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _worker.DisposeAsync();

    [Fact]
    public async Task Health_Connected_IsHealthy_AndNamesTheBroker()
    {
        await StartAsync();

        HealthCheckResult result = await CheckAsync();

        Assert.Equal(HealthStatus.Healthy, result.Status);
        Assert.Equal("broker.example.org memory", result.Data[_queue]);
    }

    [Fact]
    public async Task Health_WithoutBroker_IsDegraded_ThenUnhealthy_AndSaysSinceWhen()
    {
        _broker.IsDown = true;
        await _worker.StartAsync(Cancel);
        await _broker.OpenedAsync();

        HealthCheckResult soon = await CheckAsync();
        _time.Advance(TimeSpan.FromMinutes(1) + TimeSpan.FromSeconds(1));
        HealthCheckResult later = await CheckAsync();

        Assert.Equal((HealthStatus.Degraded, HealthStatus.Unhealthy), (soon.Status, later.Status));
        Assert.Contains("no broker since 2026-11-24 08:00:00Z", later.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reply", 1, "replied", false, QueueSettlement.Accepted)]
    [InlineData("reply", 2, "replied", true, QueueSettlement.Accepted)]
    [InlineData("accept", 1, "accepted", false, QueueSettlement.Accepted)]
    [InlineData("reject", 1, "rejected", false, QueueSettlement.Rejected)]
    public async Task Metrics_TellOutcomeAndRedelivery(string order, int attempt, string outcome, bool isRedelivered, QueueSettlement settlement)
    {
        using var recorded = new Recorder(_queue);
        await StartAsync();

        _broker.Deliver(new QueueDelivery(new QueueMessage(System.Text.Encoding.UTF8.GetBytes(order), QueueMessageClass.Text), new object()) { Attempt = attempt });
        Assert.Equal(settlement, await _broker.SettledAsync());
        await _worker.StopAsync(Cancel);

        IReadOnlyDictionary<string, object?> handled = Assert.Single(recorded.Tags("mosip.queue.handle.duration"));
        Assert.Equal((outcome, isRedelivered), (handled["mosip.outcome"], handled["mosip.queue.redelivered"]));
        Assert.Equal([1, -1], recorded.Values("mosip.queue.connected"));
    }

    [Theory]
    [InlineData(false, "replied")]
    [InlineData(true, "expired")]
    public async Task Message_OlderThanItsTimeToLive_IsCounted_AndAnsweredUnlessItIsToBeSkipped(bool skips, string outcome)
    {
        _options.SkipExpired = skips;
        using var recorded = new Recorder(_queue);
        await StartAsync();

        foreach (int seconds in (int[])[0, 1])
        {
            _broker.Deliver(new QueueDelivery(new QueueMessage("reply"u8.ToArray(), QueueMessageClass.Text), new object()) { ExpiresAt = _time.GetUtcNow().AddSeconds(seconds) });
            Assert.Equal(QueueSettlement.Accepted, await _broker.SettledAsync());
        }
        await _worker.StopAsync(Cancel);

        Assert.Equal([1], recorded.Values("mosip.queue.expired"));
        Assert.Equal([outcome, "replied"], recorded.Tags("mosip.queue.handle.duration").Select(static tags => tags["mosip.outcome"]));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1025)]
    public async Task LargeMessage_IsRejected_WithoutTheHandler(bool isTooLarge, int size)
    {
        await StartAsync();

        _broker.Deliver(new QueueDelivery(new QueueMessage(new byte[size], QueueMessageClass.Text), new object()) { IsTooLarge = isTooLarge });

        Assert.Equal(QueueSettlement.Rejected, await _broker.SettledAsync());
    }

    [Fact]
    public async Task Send_WithoutBroker_SaysThatNothingWasSent()
    {
        _broker.IsDown = true;
        await _worker.StartAsync(Cancel);
        await _broker.OpenedAsync();

        var fault = await Assert.ThrowsAsync<MosipTransportException>(() => _worker.SendAsync(new QueueMessage("{}"u8.ToArray(), QueueMessageClass.Text), Cancel));

        Assert.Equal(MosipTransportFault.NotReached, fault.Fault);
    }

    [Theory]
    [InlineData("amqp://broker.example.org", null)]
    [InlineData("stomp+ssl://broker.example.org", null)]
    [InlineData("tcp://broker.example.org:61616", null)]
    [InlineData("mqtt://broker.example.org", "mqtt. Write amqp://, amqps://, stomp:// or stomp+ssl://.")]
    public void Options_ProtocolOfABroker_IsOneThatIsSpoken(string address, string? refusal)
    {
        var options = new QueueOptions();
        options.Brokers.Add(new Uri(address));

        string[] refusals = [.. options.Validate(new(options)).Select(static result => result.ErrorMessage!)];

        if (refusal is null)
            Assert.Empty(refusals);
        else
            Assert.EndsWith(refusal, Assert.Single(refusals), StringComparison.Ordinal);
    }

    private async Task StartAsync()
    {
        await _worker.StartAsync(Cancel);
        await _broker.OpenedAsync();
        while (!_worker.State.IsConnected)
            await Task.Yield();
    }

    private Task<HealthCheckResult> CheckAsync() => new QueueHealthCheck([_worker], TimeSpan.FromMinutes(1), _time).CheckHealthAsync(new HealthCheckContext(), Cancel);

    private sealed class Handler : IQueueHandler
    {
        public Task<QueueAnswer> HandleAsync(QueueDelivery delivery, CancellationToken cancellationToken) => Task.FromResult(System.Text.Encoding.UTF8.GetString(delivery.Message.Content.Span) switch
        {
            "reply" => QueueAnswer.Reply("{}"u8.ToArray()),
            "accept" => QueueAnswer.Accept,
            _ => QueueAnswer.Reject("as ordered"),
        });
    }

    /// <summary>What the meter says of one queue.</summary>
    private sealed class Recorder : IDisposable
    {
        private readonly ConcurrentQueue<(string Instrument, double Value, Dictionary<string, object?> Tags)> _measurements = new();
        private readonly MeterListener _listener = new();

        public Recorder(string queue)
        {
            _listener.InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Mosip.Partner.Messaging")
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(queue, instrument, value, tags));
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(queue, instrument, value, tags));
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(queue, instrument, value, tags));
            _listener.Start();
        }

        public IEnumerable<IReadOnlyDictionary<string, object?>> Tags(string instrument) => _measurements.Where(one => one.Instrument == instrument).Select(static one => one.Tags);

        public IEnumerable<double> Values(string instrument) => _measurements.Where(one => one.Instrument == instrument).Select(static one => one.Value);

        public void Dispose() => _listener.Dispose();

        private void Record(string queue, Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var all = new Dictionary<string, object?>(tags.ToArray());
            if (Equals(all["mosip.queue"], queue))
                _measurements.Enqueue((instrument.Name, value, all));
        }
    }
}
