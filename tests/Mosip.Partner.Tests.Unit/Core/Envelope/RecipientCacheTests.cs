using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Core.Envelope;

public sealed class RecipientCacheTests : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
    private readonly RSA _key = RSA.Create(2048);
    private readonly List<Exception> _stale = [];
    private Func<CancellationToken, Task<X509Certificate2>> _load;
    private int _loads;

    public RecipientCacheTests() => _load = _ => Task.FromResult(Certificate(365));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task GetAsync_WithinItsLifetime_IsLoadedOnce_AndAnewAfterIt()
    {
        using RecipientCache cache = Cache();

        EnvelopeRecipient first = await cache.GetAsync(Token), same = await cache.GetAsync(Token);
        _clock.Advance(Day);
        EnvelopeRecipient next = await cache.GetAsync(Token);

        Assert.Same(first, same);
        Assert.NotSame(first, next);
        Assert.Equal(2, _loads);
    }

    [Fact]
    public async Task GetAsync_ManyCallersAtOnce_LoadOnce()
    {
        var loaded = new TaskCompletionSource<X509Certificate2>();
        _load = _ => loaded.Task;
        using RecipientCache cache = Cache();

        Task<EnvelopeRecipient>[] callers = [.. Enumerable.Range(0, 20).Select(_ => cache.GetAsync(Token).AsTask())];
        loaded.SetResult(Certificate(365));
        EnvelopeRecipient[] recipients = await Task.WhenAll(callers);

        Assert.Single(recipients.Distinct());
        Assert.Equal(1, _loads);
    }

    [Fact]
    public async Task GetAsync_CertificateThatEndsSooner_IsLoadedAnewAtItsEnd()
    {
        _load = _ => Task.FromResult(Certificate(days: 0.5));
        using RecipientCache cache = Cache();
        await cache.GetAsync(Token);

        _clock.Advance(TimeSpan.FromHours(12.5));
        _load = _ => Task.FromResult(Certificate(365));
        await cache.GetAsync(Token);

        Assert.Equal(2, _loads);
    }

    [Fact]
    public async Task GetAsync_CannotBeGotAnew_TheOldOneServesUntilItsEnd_AndIsTriedAgainEveryMinute()
    {
        _load = _ => Task.FromResult(Certificate(days: 2));
        using RecipientCache cache = Cache();
        EnvelopeRecipient first = await cache.GetAsync(Token);
        _load = _ => throw new MosipTransportException(MosipTransportFault.NotReached, "load");
        _clock.Advance(Day);

        Assert.Same(first, await cache.GetAsync(Token));
        Assert.Same(first, await cache.GetAsync(Token));
        Assert.Equal((2, 1), (_loads, _stale.Count));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Same(first, await cache.GetAsync(Token));
        Assert.Equal(3, _loads);

        _clock.Advance(Day);
        await Assert.ThrowsAsync<MosipTransportException>(() => cache.GetAsync(Token).AsTask());
    }

    [Fact]
    public async Task GetAsync_NewOneThatDoesNotCome_IsNotWaitedForWhileTheOldOneServes()
    {
        using RecipientCache cache = Cache();
        EnvelopeRecipient first = await cache.GetAsync(Token);
        var asked = new TaskCompletionSource();
        _load = async token =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            throw new InvalidOperationException();
        };
        _clock.Advance(Day);

        Task<EnvelopeRecipient> second = cache.GetAsync(Token).AsTask();
        await asked.Task;
        _clock.Advance(cache.Patience);

        Assert.Same(first, await second);
    }

    [Theory]
    [InlineData(-1, MosipCryptoFault.CertificateExpired)]
    [InlineData(1, MosipCryptoFault.CertificateNotYetValid)]
    public async Task GetAsync_CertificateOutOfDate_IsRefused(int daysFromNow, MosipCryptoFault fault)
    {
        _load = _ => Task.FromResult(daysFromNow < 0 ? Certificate(-1, beginsInDays: -10) : Certificate(10, beginsInDays: 1));
        using RecipientCache cache = Cache();

        Assert.Equal(fault, (await Assert.ThrowsAsync<MosipCryptoException>(() => cache.GetAsync(Token).AsTask())).Fault);
    }

    [Fact]
    public async Task RenewAsync_AfterARefusal_SaysWhetherThereIsAnotherOne()
    {
        X509Certificate2 certificate = Certificate(365);
        _load = _ => Task.FromResult(certificate);
        using RecipientCache cache = Cache();
        EnvelopeRecipient refused = await cache.GetAsync(Token);

        Assert.False(await cache.RenewAsync(refused, Token));
        certificate = Certificate(366);
        EnvelopeRecipient current = await cache.GetAsync(Token);
        Assert.True(await cache.RenewAsync(current, Token));
        // Who comes second finds what the first has got.
        Assert.True(await cache.RenewAsync(refused, Token));
        Assert.Equal(3, _loads);
    }

    [Fact]
    public async Task RenewAsync_CannotBeGot_Fails()
    {
        using RecipientCache cache = Cache();
        EnvelopeRecipient refused = await cache.GetAsync(Token);
        _load = _ => throw new MosipTransportException(MosipTransportFault.NotReached, "load");

        await Assert.ThrowsAsync<MosipTransportException>(() => cache.RenewAsync(refused, Token).AsTask());
        Assert.Empty(_stale);
    }

    private RecipientCache Cache() => new("load", token =>
    {
        _loads++;
        return _load(token);
    }, Day, _clock)
    { OnStale = _stale.Add };

    private X509Certificate2 Certificate(double days, double beginsInDays = -1)
    {
        var request = new CertificateRequest("CN=IDA-FIR", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(_clock.GetUtcNow().AddDays(beginsInDays), _clock.GetUtcNow().AddDays(days));
    }
}
