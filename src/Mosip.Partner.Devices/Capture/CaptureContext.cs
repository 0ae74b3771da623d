namespace Mosip.Partner.Devices;

/// <summary>What a capture answer repeats of its request and says of its device.</summary>
public sealed record CaptureContext
{
    /// <summary>Who the device is; its time is set when it is signed.</summary>
    public required DigitalId DigitalId { get; init; }

    /// <summary>The device code; by the specification the serial number.</summary>
    public required string DeviceCode { get; init; }

    /// <summary>The version of the interface's software.</summary>
    public required string ServiceVersion { get; init; }

    /// <summary>The environment of the request, for example <c>Staging</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>The transaction id of the request: 4 to 50 letters, digits and hyphens.</summary>
    public required string TransactionId { get; init; }

    /// <summary>The domain of the request; of authentications only.</summary>
    public string? DomainUri { get; init; }

    /// <summary>The score that was asked for, as in the request.</summary>
    public string RequestedScore { get; init; } = "0";

    /// <summary>The hash of the biometric captured before, where captures are chained; null or empty for the start of a chain.</summary>
    public string? PreviousHash { get; init; }

    /// <summary>The version of the specification. Default: 0.9.5.</summary>
    public string SpecVersion { get; init; } = "0.9.5";
}
