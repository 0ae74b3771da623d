using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;
using Mosip.Partner.Core.Login;

namespace Mosip.Partner.WebSub.Hub;

/// <summary>Calls the hub with the registration's token in a cookie, which is where the hub looks for it.</summary>
internal sealed class HubClient(IHttpClientFactory clients, string clientName, Uri hub, IMosipTokenProvider tokens) : IHubClient
{
    private const int MaximumReplySize = 64 * 1024;

    private readonly ConcurrentDictionary<string, bool> _registered = new(StringComparer.Ordinal);

    public async Task SubscribeAsync(string topic, Uri callback, HubSecret secret, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(topic);
        ArgumentNullException.ThrowIfNull(callback);
        string seconds = ((long)lease.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        HubReply reply = await SendAsync(
            HubOperation.Subscribe,
            () => Form(("hub.mode", "subscribe"), ("hub.topic", topic), ("hub.callback", callback.AbsoluteUri), ("hub.secret", secret.Reveal()), ("hub.lease_seconds", seconds)),
            cancellationToken).ConfigureAwait(false);
        if (!reply.IsAlreadyRegistered)
            ThrowIfDenied(reply, HubOperation.Subscribe);
    }

    public async Task UnsubscribeAsync(string topic, Uri callback, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(topic);
        ArgumentNullException.ThrowIfNull(callback);
        HubReply reply = await SendAsync(
            HubOperation.Unsubscribe, () => Form(("hub.mode", "unsubscribe"), ("hub.topic", topic), ("hub.callback", callback.AbsoluteUri)), cancellationToken).ConfigureAwait(false);
        ThrowIfDenied(reply, HubOperation.Unsubscribe);
    }

    public async Task RegisterTopicAsync(string topic, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(topic);
        HubReply reply = await SendAsync(HubOperation.Register, () => Form(("hub.mode", "register"), ("hub.topic", topic)), cancellationToken).ConfigureAwait(false);
        if (!reply.IsAlreadyRegistered)
            ThrowIfDenied(reply, HubOperation.Register);
        _registered[topic] = true;
    }

    public async Task DeregisterTopicAsync(string topic, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(topic);
        _registered.TryRemove(topic, out _);
        HubReply reply = await SendAsync(HubOperation.Deregister, () => Form(("hub.mode", "deregister"), ("hub.topic", topic)), cancellationToken).ConfigureAwait(false);
        if (!reply.IsNotRegistered)
            ThrowIfDenied(reply, HubOperation.Deregister);
    }

    public async Task PublishAsync(string topic, ReadOnlyMemory<byte> json, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(topic);
        bool isKnown = _registered.ContainsKey(topic);
        if (!isKnown)
            await RegisterTopicAsync(topic, cancellationToken).ConfigureAwait(false);
        HubReply reply = await PublishOnceAsync(topic, json, cancellationToken).ConfigureAwait(false);
        if (reply.IsNotRegistered && isKnown)
        {
            // The hub has lost its state since; what it denies it has not published.
            await RegisterTopicAsync(topic, cancellationToken).ConfigureAwait(false);
            reply = await PublishOnceAsync(topic, json, cancellationToken).ConfigureAwait(false);
        }
        ThrowIfDenied(reply, HubOperation.Publish);
    }

    private Task<HubReply> PublishOnceAsync(string topic, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) => SendAsync(
        HubOperation.Publish,
        () => new HttpRequestMessage(HttpMethod.Post, new Uri($"{hub.AbsoluteUri}?hub.mode=publish&hub.topic={Uri.EscapeDataString(topic)}"))
        {
            Content = new ReadOnlyMemoryContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        },
        cancellationToken);

    // A token that ran out or was revoked is denied like a missing role: by 500, or by 200 with the reason in the body. Denied is not done, so once more is safe.
    private async Task<HubReply> SendAsync(HubOperation operation, Func<HttpRequestMessage> createRequest, CancellationToken cancellationToken)
    {
        AccessToken token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        HubReply reply = await SendOnceAsync(operation, createRequest, token, cancellationToken).ConfigureAwait(false);
        if (reply.IsAccepted || !reply.IsAboutAuthorization)
            return reply;
        AccessToken renewed = await tokens.RenewAsync(token, cancellationToken).ConfigureAwait(false);
        return await SendOnceAsync(operation, createRequest, renewed, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HubReply> SendOnceAsync(HubOperation operation, Func<HttpRequestMessage> createRequest, AccessToken token, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = createRequest();
        request.Headers.TryAddWithoutValidation("Cookie", $"Authorization={token.Reveal()}");
        using HttpClient client = clients.CreateClient(clientName);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            byte[] body = await BoundedBody.ReadAsync(response.Content, MaximumReplySize, operation.Name, cancellationToken).ConfigureAwait(false);
            return HubReply.Read(response.StatusCode, body, operation.Name);
        }
        catch (Exception e) when (HttpFaults.Recognise(e) is { } fault)
        {
            throw new MosipTransportException(fault, operation.Name, detail: hub.Host, innerException: e);
        }
    }

    private HttpRequestMessage Form(params (string Name, string Value)[] members) => new(HttpMethod.Post, hub)
    {
        Content = new FormUrlEncodedContent(members.Select(member => KeyValuePair.Create(member.Name, member.Value))),
    };

    private static void ThrowIfDenied(HubReply reply, HubOperation operation)
    {
        if (!reply.IsAccepted)
            throw new MosipServiceException(operation.Name, [new MosipError(operation.Denied, reply.Reason)], transactionId: null);
    }
}

/// <summary>A call to the hub: its name in errors, and the code that MOSIP's own WebSub client gives to its denial.</summary>
internal sealed record HubOperation(string Name, MosipErrorCode Denied)
{
    public static readonly HubOperation Register = new("register topic", new("KER-WSC-101"));
    public static readonly HubOperation Deregister = new("deregister topic", new("KER-WSC-102"));
    public static readonly HubOperation Publish = new("publish event", new("KER-WSC-103"));
    public static readonly HubOperation Subscribe = new("subscribe", new("KER-WSC-105"));
    public static readonly HubOperation Unsubscribe = new("unsubscribe", new("KER-WSC-112"));
}
