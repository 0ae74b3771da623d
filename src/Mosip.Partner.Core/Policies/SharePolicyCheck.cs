using System.Globalization;

namespace Mosip.Partner.Core.Policies;

/// <summary>MOSIP's selection of attributes for a credential: those of the policy that the request names, and the name and photo whatever their spelling.</summary>
internal static class SharePolicyCheck
{
    public static SharePolicyAnswer Run(SharePolicy policy, SharePolicyRequest request)
    {
        AttributeShare[] shared = [.. policy.ShareableAttributes.Where(attribute => attribute.Group is null or "CBEFF")];
        List<CarriedValue> carried = [.. shared.Where(attribute => request.Attributes.Count == 0 || request.Attributes.Contains(attribute.AttributeName)).Select(attribute => new CarriedValue(attribute.AttributeName, attribute))];
        string[] unlisted = [.. request.Attributes.Distinct().Where(name => shared.All(attribute => attribute.AttributeName != name))];
        carried.AddRange(unlisted.Where(IsAlwaysAdded).Select(name => new CarriedValue(name, null)));
        SharePolicyAnswer answer = new() { Attributes = carried, LeftOut = [.. unlisted.Where(name => !IsAlwaysAdded(name))] };
        return answer with { Explanation = [.. Explain(policy.Terms, answer)] };
    }

    private static bool IsAlwaysAdded(string name) => name is "name" or "fullName" or "photo" or "face";

    private static IEnumerable<string> Explain(ShareTerms terms, SharePolicyAnswer answer)
    {
        yield return answer.Attributes.Count == 0
            ? "The credential would carry no attribute."
            : $"The credential would carry: {string.Join(", ", answer.Attributes.Select(Describe))}.";
        foreach (string name in answer.LeftOut)
            yield return $"Left out: {name}, which the policy does not share. MOSIP says nothing about it.";
        yield return terms.IsDirect ? "It comes inside the event (direct)." : $"It is fetched from {terms.ShareDomain}{Limits(terms)}.";
        yield return terms.IsEncrypted ? "As a whole it is encrypted for the partner's certificate." : "As a whole it is not encrypted.";
        foreach (string warning in terms.Warnings)
            yield return $"Warning: {warning}";
    }

    private static string Describe(CarriedValue attribute)
    {
        string[] notes =
        [
            .. attribute.IsBiometric ? (string[])["biometric"] : [],
            .. attribute.IsEncrypted ? (string[])["encrypted"] : [],
            .. attribute.Policy is null ? (string[])["added by MOSIP"] : [],
        ];
        return notes.Length == 0 ? attribute.Name : $"{attribute.Name} ({string.Join(", ", notes)})";
    }

    private static string Limits(ShareTerms terms)
    {
        string[] limits =
        [
            .. terms.ValidFor is { } time ? (string[])[string.Create(CultureInfo.InvariantCulture, $"within {time.TotalMinutes:0} minutes")] : [],
            .. terms.Fetches is { } fetches ? (string[])[string.Create(CultureInfo.InvariantCulture, $"at most {fetches} times")] : [],
        ];
        return limits.Length == 0 ? "" : $" {string.Join(", ", limits)}";
    }
}
