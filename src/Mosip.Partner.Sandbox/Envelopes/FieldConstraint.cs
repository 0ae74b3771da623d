using System.Text.Json;

namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>One annotation of bean validation. All but the not-null kinds let an absent value pass.</summary>
/// <param name="Message">What the refusal says.</param>
internal sealed record FieldConstraint(string Message)
{
    private Func<JsonElement?, bool> Violates { get; init; } = _ => false;

    public static FieldConstraint NotBlank(string message) => new(message) { Violates = value => string.IsNullOrWhiteSpace(TextOf(value)) };

    public static FieldConstraint NotNull(string message) => new(message) { Violates = IsNull };

    public static FieldConstraint NotEmpty(string message) => new(message) { Violates = value => IsNull(value) || LengthOf(value!.Value) == 0 };

    public static FieldConstraint Size(int minimum, int maximum, string message) =>
        new(message) { Violates = value => !IsNull(value) && LengthOf(value!.Value) is var length && (length < minimum || length > maximum) };

    public static FieldConstraint OneOf(string[] words) => new($"must match \"{string.Join('|', words.Select(word => $"({word})"))}\"")
    {
        Violates = value => TextOf(value) is { } text && !words.Contains(text, StringComparer.OrdinalIgnoreCase),
    };

    public bool IsViolatedBy(JsonElement? value) => Violates(value);

    private static bool IsNull(JsonElement? value) => value is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };

    private static string? TextOf(JsonElement? value) => value is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } given ? null
        : given.ValueKind == JsonValueKind.String ? given.GetString() : given.GetRawText();

    // Characters of a text as Java counts them, items of a list, members of an object.
    private static int LengthOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength(),
        JsonValueKind.Object => value.EnumerateObject().Count(),
        _ => TextOf(value)!.Length,
    };
}
