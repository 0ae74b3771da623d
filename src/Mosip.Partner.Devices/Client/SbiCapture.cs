namespace Mosip.Partner.Devices;

/// <summary>A capture that was verified and belongs to its request.</summary>
public sealed record SbiCapture
{
    /// <summary>The answer with the very bytes of the device: give it to <c>BiometricCapture.Parse</c> of the package Mosip.Partner.Authentication, unchanged.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>The biometrics in order.</summary>
    public required IReadOnlyList<VerifiedBiometric> Biometrics { get; init; }

    /// <summary>The hash to give to the next capture for the same authentication, as its <see cref="CaptureRequest.PreviousHash"/>.</summary>
    public string LastHash => Biometrics[^1].Hash;

    /// <summary>The kinds that were captured, nothing of their content.</summary>
    public override string ToString() => $"SbiCapture {{ {string.Join(", ", Biometrics.Select(biometric => biometric.Type))} }}";
}
