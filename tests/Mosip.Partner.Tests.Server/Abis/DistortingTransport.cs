using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Tests.Server.Abis;

/// <summary>Makes a wrong ABIS of a right one: changes its replies on their way out.</summary>
/// <param name="distort">Changes a reply; null swallows it.</param>
internal sealed class DistortingTransport(Func<QueueMessage, QueueMessage?> distort) : IQueueTransport
{
    /// <summary>Changes the JSON of each reply.</summary>
    public static DistortingTransport OfJson(Action<JsonObject> change) => new(message =>
    {
        JsonObject reply = JsonNode.Parse(message.Content.Span)!.AsObject();
        change(reply);
        return message with { Content = Encoding.UTF8.GetBytes(reply.ToJsonString()) };
    });

    public async Task<IQueueSession> OpenAsync(QueueBroker broker, QueuePair queues, CancellationToken cancellationToken = default) =>
        new Session(await QueueTransport.ByAddress.OpenAsync(broker, queues, cancellationToken), distort);

    private sealed class Session(IQueueSession inner, Func<QueueMessage, QueueMessage?> distort) : IQueueSession
    {
        public string Product => inner.Product;

        public ValueTask<QueueDelivery> ReceiveAsync(CancellationToken cancellationToken = default) => inner.ReceiveAsync(cancellationToken);

        public Task SendAsync(QueueMessage message, CancellationToken cancellationToken = default) => distort(message) is { } sent ? inner.SendAsync(sent, cancellationToken) : Task.CompletedTask;

        public ValueTask SettleAsync(QueueDelivery delivery, QueueSettlement settlement, CancellationToken cancellationToken = default) => inner.SettleAsync(delivery, settlement, cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
