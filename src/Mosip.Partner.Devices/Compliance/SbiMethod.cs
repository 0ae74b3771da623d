namespace Mosip.Partner.Devices;

/// <summary>What an interface was asked, in the words of the compliance toolkit.</summary>
/// <param name="Name">The word; compared exactly.</param>
public readonly record struct SbiMethod(string Name)
{
    /// <summary>Discovery, <c>MOSIPDISC</c>.</summary>
    public static SbiMethod Device => new("device");

    /// <summary>Device info, <c>MOSIPDINFO</c>.</summary>
    public static SbiMethod Info => new("info");

    /// <summary>Capture for an authentication.</summary>
    public static SbiMethod Capture => new("capture");

    /// <summary>Capture for a registration.</summary>
    public static SbiMethod RegistrationCapture => new("rcapture");

    /// <inheritdoc/>
    public override string ToString() => Name ?? "";
}
