using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>Something was put on the hotlist or taken off (<c>MOSIP_HOTLIST</c>): an id, a partner, a device.</summary>
public sealed class HotlistChanged : OnlineVerificationEvent
{
    private const string Blocked = "BLOCKED";
    private const string Unblocked = "UNBLOCKED";

    internal HotlistChanged(HubEvent source, EventData data)
        : base(source)
    {
        IdHash = data.Text("id") ?? "";
        IdType = data.Text("idType") ?? "";
        Status = data.Text("status");
        ExpiresAt = data.Time("expiryTimestamp");
    }

    /// <summary>The hash of what is listed, in upper-case hexadecimal.</summary>
    public string IdHash { get; }

    /// <summary>What it is: <c>UIN</c>, <c>VID</c>, <c>PARTNER_ID</c>, <c>DEVICE</c> or <c>DEVICE_PROVIDER</c>.</summary>
    public string IdType { get; }

    /// <summary><c>BLOCKED</c> or <c>UNBLOCKED</c>; null where only the end changed.</summary>
    public string? Status { get; }

    /// <summary>When the state turns into its opposite; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>Whether the event says enough to be applied: what, of which kind, and a state or an end. MOSIP ignores others.</summary>
    public bool IsApplicable => !string.IsNullOrWhiteSpace(IdHash) && !string.IsNullOrWhiteSpace(IdType) && (!string.IsNullOrWhiteSpace(Status) || ExpiresAt is not null);

    /// <summary>Whether the entry is to be deleted: unblocked for good.</summary>
    public bool IsRemoval => Status == Unblocked && ExpiresAt is null;

    /// <summary>Whether the thing is blocked at an instant. After <see cref="ExpiresAt"/> the state is the opposite: blocked until then, or unblocked until then.</summary>
    /// <param name="instant">The time of an authentication.</param>
    public bool IsBlockedAt(DateTimeOffset instant) => (Status == Blocked) != (ExpiresAt <= instant);
}
