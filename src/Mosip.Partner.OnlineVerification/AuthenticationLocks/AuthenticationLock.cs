using System.Text.Json;
using Mosip.Partner.OnlineVerification.Reading;

namespace Mosip.Partner.OnlineVerification;

/// <summary>The state of one way to authenticate.</summary>
public sealed class AuthenticationLock
{
    internal AuthenticationLock(EventData data)
    {
        AuthType = data.Required("authType");
        AuthSubType = data.Text("authSubType");
        IsLocked = data.Flag("locked");
        RequestId = data.Text("requestId");
        UnlockedUntil = data.Object("metadata")?.Time("unlockExpiryTimestamp");
        Content = data.Content;
    }

    /// <summary><c>bio</c>, <c>otp</c>, <c>demo</c>, ...</summary>
    public string AuthType { get; }

    /// <summary>For example <c>FINGER</c> or <c>phone</c>; null where the type has no parts.</summary>
    public string? AuthSubType { get; }

    /// <summary>Whether it is locked. A temporary unlock says true and has <see cref="UnlockedUntil"/>; ask <see cref="IsLockedAt"/>.</summary>
    public bool IsLocked { get; }

    /// <summary>Until when a locked type may be used all the same; null where it may not.</summary>
    public DateTimeOffset? UnlockedUntil { get; }

    /// <summary>The request of the person; the answer names the first one.</summary>
    public string? RequestId { get; }

    /// <summary>The entry as it came, for the answer.</summary>
    internal JsonElement Content { get; }

    /// <summary>Whether the type may not be used at an instant.</summary>
    /// <param name="instant">The time of an authentication.</param>
    public bool IsLockedAt(DateTimeOffset instant) => IsLocked && !(instant < UnlockedUntil);

    /// <summary>The type and its state.</summary>
    public override string ToString() => $"{AuthType}{(AuthSubType is null ? "" : "-" + AuthSubType)}: {(IsLocked ? "locked" : "unlocked")}";
}
