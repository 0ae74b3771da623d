namespace Mosip.Partner.Sandbox;

/// <summary>An entry of MOSIP's hotlist.</summary>
/// <param name="IdType">What is listed: <c>UIN</c>, <c>VID</c>, <c>PARTNER_ID</c>, <c>DEVICE</c> or <c>DEVICE_PROVIDER</c>.</param>
/// <param name="Id">Its id in clear; partners are told its hash.</param>
/// <param name="IsBlocked">Whether it is blocked, or free again.</param>
public sealed record SandboxHotlistEntry(string IdType, string Id, bool IsBlocked)
{
    /// <summary>When the state turns into its opposite; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The type, not the id.</summary>
    public override string ToString() => $"{IdType}: {(IsBlocked ? "blocked" : "unblocked")}";
}
