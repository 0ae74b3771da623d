namespace Mosip.Partner.Inbox;

/// <summary>Where an entry of the inbox stands.</summary>
public enum InboxState
{
    /// <summary>It waits for its handler, or the handler runs.</summary>
    Waiting = 0,

    /// <summary>Its handler succeeded; id and result are kept to recognise and answer duplicates, the content is gone.</summary>
    Completed = 1,

    /// <summary>It was given up with a reason, and waits for a person: see <see cref="InboxChannel.RequeueAsync"/>.</summary>
    Parked = 2,
}
