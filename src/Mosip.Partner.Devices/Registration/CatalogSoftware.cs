using System.Text.Json.Serialization;
using Mosip.Partner.Devices.Registration;

namespace Mosip.Partner.Devices;

/// <summary>A version of the software between devices and those who capture (secure biometric interface, SBI) in a <see cref="DeviceCatalog"/>.</summary>
public sealed record CatalogSoftware
{
    private const int Sha256HexLength = 64, ShortHashLength = 32, MaximumVersionLength = 64;

    /// <summary>The version (<c>swVersion</c>): 1 to 64 characters. PMS never gives a version of a provider twice, not even after its rejection.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// Identifies the binary (<c>swBinaryHash</c>): the SHA-256 of the file as 64 hexadecimal digits, of which the first 32 are registered, or another text of 1 to 36 characters.
    /// </summary>
    /// <remarks>PMS takes 36 characters at most, so a whole SHA-256 does not fit; half of one identifies a file beyond doubt. Nothing at MOSIP verifies it.</remarks>
    public required string BinaryHash { get; init; }

    /// <summary>When the software was built: at most 10 years ago, not in the future.</summary>
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>When it may no longer be used: after today, at most 10 years ahead.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The devices that it serves, by <see cref="CatalogDevice.Name"/>.</summary>
    public IReadOnlyList<string> Devices { get; set; } = [];

    /// <summary>Whether it is to be taken out of use, which is for good. Default: false.</summary>
    public bool Retired { get; set; }

    /// <summary>What is registered of <see cref="BinaryHash"/>.</summary>
    [JsonIgnore]
    public string RegisteredHash =>
        BinaryHash.Length == Sha256HexLength && BinaryHash.All(char.IsAsciiHexDigit) ? BinaryHash[..ShortHashLength].ToLowerInvariant() : BinaryHash;

    internal IEnumerable<string> FindFaults()
    {
        if (string.IsNullOrWhiteSpace(Version) || Version.Length > MaximumVersionLength)
            yield return $"the version of a software has 1 to {MaximumVersionLength} characters";
        if (string.IsNullOrWhiteSpace(BinaryHash) || RegisteredHash.Length > PmsText.MaximumLength)
            yield return $"binaryHash of the software '{Version}' is a SHA-256 in hexadecimal or another text of 1 to {PmsText.MaximumLength} characters";
        if (ExpiresAt <= BuiltAt)
            yield return $"the software '{Version}' expires before it is built (PMS_AUT_507)";
        if (Devices.Distinct(StringComparer.Ordinal).Count() < Devices.Count)
            yield return $"the software '{Version}' names a device twice";
    }

    /// <summary>What PMS would say against the dates of a new version on this day; null where nothing.</summary>
    internal string? FindDateFault(DateTimeOffset now)
    {
        const int maximumYears = 10;
        DateTime today = now.UtcDateTime.Date, built = BuiltAt.UtcDateTime.Date, expiry = ExpiresAt.UtcDateTime.Date;
        return built > today ? "it is built after today (PMS_AUT_514)"
            : expiry <= today ? "it does not expire after today (PMS_AUT_508)"
            : built < today.AddYears(-maximumYears) ? $"it was built more than {maximumYears} years ago (PMS_AUT_516)"
            : expiry > today.AddYears(maximumYears) ? $"it expires more than {maximumYears} years ahead (PMS_AUT_515)"
            : null;
    }
}
