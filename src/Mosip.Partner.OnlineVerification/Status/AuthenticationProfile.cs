namespace Mosip.Partner.OnlineVerification;

/// <summary>An authentication without the person, for statistics (<c>ANONYMOUS_PROFILE</c>).</summary>
public sealed record AuthenticationProfile
{
    /// <summary>The relying party's name.</summary>
    public required string PartnerName { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The year of birth; null where it is not known.</summary>
    public string? YearOfBirth { get; init; }

    /// <summary>The gender; null where it is not known.</summary>
    public string? Gender { get; init; }

    /// <summary>Where the person lives, from the widest area down.</summary>
    public IReadOnlyList<string> Location { get; init; } = [];

    /// <summary>The languages that the person prefers.</summary>
    public IReadOnlyList<string> PreferredLanguages { get; init; } = [];

    /// <summary>What was compared, for example <c>OTP</c>.</summary>
    public IReadOnlyList<string> AuthFactors { get; init; } = [];

    /// <summary>The biometrics that were compared.</summary>
    public IReadOnlyList<ProfiledBiometric> Biometrics { get; init; } = [];

    /// <summary>The result, for example <c>Y</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The codes of what failed.</summary>
    public IReadOnlyList<string> ErrorCodes { get; init; } = [];

    /// <summary>The day and the relying party.</summary>
    public override string ToString() => $"{PartnerName} on {Date:yyyy-MM-dd}";
}

/// <summary>A biometric of an <see cref="AuthenticationProfile"/>.</summary>
/// <param name="Type">For example <c>Finger</c>.</param>
/// <param name="SubType">For example <c>Left Thumb</c>; null for a face.</param>
/// <param name="QualityScore">The capture's quality.</param>
/// <param name="DigitalId">The device; null where it is not told.</param>
public sealed record ProfiledBiometric(string Type, string? SubType, string? QualityScore, string? DigitalId);
