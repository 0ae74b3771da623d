using System.Text.Json;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Sandbox.AbisCompliance;

/// <summary>The shapes of replies, as the toolkit's schemas (abis 0.9.0) have them: what is not named there is forbidden, except inside analytics.</summary>
internal static class ReplySchema
{
    private static readonly string[] Common = ["id", "requestId", "responsetime", "returnValue"];

    /// <summary>A success of an insert, a delete or a ping.</summary>
    public static IReadOnlyList<ComplianceFinding> OfDone(JsonElement reply) => [.. Check(reply, "1", Common, [])];

    /// <summary>A failure of any request.</summary>
    public static IReadOnlyList<ComplianceFinding> OfFailure(JsonElement reply) => [.. Check(reply, "2", [.. Common, "failureReason"], []), .. Text(reply, "failureReason", "$")];

    /// <summary>A success of an identify.</summary>
    public static IReadOnlyList<ComplianceFinding> OfCandidates(JsonElement reply)
    {
        List<ComplianceFinding> findings = [.. Check(reply, "1", [.. Common, "candidateList"], ["analytics"])];
        if (reply.TryGetProperty("analytics", out JsonElement overall))
            findings.AddRange(Analytics(overall, "$.analytics", mayBeNull: true));
        if (!reply.TryGetProperty("candidateList", out JsonElement list))
            return findings;
        if (list.ValueKind != JsonValueKind.Object)
            return [.. findings, Wrong("$.candidateList", "type", "is not an object")];
        findings.AddRange(Members(list, "$.candidateList", ["count", "candidates"], []));
        findings.AddRange(Text(list, "count", "$.candidateList"));
        if (list.TryGetProperty("candidates", out JsonElement candidates) && candidates.ValueKind != JsonValueKind.Null)
            findings.AddRange(Items(candidates, "$.candidateList.candidates", Candidate));
        return findings;
    }

    private static IEnumerable<ComplianceFinding> Candidate(JsonElement candidate, string at)
    {
        foreach (ComplianceFinding finding in Members(candidate, at, ["referenceId", "analytics", "modalities"], []).Concat(Text(candidate, "referenceId", at)))
            yield return finding;
        if (candidate.TryGetProperty("analytics", out JsonElement analytics))
            foreach (ComplianceFinding finding in Analytics(analytics, $"{at}.analytics", mayBeNull: false))
                yield return finding;
        if (candidate.TryGetProperty("modalities", out JsonElement modalities))
            foreach (ComplianceFinding finding in Items(modalities, $"{at}.modalities", Modality))
                yield return finding;
    }

    private static IEnumerable<ComplianceFinding> Modality(JsonElement modality, string at) =>
    [
        .. Members(modality, at, ["biometricType", "analytics"], []),
        .. Text(modality, "biometricType", at),
        .. modality.TryGetProperty("analytics", out JsonElement analytics) ? Analytics(analytics, $"{at}.analytics", mayBeNull: false) : [],
    ];

    private static IEnumerable<ComplianceFinding> Analytics(JsonElement analytics, string at, bool mayBeNull)
    {
        if (analytics.ValueKind != JsonValueKind.Object)
            return [Wrong(at, "type", "is not an object")];
        return ((string[])["confidence", "internalScore"]).SelectMany(name => !analytics.TryGetProperty(name, out JsonElement value) ? [Wrong($"{at}.{name}", "required", "is missing")]
            : mayBeNull && value.ValueKind == JsonValueKind.Null ? [] : Text(analytics, name, at));
    }

    private static IEnumerable<ComplianceFinding> Check(JsonElement reply, string returnValue, string[] required, string[] optional)
    {
        foreach (ComplianceFinding finding in Members(reply, "$", required, optional))
            yield return finding;
        foreach (ComplianceFinding finding in Common.SelectMany(name => Text(reply, name, "$")))
            yield return finding;
        if (reply.TryGetProperty("returnValue", out JsonElement value) && value.ValueKind == JsonValueKind.String && !value.ValueEquals(returnValue))
            yield return Wrong("$.returnValue", "const", $"is not \"{returnValue}\"");
    }

    private static IEnumerable<ComplianceFinding> Members(JsonElement parent, string at, string[] required, string[] optional)
    {
        if (parent.ValueKind != JsonValueKind.Object)
            return [Wrong(at, "type", "is not an object")];
        return
        [
            .. required.Where(name => !parent.TryGetProperty(name, out _)).Select(name => Wrong($"{at}.{name}", "required", "is missing")),
            .. parent.EnumerateObject().Where(member => !required.Contains(member.Name) && !optional.Contains(member.Name)).Select(member => Wrong($"{at}.{member.Name}", "additionalProperties", "is not allowed here")),
        ];
    }

    private static IEnumerable<ComplianceFinding> Items(JsonElement list, string at, Func<JsonElement, string, IEnumerable<ComplianceFinding>> check) =>
        list.ValueKind != JsonValueKind.Array ? [Wrong(at, "type", "is not an array")] : list.EnumerateArray().SelectMany((item, index) => item.ValueKind == JsonValueKind.Object ? check(item, $"{at}[{index}]") : [Wrong($"{at}[{index}]", "type", "is not an object")]);

    private static IEnumerable<ComplianceFinding> Text(JsonElement parent, string name, string at) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.String ? [Wrong($"{at}.{name}", "type", $"is no text but {value.ValueKind}")] : [];

    private static ComplianceFinding Wrong(string at, string rule, string message) => new(at, rule, message);
}
