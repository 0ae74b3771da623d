namespace Mosip.Partner.Inbox;

/// <summary>How full a channel is.</summary>
/// <param name="Waiting">Entries that wait or are being handled.</param>
/// <param name="Parked">Entries that wait for a person.</param>
/// <param name="OldestWaiting">When the oldest waiting entry was stored; null where none waits.</param>
public sealed record InboxCounts(long Waiting, long Parked, DateTimeOffset? OldestWaiting);
