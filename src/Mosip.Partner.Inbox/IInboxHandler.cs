namespace Mosip.Partner.Inbox;

/// <summary>Works on the entries of a channel.</summary>
public interface IInboxHandler
{
    /// <summary>
    /// Works on one entry. It is called until it succeeds: when it throws, or when the process ends before the outcome was recorded, it runs again with the same
    /// <see cref="InboxItem.IdempotencyKey"/> and a higher <see cref="InboxItem.Attempt"/>. Once the outcome <see cref="InboxOutcome.Completed(ReadOnlyMemory{byte})"/>
    /// is recorded it never runs for that entry again.
    /// </summary>
    /// <param name="item">The entry.</param>
    /// <param name="cancellationToken">Ends when the program stops and has waited long enough, or when the lease was lost.</param>
    /// <returns>What became of it.</returns>
    Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken);
}
