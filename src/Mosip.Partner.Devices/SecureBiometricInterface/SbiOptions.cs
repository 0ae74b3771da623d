namespace Mosip.Partner.Devices;

/// <summary>What an interface serves.</summary>
public sealed record SbiOptions
{
    /// <summary>What the interface is for; an interface has one purpose. Default: authentication.</summary>
    public CapturePurpose Purpose { get; init; } = CapturePurpose.Auth;

    /// <summary><c>Staging</c>, <c>Developer</c>, <c>Pre-Production</c> or <c>Production</c>; requests for another one are answered with error 115.</summary>
    public required string Environment { get; init; }

    /// <summary>Where the certificates to encrypt for come from; needed for authentication.</summary>
    public IBiometricRecipientProvider? Recipients { get; init; }

    /// <summary>Whether devices go on signing with a certificate that has ended, to try those who verify. Default: no, they answer with error 107.</summary>
    public bool AllowsEndedCertificates { get; init; }

    /// <summary>The longest time that a request can ask for; longer ones are cut. Default: five minutes, the protocol's own default for streams.</summary>
    public TimeSpan LongestTimeout { get; init; } = TimeSpan.FromMinutes(5);
}
