using Mosip.Partner.Devices;

namespace Mosip.Partner.Sandbox.AbisCompliance;

/// <summary>An ABIS did something else than a case expects.</summary>
internal sealed class CaseFailedException(string message, params IReadOnlyList<ComplianceFinding> findings) : Exception(message)
{
    public IReadOnlyList<ComplianceFinding> Findings { get; } = findings;
}
