using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary>A member of a request as the table describes it, and the values to try it with.</summary>
internal sealed class PmsRequestField
{
    private readonly string _type;
    private readonly IReadOnlyList<JsonElement> _constraints;
    private readonly IReadOnlyList<PmsRequestField> _members;
    private readonly IReadOnlyList<JsonElement> _elementConstraints;

    private PmsRequestField(JsonElement json)
    {
        Name = json.Text("field");
        _type = json.Text("type");
        _constraints = List(json, "constraints");
        _elementConstraints = List(json, "elementConstraints");
        _members = [.. List(json, "members").Select(member => new PmsRequestField(member))];
    }

    public string Name { get; }

    /// <summary>The values, each alone in a body that is right otherwise.</summary>
    public IEnumerable<PmsRequestTrial> Trials => [.. AbsenceTrials, .. LengthTrials, .. FormTrials, .. ElementTrials, .. MemberTrials];

    private bool IsText => _type is "String" or "Purpose";

    private bool IsList => _type.StartsWith("List<", StringComparison.Ordinal);

    private bool IsMap => _type.StartsWith("Map<", StringComparison.Ordinal);

    private IEnumerable<PmsRequestTrial> AbsenceTrials
    {
        get
        {
            yield return Trial("absent", null) with { IsAbsent = true };
            yield return Trial("null", null);
            if (IsText)
            {
                yield return Trial("empty", "");
                yield return Trial("blank", "   ");
            }
            if (IsMap)
                yield return Trial("empty", new JsonObject());
            if (IsList && _constraints.Any(constraint => RuleOf(constraint) == "Size"))
                yield return Trial("empty", new JsonArray());
        }
    }

    private IEnumerable<PmsRequestTrial> LengthTrials
    {
        get
        {
            foreach (JsonElement size in _constraints.Where(constraint => RuleOf(constraint) == "Size"))
            {
                int maximum = size.Get("max").GetInt32();
                yield return Trial($"of length {maximum}", Sized(maximum));
                yield return Trial($"of length {maximum + 1}", Sized(maximum + 1));
            }
        }
    }

    private IEnumerable<PmsRequestTrial> FormTrials
    {
        get
        {
            if (_constraints.Any(constraint => RuleOf(constraint) == "Pattern"))
            {
                yield return Trial("of another word", "OTHER");
                yield return Trial("in lower case", "inactive");
            }
            if (_constraints.Any(constraint => RuleOf(constraint) == "DateFormat"))
                yield return Trial("in another form", "2026-01-01") with { IsUnreadable = true };
            if (_type == "String")
                yield return Trial("that is an object", new JsonObject()) with { IsUnreadable = true };
        }
    }

    private IEnumerable<PmsRequestTrial> ElementTrials
    {
        get
        {
            foreach (JsonElement constraint in _elementConstraints)
                yield return RuleOf(constraint) switch
                {
                    "NotBlank" when IsList => Element("with a blank element", new JsonArray(" "), "[0]", constraint),
                    "NotBlank" => Element("with a blank value", new JsonObject { ["eng"] = " " }, "[eng]", constraint),
                    "NotNull" => Element("with a null value", new JsonObject { ["kty"] = null }, "", constraint),
                    _ => Element("with a long name", new JsonObject { ["english"] = "a" }, "", constraint),
                };
        }
    }

    private IEnumerable<PmsRequestTrial> MemberTrials =>
        from member in _members
        from trial in member.Trials
        where trial is { IsUnreadable: false, Messages.Count: > 0 }
        select trial with { Value = new JsonArray(ElementWith(member, trial)), Path = $"{Name}[0].{trial.Path}", IsAbsent = false, Description = $"element's {member.Name} {trial.Description}" };

    /// <summary>Reads a row of the table.</summary>
    /// <param name="json">The member.</param>
    /// <param name="difference">What is different in a release; null where nothing is.</param>
    public static PmsRequestField Read(JsonElement json, JsonElement? difference) => new(difference ?? json);

    /// <summary>A value that breaks no constraint.</summary>
    public JsonNode? ValidValue() => _type switch
    {
        "String" when _constraints.Any(constraint => RuleOf(constraint) == "Pattern") => "ACTIVE",
        "String" => "a",
        "Purpose" => "AUTH",
        "Boolean" => true,
        "LocalDateTime" => "2026-01-01T00:00:00.000Z",
        "List<String>" => new JsonArray("a"),
        "Map<String, String>" => new JsonObject { ["eng"] = "a" },
        "Map<String, Object>" => new JsonObject { ["kty"] = "RSA" },
        "Pagination" or "JsonNode" or "JSONObject" => new JsonObject(),
        _ when _members.Count > 0 => new JsonArray(ElementWith(null, null)),
        _ => new JsonArray(),
    };

    private JsonObject ElementWith(PmsRequestField? tried, PmsRequestTrial? trial)
    {
        var element = new JsonObject();
        foreach (PmsRequestField member in _members)
            if (member != tried)
                element[member.Name] = member.ValidValue();
            else if (!trial!.IsAbsent)
                element[member.Name] = trial.Value?.DeepClone();
        return element;
    }

    private PmsRequestTrial Trial(string description, JsonNode? value) =>
        new(description, value, Name, [.. _constraints.Where(constraint => IsBroken(constraint, value)).Select(constraint => constraint.Text("message"))]);

    private PmsRequestTrial Element(string description, JsonNode value, string path, JsonElement constraint) =>
        new(description, value, Name + path, [constraint.Text("message")]) { IsElement = true };

    private static bool IsBroken(JsonElement constraint, JsonNode? value) => RuleOf(constraint) switch
    {
        "NotBlank" => value is null || string.IsNullOrWhiteSpace(TextOf(value)),
        "NotNull" => value is null,
        "NotEmpty" => value is null || LengthOf(value) == 0,
        "Size" => value is not null && (LengthOf(value) < (constraint.Find("min")?.GetInt32() ?? 0) || LengthOf(value) > constraint.Get("max").GetInt32()),
        "Pattern" => value is not null && TextOf(value) is not ("ACTIVE" or "INACTIVE" or "inactive"),
        _ => false,
    };

    private JsonNode Sized(int length) => IsList ? new JsonArray([.. Enumerable.Repeat(0, length).Select(_ => JsonValue.Create("a"))]) : new string('a', length);

    private static string RuleOf(JsonElement constraint) => constraint.Text("rule");

    private static string TextOf(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    private static int LengthOf(JsonNode value) => value switch
    {
        JsonArray list => list.Count,
        JsonObject map => map.Count,
        _ => TextOf(value).Length,
    };

    private static IReadOnlyList<JsonElement> List(JsonElement json, string name) => json.Find(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
}
