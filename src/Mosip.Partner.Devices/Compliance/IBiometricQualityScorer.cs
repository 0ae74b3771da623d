using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Devices;

/// <summary>A biometric kit that can score quality, such as NFIQ 2 for fingers.</summary>
public interface IBiometricQualityScorer
{
    /// <summary>Scores a record.</summary>
    /// <param name="type">What the record holds.</param>
    /// <param name="record">The ISO 19794 record in clear.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>0 to 100.</returns>
    ValueTask<double> ScoreAsync(BiometricType type, ReadOnlyMemory<byte> record, CancellationToken cancellationToken);
}
