using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Policies.Schema;

/// <summary>What PMS finds in a policy document, in its own words.</summary>
internal sealed class SchemaFindings(PolicyRules rules)
{
    private readonly List<PolicyFinding> _findings = [];

    public IReadOnlyList<PolicyFinding> All => _findings;

    public void NotAllowed(string path) => Add("PMS_PV_005", $"Invalid input parameter - {Strip(path)} in policy data", path);

    public void Missing(string path) => Add("PMS_PV_006", $"Missing input parameter - {Strip(path)} in policy data", path);

    public void WrongType(string path, string expected)
    {
        // Servers before 1.2.2 have no answer for this finding and drop it.
        if (rules != PolicyRules.Before122)
            Add("PMS_PV_007", $"Format Error: Expected format is {Strip(Join(path, expected))}.", path);
    }

    public static string Join(string path, string name) => $"{path}/{name}";

    // PMS strips every slash at the ends, also one that belongs to a member's name.
    private static string Strip(string path) => path.Trim('/');

    private void Add(string code, string message, string path) => _findings.Add(new PolicyFinding(new MosipErrorCode(code), message, path));
}
