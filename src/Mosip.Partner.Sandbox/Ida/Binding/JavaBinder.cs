using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>Takes members out of a JSON object as Jackson's default mapper does: what it coerces, what it lets be null, what it refuses.</summary>
internal static partial class JavaBinder
{
    /// <summary>A text; numbers and truth values become their text.</summary>
    public static string? Text(JsonObject members, string name, string path) => Text(members[name], path + name);

    /// <summary>A truth value; <c>null</c> and empty text are false, the words true and false in three spellings are taken, integers compare with 0.</summary>
    public static bool Boolean(JsonObject members, string name)
    {
        if (members[name] is not { } node)
            return false;
        switch (node.GetValueKind())
        {
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            case JsonValueKind.Number when JavaJson.ScalarText((JsonValue)node) is var number && !number.Contains('.', StringComparison.Ordinal):
                return number != "0";
            case JsonValueKind.String:
                switch (JavaText.Trim(node.GetValue<string>()))
                {
                    case "true" or "True" or "TRUE":
                        return true;
                    case "false" or "False" or "FALSE":
                        return false;
                    case "" when node.GetValue<string>().Length == 0:
                        return false;
                }

                break;
        }

        throw new BindingException(name, "true or false", Kind(node));
    }

    /// <summary>Checks a member that must be a number, a text that holds one, or null.</summary>
    public static void RequireFloat(JsonObject members, string name, string path)
    {
        if (members[name] is not { } node || node.GetValueKind() == JsonValueKind.Number)
            return;
        if (node.GetValueKind() != JsonValueKind.String || !IsFloat(JavaText.Trim(node.GetValue<string>())))
            throw new BindingException(path + name, "a number", Kind(node));
    }

    /// <summary>An object, or null.</summary>
    public static JsonObject? Object(JsonObject members, string name, string path) => Object(members[name], path + name);

    /// <summary>A list of texts in which null stays null; or null.</summary>
    public static IReadOnlyList<string?>? Texts(JsonObject members, string name, string path) =>
        List(members, name, path, (item, at) => Text(item, at));

    /// <summary>A list of objects in which null stays null; or null.</summary>
    public static IReadOnlyList<T?>? Objects<T>(JsonObject members, string name, string path, Func<JsonObject, string, T> bind)
        where T : class =>
        List(members, name, path, (item, at) => Object(item, at) is { } value ? bind(value, at + "/") : null);

    private static List<T>? List<T>(JsonObject members, string name, string path, Func<JsonNode?, string, T> bind)
    {
        if (members[name] is not { } node)
            return null;
        if (node is not JsonArray items)
            throw new BindingException(path + name, "a list", Kind(node));
        return [.. items.Select((item, index) => bind(item, string.Create(CultureInfo.InvariantCulture, $"{path}{name}/{index}")))];
    }

    private static string? Text(JsonNode? node, string path) => node switch
    {
        null => null,
        JsonValue value => JavaJson.ScalarText(value),
        _ => throw new BindingException(path, "a text", Kind(node)),
    };

    private static JsonObject? Object(JsonNode? node, string path) => node switch
    {
        null => null,
        JsonObject value => value,
        _ => throw new BindingException(path, "an object", Kind(node)),
    };

    private static bool IsFloat(string text) =>
        text is "" or "null" or "NaN" or "INF" or "-INF" or "Infinity" or "-Infinity" || FloatPattern().IsMatch(text);

    private static string Kind(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "a truth value",
    };

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex FloatPattern();
}
