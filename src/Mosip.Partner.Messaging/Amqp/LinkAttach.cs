using Amqp;

namespace Mosip.Partner.Messaging.Amqp;

/// <summary>Waits until the broker has attached a link, or has said why not.</summary>
internal static class LinkAttach
{
    /// <summary>Makes a link and waits for it.</summary>
    /// <param name="queue">The queue's name, for the exception.</param>
    /// <param name="isReceiver">Which way the link goes.</param>
    /// <param name="create">Makes the link, which sends the attach.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<TLink> RunAsync<TLink>(string queue, bool isReceiver, Func<OnAttached, TLink> create, CancellationToken cancellationToken) where TLink : Link
    {
        var attached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        TLink link = create((_, attach) =>
        {
            // A refusal comes as an attach to nothing, and a detach with the reason after it.
            if ((isReceiver ? attach.Source : attach.Target) is not null)
                attached.TrySetResult();
        });
        link.AddClosedCallback((_, error) => attached.TrySetException(AmqpFaults.Ended(error, QueueOperations.Connect, $"queue {queue}")));
        await attached.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        return link;
    }
}
