namespace Mosip.Partner.Sandbox;

/// <summary>A way to authenticate that a person has locked or unlocked.</summary>
/// <param name="AuthType"><c>bio</c>, <c>otp</c> or <c>demo</c>.</param>
/// <param name="AuthSubType"><c>FINGER</c>, <c>IRIS</c>, <c>FACE</c>, <c>phone</c>, <c>email</c>; null where the type has no parts.</param>
/// <param name="IsLocked">Whether it is locked.</param>
public sealed record SandboxLock(string AuthType, string? AuthSubType, bool IsLocked)
{
    /// <summary>Until when a locked way may be used all the same; null where it may not.</summary>
    public DateTimeOffset? UnlockedUntil { get; init; }

    /// <summary>The lock's name in <see cref="Resident.Locks"/>.</summary>
    internal string Factor => (AuthType.ToLowerInvariant(), AuthSubType?.ToUpperInvariant()) switch
    {
        ("bio", "FINGER") => "bio-Finger",
        ("bio", "IRIS") => "bio-Iris",
        ("bio", "FACE") => "bio-Face",
        ("otp", "PHONE") => "otp-sms",
        ("otp", "EMAIL") => "otp-email",
        var (type, _) => type,
    };
}
