using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>policy-validation</c>: what PMS answers to a policy document, by the rules of either release.</summary>
internal sealed class PolicyValidationKind : IVectorKind
{
    private const string WrongType = "PMS_PV_007";

    private static readonly (MosipRelease Release, PolicyRules Rules)[] Releases =
    [
        (MosipRelease.V1_3_0, PolicyRules.From122),
        (MosipRelease.V1_2_0_1, PolicyRules.Before122),
    ];

    public Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        // A request without the member has null there.
        byte[] document = Encoding.UTF8.GetBytes(vector.Inputs.FindText("policiesJson") ?? "null");
        foreach ((MosipRelease release, PolicyRules rules) in Releases)
            Compare(vector.ExpectedOf(release), PolicyDocument.Validate(vector.Inputs.Text("policyType"), document, rules), rules, $"MOSIP {release}: ", report);
        return Task.CompletedTask;
    }

    private static void Compare(JsonElement expected, PolicyVerdict verdict, PolicyRules rules, string release, CaseReport report)
    {
        report.Equal(release + "accepted", expected.Flag("accepted"), verdict.IsAccepted);
        report.Equal(release + "errorCode", expected.FindText("errorCode"), verdict.Error?.Code.Value);
        report.Equal(release + "errorMessage", expected.FindText("errorMessage"), verdict.Error?.Message);
        report.Equal(release + "httpStatus", expected.Find("httpStatus")?.GetRawText() ?? "200", $"{verdict.HttpStatus}");
        report.Equal(release + "allFindings", Expected(expected, rules), [.. verdict.Findings.Select(finding => Line(finding.Code.Value, finding.Message))]);
    }

    // Without a list the one error is all there is. A case that gives one list for both releases means the newer one: a server before
    // 1.2.2 has the same findings without those about wrong types.
    private static IReadOnlyList<string> Expected(JsonElement expected, PolicyRules rules)
    {
        if (expected.Find("allFindings") is not { } list)
            return expected.FindText("errorCode") is { } code ? [Line(code, expected.FindText("errorMessage"))] : [];
        return
        [
            .. list.EnumerateArray()
                .Where(finding => rules != PolicyRules.Before122 || finding.FindText("errorCode") != WrongType)
                .Select(finding => Line(finding.FindText("errorCode"), finding.FindText("message"))),
        ];
    }

    private static string Line(string? code, string? message) => $"{code} '{message}'";
}
