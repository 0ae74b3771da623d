using Mosip.Partner.Messaging;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>A handler that is one function.</summary>
internal sealed class AnsweringHandler(Func<QueueDelivery, CancellationToken, Task<QueueAnswer>> handle) : IQueueHandler
{
    public Task<QueueAnswer> HandleAsync(QueueDelivery delivery, CancellationToken cancellationToken) => handle(delivery, cancellationToken);
}
