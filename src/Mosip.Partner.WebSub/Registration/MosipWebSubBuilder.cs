using Mosip.Partner.Core;

namespace Mosip.Partner.WebSub;

/// <summary>Sets up the subscriptions of a MOSIP registration.</summary>
public sealed class MosipWebSubBuilder
{
    private readonly List<(Func<MosipOptions, string> Topic, Func<IServiceProvider, IHubEventSink> Sink)> _subscriptions = [];

    internal MosipWebSubBuilder()
    {
    }

    internal IReadOnlyList<(Func<MosipOptions, string> Topic, Func<IServiceProvider, IHubEventSink> Sink)> Subscriptions => _subscriptions;

    internal bool HidesForgeries { get; private set; }

    internal Func<IServiceProvider, IHubSecretStore>? SecretStore { get; private set; }

    /// <summary>Subscribes to a topic.</summary>
    /// <param name="topic">The topic, for example <c>PARTNER_UPDATED</c>.</param>
    /// <param name="sink">Makes what stores its events.</param>
    public MosipWebSubBuilder Subscribe(string topic, Func<IServiceProvider, IHubEventSink> sink)
    {
        ArgumentException.ThrowIfNullOrEmpty(topic);
        return Subscribe(_ => topic, sink);
    }

    /// <summary>Subscribes to a topic that is named after the partner.</summary>
    /// <param name="topic">Makes the topic, for example <c>options => $"{options.PartnerId}/CREDENTIAL_ISSUED"</c>.</param>
    /// <param name="sink">Makes what stores its events.</param>
    public MosipWebSubBuilder Subscribe(Func<MosipOptions, string> topic, Func<IServiceProvider, IHubEventSink> sink)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(sink);
        _subscriptions.Add((topic, sink));
        return this;
    }

    /// <summary>Keeps the secret elsewhere, in a vault for example, in place of the configuration or the file.</summary>
    /// <param name="store">Makes the store.</param>
    public MosipWebSubBuilder UseSecretStore(Func<IServiceProvider, IHubSecretStore> store)
    {
        ArgumentNullException.ThrowIfNull(store);
        SecretStore = store;
        return this;
    }

    /// <summary>
    /// Answers forged deliveries with 200 and discards them. By default they get 401, and MOSIP's hub stops delivering after any answer other than 2xx to itself: where somebody between
    /// it and this program damages single deliveries, 401 stops all of them until the next subscription, and 200 loses the damaged one. With 200 nobody but the log and
    /// the metric says that deliveries do not verify, a wrong secret included.
    /// </summary>
    public MosipWebSubBuilder AnswerForgeriesWith200()
    {
        HidesForgeries = true;
        return this;
    }
}
