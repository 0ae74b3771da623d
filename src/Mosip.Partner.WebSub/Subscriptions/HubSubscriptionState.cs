namespace Mosip.Partner.WebSub;

/// <summary>Where a subscription stands, as far as this program knows.</summary>
public enum HubSubscriptionState
{
    /// <summary>Nothing was asked of the hub yet.</summary>
    None = 0,

    /// <summary>The hub was asked and has not come back to verify.</summary>
    Pending,

    /// <summary>The hub has verified the subscription, or said that it has it already.</summary>
    Active,

    /// <summary>The hub denied it.</summary>
    Denied,

    /// <summary>The hub has verified that it is to end.</summary>
    Ended,
}
