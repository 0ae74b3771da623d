using System.Globalization;
using System.Text.Json;

namespace Mosip.Partner.Devices.Compliance.Schemas;

/// <summary>Rules about objects and lists.</summary>
internal static class Structure
{
    /// <summary>An object with no other members than these.</summary>
    public static Rule Closed(IReadOnlyDictionary<string, Rule> members, params string[] required) =>
        Rules.All(Rules.OfType("an object", JsonValueKind.Object), Members(members, isOpen: false), Requires(required));

    /// <summary>An object, or null, with no other members than these.</summary>
    public static Rule ClosedOrNull(IReadOnlyDictionary<string, Rule> members, params string[] required) =>
        Rules.All(Rules.OfType("an object or null", JsonValueKind.Object, JsonValueKind.Null), Members(members, isOpen: false), Requires(required));

    /// <summary>Rules about members where they are there.</summary>
    public static Rule Members(IReadOnlyDictionary<string, Rule> members, bool isOpen) => (value, at, check) =>
    {
        if (value.ValueKind != JsonValueKind.Object)
            return;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (members.TryGetValue(member.Name, out Rule? rule))
                rule(member.Value, $"{at}.{member.Name}", check);
            else if (!isOpen)
                check.Add(at, "additionalProperties", "has a member that does not belong there");
        }
    };

    /// <summary>Members that have to be there.</summary>
    public static Rule Requires(params string[] required) => (value, at, check) =>
    {
        if (value.ValueKind != JsonValueKind.Object)
            return;
        foreach (string name in required)
        {
            if (!value.TryGetProperty(name, out _))
                check.Add(at, "required", $"has no member '{name}'");
        }
    };

    /// <summary>Applies a rule where a member has a value, or is missing: a condition on a missing member holds.</summary>
    public static Rule When(string member, string expected, Rule then) => (value, at, check) =>
    {
        if (value.ValueKind == JsonValueKind.Object && (!value.TryGetProperty(member, out JsonElement found) || Rules.IsOneOf(found, [expected])))
            then(value, at, check);
    };

    /// <summary>A list of which the schemas look at the first element only.</summary>
    public static Rule FirstOf(Rule element, int smallest = 0) => Rules.All(List(smallest), (value, at, check) => Visit(value, at, check, element, onlyFirst: !check.IsStrict));

    /// <summary>A list with a rule for every element.</summary>
    public static Rule ListOf(Rule element) => Rules.All(List(0), Each(element));

    /// <summary>A rule for every element, where the value is a list.</summary>
    public static Rule Each(Rule element) => (value, at, check) => Visit(value, at, check, element, onlyFirst: false);

    /// <summary>Any list.</summary>
    public static Rule List(int smallest) => (value, at, check) =>
    {
        if (value.ValueKind != JsonValueKind.Array)
            check.Add(at, "type", "is not a list");
        else if (value.GetArrayLength() < smallest)
            check.Add(at, "minItems", string.Create(CultureInfo.InvariantCulture, $"has fewer than {smallest} elements"));
    };

    /// <summary>A list without repetitions.</summary>
    public static Rule Unique { get; } = (value, at, check) =>
    {
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Distinct(SameValue.Instance).Count() != value.GetArrayLength())
            check.Add(at, "uniqueItems", "has the same element twice");
    };

    /// <summary>A list with at least one of some texts in it.</summary>
    public static Rule Contains(params string[] words) => (value, at, check) =>
    {
        if (value.ValueKind == JsonValueKind.Array && !value.EnumerateArray().Any(element => Rules.IsOneOf(element, words)))
            check.Add(at, "contains", $"has none of {string.Join(", ", words)}");
        else if (check.IsStrict)
            Each(Rules.OneOf(words))(value, at, check);
    };

    private static void Visit(JsonElement value, string at, SchemaCheck check, Rule element, bool onlyFirst)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return;
        foreach ((int index, JsonElement item) in value.EnumerateArray().Index())
        {
            if (onlyFirst && index > 0)
                return;
            element(item, string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]"), check);
        }
    }

    private sealed class SameValue : IEqualityComparer<JsonElement>
    {
        public static readonly SameValue Instance = new();

        public bool Equals(JsonElement left, JsonElement right) => JsonElement.DeepEquals(left, right);

        public int GetHashCode(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => Rules.StringOf(value).GetHashCode(StringComparison.Ordinal),
            JsonValueKind.Number => value.GetDouble().GetHashCode(),
            JsonValueKind.Array => value.GetArrayLength(),
            _ => (int)value.ValueKind,
        };
    }
}
