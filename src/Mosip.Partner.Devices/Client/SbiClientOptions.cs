namespace Mosip.Partner.Devices;

/// <summary>How a client finds and believes devices.</summary>
public sealed record SbiClientOptions
{
    /// <summary>Whom to believe that a device is one.</summary>
    public required DeviceTrust Trust { get; init; }

    /// <summary>The first port to ask. Default: 4501.</summary>
    public int FirstPort { get; init; } = SbiVerbs.FirstPort;

    /// <summary>The last port to ask. Default: 4600.</summary>
    public int LastPort { get; init; } = SbiVerbs.LastPort;

    /// <summary>How long a port on which somebody listens may take to answer a discovery; the first answer of an interface that was just started is slow. Default: three seconds.</summary>
    public TimeSpan PortTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a capture may take beyond its own timeout, to sign and to send. Default: five seconds; for an info, this is all it has.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How far the clock of a device may be off. Default: 30 seconds.</summary>
    public TimeSpan AllowedClockSkew { get; init; } = TimeSpan.FromSeconds(30);
}
