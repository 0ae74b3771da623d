using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Tests.Unit.Core.Policies;

public class PolicyDocumentPropertyTests
{
    [Property(MaxTest = 500)]
    public bool Validate_AnyEditedDocument_AnswersAndIsNotSwayedByMemberOrder(int original, int[] edits)
    {
        var policy = EditedPolicy.Draw(original, edits);

        PolicyVerdict verdict = PolicyDocument.Validate(policy.Type, policy.Utf8Json);

        return verdict.IsAccepted == (verdict.Error is null)
            && verdict.Findings.SequenceEqual(PolicyDocument.Validate(policy.Type, policy.Utf8JsonReversed()).Findings);
    }

    [Property(MaxTest = 500)]
    public bool Validate_AnyEditedDocument_BeforeRelease122FindsTheSameButTypes(int original, int[] edits)
    {
        var policy = EditedPolicy.Draw(original, edits);

        IEnumerable<PolicyFinding> expected = PolicyDocument.Validate(policy.Type, policy.Utf8Json).Findings.Where(finding => finding.Code.Value != "PMS_PV_007");

        return expected.SequenceEqual(PolicyDocument.Validate(policy.Type, policy.Utf8Json, PolicyRules.Before122).Findings);
    }

    [Property(MaxTest = 500)]
    public bool Validate_AnyEditedDocument_FindsAnObjectsOwnFaultsBeforeThoseBelowIt_AndSiblingsByName(int original, int[] edits)
    {
        IReadOnlyList<PolicyFinding> findings = PolicyDocument.Validate("Auth", EditedPolicy.Draw(original, edits).Utf8Json).Findings;

        // Unwanted members of the root, then missing ones, then everything that lies deeper or is about a value, by the root's member.
        IEnumerable<(int, string)> order = findings.Select(finding => finding switch
        {
            { Code.Value: "PMS_PV_005" } when IsUnwantedInRoot(finding.Path) => (0, finding.Path),
            { Code.Value: "PMS_PV_006" } when finding.Path.LastIndexOf('/') == 0 => (1, finding.Path),
            _ => (2, finding.Path.Split('/')[1]),
        });
        return order.SequenceEqual(order.OrderBy(entry => entry.Item1).ThenBy(entry => entry.Item2, StringComparer.Ordinal));
    }

    [Property(MaxTest = 500)]
    public bool Parse_AnyEditedDocument_ReadsOrRefusesIt_AndReadsAllThatMosipAccepts(int original, int[] edits)
    {
        var policy = EditedPolicy.Draw(original, edits);
        try
        {
            PolicyDocument read = PolicyDocument.Parse(new PolicyType(policy.Type), policy.Utf8Json);
            return read.ToUtf8Json().AsSpan().SequenceEqual(PolicyDocument.Parse(read.Type, read.ToUtf8Json()).ToUtf8Json());
        }
        catch (MosipInputException)
        {
            return !PolicyDocument.Validate(policy.Type, policy.Utf8Json).IsAccepted;
        }
    }

    [Property(MaxTest = 500)]
    public bool Validate_AnyBytes_AnswersUnreadable_OrAboutTheDocument(byte[] bytes) =>
        PolicyDocument.Validate("Auth", bytes) is { IsAccepted: false, HttpStatus: 400 or 200 };

    [Property(MaxTest = 500)]
    public bool Validate_AnyTextWithAByteChanged_Answers(int original, NonNegativeInt place, byte change)
    {
        var policy = EditedPolicy.Draw(original, []);
        byte[] json = policy.Utf8Json;
        json[place.Get % json.Length] = change;

        PolicyVerdict verdict = PolicyDocument.Validate(policy.Type, json);

        return verdict.IsAccepted || verdict.HttpStatus == 400 || verdict.Error is not null;
    }

    [Property(MaxTest = 1000)]
    public bool Parse_AnyBytes_IsATypedException(byte[] bytes) => Assert.Throws<MosipInputException>(() => AuthPolicy.Parse(bytes)) is not null;

    [Property(MaxTest = 2000)]
    public bool Parse_AnyTextWithAPieceExchanged_ReadsItOrIsATypedException(int original, NonNegativeInt place, byte length, NonNegativeInt piece)
    {
        string[] pieces = ["", "null", "5", "\"x\"", "[]", "{}", "true", ",", "}", "\"\\ud800\"", "\u0000", "[[[[[[[["];
        var policy = EditedPolicy.Draw(original, []);
        string json = Encoding.UTF8.GetString(policy.Utf8Json);
        int start = place.Get % json.Length, end = Math.Min(json.Length, start + length % 40);
        byte[] damaged = Encoding.UTF8.GetBytes(json[..start] + pieces[piece.Get % pieces.Length] + json[end..]);

        return Record.Exception(() => PolicyDocument.Parse(new PolicyType(policy.Type), damaged).ToUtf8Json()) is null or MosipInputException;
    }

    [Property]
    public bool RoundTrip_UnknownMembersAtEveryLevel_AreKept(NonNull<string> name, string value, int number)
    {
        string unknown = $"{JsonSerializer.Serialize("x-" + name.Get)}:{{\"text\":{JsonSerializer.Serialize(value)},\"number\":{number}.50}}";
        string auth = $$"""{"authTokenType":"random","allowedAuthTypes":[{"authType":"otp","authSubType":"","mandatory":true,{{unknown}}}],"allowedKycAttributes":[{"attributeName":"a",{{unknown}}},{"attributeName":"b"}],{{unknown}}}""";
        string share = $$"""{"dataSharePolicies":{"typeOfShare":"direct","validForInMinutes":"1","transactionsAllowed":"1","encryptionType":"none","shareDomain":"d","source":"s",{{unknown}}},"shareableAttributes":[{"attributeName":"a","source":[{"attribute":"a","filter":[{"type":"Face",{{unknown}}},{"subType":[7]},{"language":5},"any"],{{unknown}}}],"encrypted":false,{{unknown}}}],{{unknown}}}""";
        string misp = $$"""{"allowAuthRequestDelegation":true,"allowKycRequestDelegation":false,"allowKeyBindingDelegation":true,{{unknown}}}""";

        return IsKept(PolicyType.Auth, auth) && IsKept(PolicyType.DataShare, share) && IsKept(PolicyType.CredentialIssuance, share) && IsKept(PolicyType.Misp, misp);
    }

    private static bool IsKept(PolicyType type, string json)
    {
        byte[] written = PolicyDocument.Parse(type, Encoding.UTF8.GetBytes(json)).ToUtf8Json();
        return JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written));
    }

    private static bool IsUnwantedInRoot(string path) =>
        path is not ("/authTokenType" or "/allowedAuthTypes" or "/allowedKycAttributes" or "/kycLanguages")
        && !path.StartsWith("/allowedAuthTypes/", StringComparison.Ordinal) && !path.StartsWith("/allowedKycAttributes/", StringComparison.Ordinal);
}
