using System.Diagnostics.Metrics;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Keys;

public class ThrottledPartnerKeyTests
{
    [Fact]
    public async Task SignHashAsync_MoreCallersThanAllowed_WaitsForAPlace()
    {
        var vault = new GatedKey();
        PartnerKey key = vault.WithMaximumConcurrency(2);

        Task<int>[] calls = [.. Enumerable.Range(0, 5).Select(i => Call(key, i, TestContext.Current.CancellationToken))];
        for (int i = 0; i < calls.Length; i++)
            (await vault.NextAsync()).SetResult();

        Assert.All(await Task.WhenAll(calls), written => Assert.Equal(7, written));
        Assert.Equal(2, vault.Most);
    }

    [Fact]
    public async Task SignHashAsync_OperationFails_GivesItsPlaceBack()
    {
        PartnerKey key = new GatedKey { Fails = true }.WithMaximumConcurrency(1);

        for (int i = 0; i < 4; i++)
            await Assert.ThrowsAsync<InvalidOperationException>(() => Call(key, i, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SignHashAsync_CancelledWhileItWaits_LeavesTheQueue()
    {
        var vault = new GatedKey();
        PartnerKey key = vault.WithMaximumConcurrency(1);
        using var cancellation = new CancellationTokenSource();
        Task<int> first = Call(key, 0, TestContext.Current.CancellationToken), waiting = Call(key, 1, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        (await vault.NextAsync()).SetResult();
        Assert.Equal(7, await first);
        Assert.Equal(1, vault.Most);
    }

    [Fact]
    public async Task SignHashAsync_WhileOneWaits_TheMetricCountsIt()
    {
        int queued = 0;
        using var listener = new MeterListener();
        // Other tests measure too, so only this thread's measurements count: waiting and leaving the queue happen on it.
        int thread = Environment.CurrentManagedThreadId;
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Name == "mosip.key.operations.queued")
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((_, value, _, _) => queued += Environment.CurrentManagedThreadId == thread && value > 0 ? value : 0);
        listener.Start();
        var vault = new GatedKey();
        PartnerKey key = vault.WithMaximumConcurrency(1);

        Task<int> first = Call(key, 0, TestContext.Current.CancellationToken);
        Assert.Equal(0, queued);
        Task<int> second = Call(key, 1, TestContext.Current.CancellationToken);
        Assert.Equal(1, queued);

        (await vault.NextAsync()).SetResult();
        await first;
        (await vault.NextAsync()).SetResult();
        await second;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void WithMaximumConcurrency_NotPositive_IsAnArgumentFault(int maximum) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TestKeys.Bank.WithMaximumConcurrency(maximum));

    [Fact]
    public async Task WithMaximumConcurrency_OfAKey_IsKnownAndWorksAsTheKey()
    {
        PartnerKey key = TestKeys.Bank.WithMaximumConcurrency(1);

        Assert.Equal(TestKeys.Bank.SignatureSize, key.SignatureSize);
        await PartnerKeyTests.AssertWorksAsync(key);
    }

    // Signing and unwrapping share the places.
    private static Task<int> Call(PartnerKey key, int i, CancellationToken cancellationToken) => i % 2 == 0
        ? key.SignHashAsync(JwsAlgorithm.RS256, new byte[32], new byte[256], cancellationToken).AsTask()
        : key.UnwrapKeyAsync(new byte[256], new byte[256], cancellationToken).AsTask();

    /// <summary>A remote key whose operations end when the test says so.</summary>
    private sealed class GatedKey : PartnerKey
    {
        private readonly Lock _gate = new();
        private readonly Channel<TaskCompletionSource> _started = Channel.CreateUnbounded<TaskCompletionSource>();
        private int _running;

        public bool Fails { get; init; }

        public int Most { get; private set; }

        public override X509Certificate2 SigningCertificate => TestKeys.BankCertificate;

        public override IReadOnlyList<X509Certificate2> Certificates => [TestKeys.BankCertificate];

        public override int SignatureSize => 256;

        public override ValueTask<int> SignHashAsync(JwsAlgorithm algorithm, ReadOnlyMemory<byte> digest, Memory<byte> destination, CancellationToken cancellationToken) => RunAsync();

        public override ValueTask<int> UnwrapKeyAsync(ReadOnlyMemory<byte> wrapped, Memory<byte> destination, CancellationToken cancellationToken) => RunAsync();

        /// <summary>The oldest operation that began and was not handed out yet; waits for one to begin.</summary>
        public ValueTask<TaskCompletionSource> NextAsync() => _started.Reader.ReadAsync(TestContext.Current.CancellationToken);

        private async ValueTask<int> RunAsync()
        {
            if (Fails)
                throw new InvalidOperationException("The vault fails.");
            var operation = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_gate)
                Most = Math.Max(Most, ++_running);
            Assert.True(_started.Writer.TryWrite(operation));
            await operation.Task;
            lock (_gate)
                _running--;
            return 7;
        }
    }
}
