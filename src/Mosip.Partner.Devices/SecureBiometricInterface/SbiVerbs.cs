namespace Mosip.Partner.Devices;

/// <summary>The HTTP methods of the interface (specification 0.9.5), and the ports that it may listen on.</summary>
public static class SbiVerbs
{
    /// <summary>Discovery, at <c>/device</c>.</summary>
    public const string Discover = "MOSIPDISC";

    /// <summary>Device info, at <c>/info</c>.</summary>
    public const string Info = "MOSIPDINFO";

    /// <summary>Capture for an authentication, at <c>/capture</c>.</summary>
    public const string Capture = "CAPTURE";

    /// <summary>Capture for a registration, at <c>/capture</c>.</summary>
    public const string RegistrationCapture = "RCAPTURE";

    /// <summary>Preview for a registration, at <c>/stream</c>.</summary>
    public const string Stream = "STREAM";

    /// <summary>The first port that an interface may have: 4501.</summary>
    public const int FirstPort = 4501;

    /// <summary>The last port that an interface may have: 4600.</summary>
    public const int LastPort = 4600;
}
