namespace Mosip.Partner.Devices.Registration;

/// <summary>How PMS takes the texts of devices and their software.</summary>
internal static class PmsText
{
    public const int MaximumLength = 36;

    /// <summary>Whether PMS holds two texts for one: it compares without case and, from 1.2.2 on, without blanks around and between.</summary>
    public static bool Same(string? left, string? right) => string.Equals(Collapse(left), Collapse(right), StringComparison.OrdinalIgnoreCase);

    private static string Collapse(string? text) => string.Join(' ', (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
