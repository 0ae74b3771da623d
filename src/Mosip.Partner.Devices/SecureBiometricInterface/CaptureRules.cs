using System.Globalization;
using System.Text.RegularExpressions;
using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Devices.SecureBiometricInterfaces;

/// <summary>What a capture request must be, apart from the device that it asks.</summary>
internal static partial class CaptureRules
{
    private const string Unknown = "UNKNOWN";

    private static readonly string[] Fingers =
        [.. from hand in new[] { "Left", "Right" } from finger in new[] { "IndexFinger", "MiddleFinger", "RingFinger", "LittleFinger", "Thumb" } select $"{hand} {finger}"];

    private static readonly string[] Irises = ["Left", "Right"];

    /// <summary>Whether the word is a type that devices capture.</summary>
    public static bool IsType(string? type) => type is "Finger" or "Iris" or "Face";

    /// <summary>Whether all members are there that have no error of their own, in a form that can be used.</summary>
    public static bool IsComplete(CaptureFields fields) =>
        ReadTimeout(fields) is not null
        && CaptureTimeText().IsMatch(fields.CaptureTime ?? "")
        && fields.TransactionId is not null && fields.DeviceSubId is not null
        && int.TryParse(fields.Count, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && ReadScore(fields) is >= 0 and <= 100
        && (string.IsNullOrWhiteSpace(fields.PreviousHash) || HashText().IsMatch(fields.PreviousHash));

    public static bool IsTransactionId(string? text) => text is not null && TransactionIdText().IsMatch(text);

    /// <summary>Whether the sub-types and exceptions are words for the type. Registrations need no sub-types: the part of the device says it.</summary>
    public static bool AreSubTypes(CaptureFields fields, CapturePurpose purpose)
    {
        string[] words = fields.Type switch { "Finger" => Fingers, "Iris" => Irises, _ => [] };
        bool isFace = fields.Type == "Face", isAuth = purpose == CapturePurpose.Auth;
        bool isNamed = isFace || !isAuth || fields.SubTypes.Count > 0;
        return isNamed
            && fields.SubTypes.All(subType => (subType == Unknown && !isFace) || words.Contains(subType, StringComparer.Ordinal))
            // A face may be taken in spite of anything that is missing elsewhere.
            && fields.Exceptions.All(exception => isFace || words.Contains(exception, StringComparer.Ordinal));
    }

    /// <summary>Whether the count fits type, part of the device and exceptions.</summary>
    public static bool IsCount(CaptureFields fields, CapturePurpose purpose)
    {
        int count = ReadCount(fields), together = count + fields.Exceptions.Count;
        if (purpose == CapturePurpose.Auth)
            return count <= fields.Type switch { "Finger" => 10, "Iris" => 2, _ => 1 };
        return count > 0 && (fields.Type, fields.DeviceSubId) switch
        {
            ("Finger", "1" or "2") => together == 4,
            ("Finger", "3") or ("Iris", "3") => together == 2,
            ("Finger", _) => together <= 10,
            ("Iris", _) => together == 1,
            _ => count == 1,
        };
    }

    public static CaptureTask ToTask(CaptureFields fields, CapturePurpose purpose, TimeSpan longestTimeout) => new()
    {
        Purpose = purpose,
        Type = new BiometricType(fields.Type!),
        Count = ReadCount(fields),
        SubTypes = fields.SubTypes,
        Exceptions = fields.Exceptions,
        DeviceSubId = fields.DeviceSubId!,
        RequestedScore = ReadScore(fields)!.Value,
        Timeout = ReadTimeout(fields)!.Value is var asked && asked < longestTimeout ? asked : longestTimeout,
    };

    /// <summary>The timeout in milliseconds; null where there is none that can be kept.</summary>
    public static TimeSpan? ReadTimeout(CaptureFields fields) =>
        int.TryParse(fields.Timeout, NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds) && milliseconds > 0 ? TimeSpan.FromMilliseconds(milliseconds) : null;

    private static int ReadCount(CaptureFields fields) => int.Parse(fields.Count!, NumberStyles.None, CultureInfo.InvariantCulture);

    private static decimal? ReadScore(CaptureFields fields) =>
        decimal.TryParse(fields.RequestedScore, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal score) ? score : null;

    [GeneratedRegex("^[a-zA-Z0-9-]{4,50}$", RegexOptions.CultureInvariant)]
    private static partial Regex TransactionIdText();

    // UTC to the second by the specification. Web clients send milliseconds, MOSIP's registration client local time without a zone.
    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex CaptureTimeText();

    [GeneratedRegex("^[A-Fa-f0-9]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex HashText();
}
