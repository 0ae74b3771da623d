namespace Mosip.Partner.Devices.Compliance.Schemas;

/// <summary>One run of a schema over a document.</summary>
internal sealed class SchemaCheck(bool isStrict)
{
    // A document of another kind would be one finding for each of its members.
    private const int MaximumFindings = 100;

    private readonly List<ComplianceFinding> _findings = [];

    /// <summary>Whether every element of a list is checked where the published schemas check the first only.</summary>
    public bool IsStrict => isStrict;

    public IReadOnlyList<ComplianceFinding> Findings => _findings;

    public void Add(string at, string rule, string message)
    {
        if (_findings.Count < MaximumFindings)
            _findings.Add(new ComplianceFinding(at, rule, message));
    }
}
