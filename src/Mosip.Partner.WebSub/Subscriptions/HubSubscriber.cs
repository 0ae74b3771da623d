using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.WebSub.Subscriptions;
using Mosip.Partner.WebSub.Telemetry;

namespace Mosip.Partner.WebSub;

/// <summary>
/// Keeps the subscriptions of a registration alive: subscribes when the program has started, again before a lease ends, and periodically, because MOSIP's hub stops delivering
/// after one answer other than 2xx and goes on only at the next subscription. A subscription that stands is not harmed by it.
/// </summary>
public sealed class HubSubscriber : BackgroundService
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(30), Patience = TimeSpan.FromMinutes(1), ShortestLease = TimeSpan.FromMinutes(5);

    private readonly IHubClient _hub;
    private readonly SubscriptionSet _subscriptions;
    private readonly IHubSecretStore _secrets;
    private readonly MosipWebSubOptions _options;
    private readonly IHostApplicationLifetime? _lifetime;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _turn = new(1, 1);

    internal HubSubscriber(
        IHubClient hub, SubscriptionSet subscriptions, IHubSecretStore secrets, MosipWebSubOptions options, IHostApplicationLifetime? lifetime, TimeProvider time, ILogger logger) =>
        (_hub, _subscriptions, _secrets, _options, _lifetime, _time, _logger) = (hub, subscriptions, secrets, options, lifetime, time, logger);

    /// <summary>The subscriptions and where each stands.</summary>
    public IReadOnlyList<HubSubscription> Subscriptions => _subscriptions.All;

    /// <summary>Asks the hub for every topic once.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipException">The hub refused one, or could not be reached; the others were asked for nevertheless.</exception>
    public async Task SubscribeAsync(CancellationToken cancellationToken = default)
    {
        List<Exception> failures = [];
        foreach (HubSubscription subscription in Subscriptions)
        {
            try
            {
                await AskAsync(subscription, cancellationToken).ConfigureAwait(false);
            }
            catch (MosipException e)
            {
                failures.Add(e);
            }
        }
        if (failures.Count > 0)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failures[0]);
    }

    /// <summary>Ends every subscription. What is published from then on is lost for this partner.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipException">The hub refused, or could not be reached.</exception>
    /// <exception cref="TimeoutException">The hub did not come back to verify.</exception>
    public async Task UnsubscribeAsync(CancellationToken cancellationToken = default)
    {
        foreach (HubSubscription subscription in Subscriptions)
            await EndAsync(subscription, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Gives the hub a new secret. The hub keeps the secret of a standing subscription, so each is ended and asked for again; what is published in between is lost to
    /// this partner and has to be asked for again. Deliveries with the secret before are accepted until <see cref="IHubSecretStore.RetireAsync"/>.
    /// </summary>
    /// <param name="cancellationToken">Gives up; calling it again goes on where it stopped.</param>
    /// <exception cref="MosipException">The hub refused, or could not be reached.</exception>
    /// <exception cref="TimeoutException">The hub did not come back to verify.</exception>
    public async Task RotateSecretAsync(CancellationToken cancellationToken = default)
    {
        await _secrets.RotateAsync(cancellationToken).ConfigureAwait(false);
        foreach (HubSubscription subscription in Subscriptions)
        {
            await EndAsync(subscription, cancellationToken).ConfigureAwait(false);
            await BeginAfreshAsync(subscription, cancellationToken).ConfigureAwait(false);
        }
        Log.Rotated(_logger, Subscriptions.Count);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken).ConfigureAwait(false);
        TimeSpan retry = FirstRetry;
        while (Subscriptions.Count > 0 && !stoppingToken.IsCancellationRequested)
        {
            bool isAsked = await TrySubscribeAsync(stoppingToken).ConfigureAwait(false);
            TimeSpan interval = Interval(), first = Shorter(retry, interval);
            bool isStalled = await IsStalledWithinAsync(first, stoppingToken).ConfigureAwait(false);
            // What the hub did not come to verify is asked for again soon, then less and less soon.
            bool stands = isAsked && Subscriptions.All(subscription => subscription.State == HubSubscriptionState.Active);
            retry = stands ? FirstRetry : Shorter(retry * 2, interval);
            if (stands && !isStalled)
                isStalled = await IsStalledWithinAsync(interval - first, stoppingToken).ConfigureAwait(false);
            if (isStalled)
                await Task.Delay(FirstRetry, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _subscriptions.Resume();
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    // Whether a delivery could not be taken meanwhile: the hub then delivers nothing more until it is asked again.
    private async Task<bool> IsStalledWithinAsync(TimeSpan time, CancellationToken stoppingToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task stalled = _subscriptions.Stalled, pause = Task.Delay(time, _time, over.Token);
        bool isStalled = await Task.WhenAny(stalled, pause).ConfigureAwait(false) == stalled;
        await over.CancelAsync().ConfigureAwait(false);
        await pause.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return isStalled;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    // The hub asks the callback as soon as it is asked, so the web server must listen before.
    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        if (_lifetime is null || _lifetime.ApplicationStarted.IsCancellationRequested)
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_lifetime.ApplicationStarted, stoppingToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<bool> TrySubscribeAsync(CancellationToken stoppingToken)
    {
        try
        {
            await SubscribeAsync(stoppingToken).ConfigureAwait(false);
            return true;
        }
        catch (MosipException e)
        {
            Log.SubscribeFailed(_logger, e.Message);
            return false;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<Task<HubIntent>> AskAsync(HubSubscription subscription, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            HubSecrets secrets = await _secrets.GetAsync(cancellationToken).ConfigureAwait(false);
            if (subscription.UsesPreviousSecret)
                Log.PreviousSecret(_logger, subscription.Topic);
            Task<HubIntent> answer = subscription.Expect("subscribe", _time.GetUtcNow());
            await _hub.SubscribeAsync(subscription.Topic, subscription.Callback, secrets.Current, _options.Lease, cancellationToken).ConfigureAwait(false);
            return answer;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task EndAsync(HubSubscription subscription, CancellationToken cancellationToken)
    {
        // A subscription that the hub has stopped serving cannot be ended: asking for it again brings it back.
        await WaitAsync(await AskAsync(subscription, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        Task<HubIntent> answer = subscription.Expect("unsubscribe", _time.GetUtcNow());
        await _hub.UnsubscribeAsync(subscription.Topic, subscription.Callback, cancellationToken).ConfigureAwait(false);
        await WaitAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    // The hub forgets a subscription some time after it was told yes. Asked before that, it says that it has one already, and then forgets it.
    private async Task BeginAfreshAsync(HubSubscription subscription, CancellationToken cancellationToken)
    {
        HubIntent answer;
        do
        {
            await Task.Delay(_options.SettlingTime, _time, cancellationToken).ConfigureAwait(false);
            answer = await WaitAsync(await AskAsync(subscription, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        while (answer.IsAlreadyRegistered);
    }

    private Task<HubIntent> WaitAsync(Task<HubIntent> answer, CancellationToken cancellationToken) => answer.WaitAsync(Patience, _time, cancellationToken);

    private TimeSpan Interval()
    {
        // The question that names the lease is not signed: nobody gets this program to ask without end.
        TimeSpan lease = Subscriptions.Select(subscription => subscription.Lease is { } said && said >= ShortestLease ? said : _options.Lease).Min() * 2 / 3;
        return Shorter(lease, _options.ResubscribeInterval);
    }
}
