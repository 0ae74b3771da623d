using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Devices;

/// <summary>What compliance checks need to know.</summary>
public sealed record SbiComplianceOptions
{
    /// <summary>How exactly documents are judged. Default: as the toolkit does.</summary>
    public ComplianceRules Rules { get; init; } = ComplianceRules.Toolkit;

    /// <summary>The authorities of the domain DEVICE. Default: none, so that nothing is trusted.</summary>
    public TrustStore DeviceTrust { get; init; } = TrustStore.Empty;

    /// <summary>The authorities of the domain FTM. Default: none, so that nothing is trusted.</summary>
    public TrustStore FtmTrust { get; init; } = TrustStore.Empty;

    /// <summary>The organisation that device certificates must name, in any letter case; null for no comparison, as for users that are no device providers.</summary>
    public string? Organisation { get; init; }

    /// <summary>How many whole minutes after the start of the test a capture may be made. Default: 3.</summary>
    public int TimestampIntervalMinutes { get; init; } = 3;

    /// <summary>The key for which authentication captures are encrypted, to open them; null where only registration captures are checked.</summary>
    public PartnerKey? BiometricKey { get; init; }

    /// <summary>Judges the quality of biometrics; null where there is no such software.</summary>
    public IBiometricQualityScorer? QualityScorer { get; init; }
}
