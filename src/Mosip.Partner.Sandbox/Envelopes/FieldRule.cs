using System.Text.Json;

namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>What MOSIP's bean validation asks of one member of <c>request</c>.</summary>
internal sealed record FieldRule(string Field)
{
    private const string MustNotBeNull = "must not be null";

    private readonly List<FieldConstraint> _constraints = [];
    private readonly List<FieldConstraint> _elementConstraints = [];

    /// <summary>What the member is read as.</summary>
    public FieldKind Kind { get; private init; }

    /// <summary>The rules of an object's members, or of each object of a list.</summary>
    public IReadOnlyList<FieldRule> Members { get; private init; } = [];

    /// <summary>A text that must hold more than white space.</summary>
    public static FieldRule NotBlank(string field, string message = "value is empty or null") => new FieldRule(field).With(FieldConstraint.NotBlank(message));

    /// <summary>A member that must be there.</summary>
    public static FieldRule NotNull(string field, string message = MustNotBeNull) => new FieldRule(field).With(FieldConstraint.NotNull(message));

    /// <summary>A truth value.</summary>
    public static FieldRule Flag(string field) => new(field) { Kind = FieldKind.Flag };

    /// <summary>A time.</summary>
    public static FieldRule Time(string field) => new(field) { Kind = FieldKind.Time };

    /// <summary>A JSON object.</summary>
    public static FieldRule Object(string field, params IReadOnlyList<FieldRule> members) => new(field) { Kind = FieldKind.Object, Members = members };

    /// <summary>A list of texts.</summary>
    public static FieldRule Texts(string field) => new(field) { Kind = FieldKind.Texts };

    /// <summary>A list of objects.</summary>
    public static FieldRule Objects(string field, params IReadOnlyList<FieldRule> members) => new(field) { Kind = FieldKind.Objects, Members = members };

    /// <summary>A whole number.</summary>
    public static FieldRule Number(string field) => new(field) { Kind = FieldKind.Number };

    /// <summary>Any JSON.</summary>
    public static FieldRule Any(string field) => new(field) { Kind = FieldKind.Any };

    /// <summary>The text has 1 to <paramref name="maximum"/> characters; the services word it in several ways.</summary>
    public FieldRule UpTo(int maximum, string wording = "between") => Sized(1, maximum, $"Length should be {wording} 1 and {maximum} chars");

    /// <summary>Text, list or object have so many characters or items; the framework's own words.</summary>
    public FieldRule Sized(int minimum, int maximum) => Sized(minimum, maximum, $"size must be between {minimum} and {maximum}");

    /// <summary>The member must be there.</summary>
    public FieldRule Required(string message = MustNotBeNull) => With(FieldConstraint.NotNull(message));

    /// <summary>List or object must hold something.</summary>
    public FieldRule Filled(string message = "must not be empty") => With(FieldConstraint.NotEmpty(message));

    /// <summary>The text must be one of these, in any case.</summary>
    public FieldRule OneOf(params string[] words) => With(FieldConstraint.OneOf(words));

    /// <summary>Each text of the list, or each value of the object, must hold more than white space.</summary>
    public FieldRule EachNotBlank(string message = "must not be blank")
    {
        _elementConstraints.Add(FieldConstraint.NotBlank(message));
        return this;
    }

    /// <summary>Each value of the list or object must be there.</summary>
    public FieldRule EachNotNull()
    {
        _elementConstraints.Add(FieldConstraint.NotNull(MustNotBeNull));
        return this;
    }

    /// <summary>Each name of the object's members has exactly so many characters.</summary>
    public int? NameLength { get; init; }

    /// <summary>Whether the mapper can read the value.</summary>
    public bool IsReadable(JsonElement? value) => value is not { ValueKind: not JsonValueKind.Null } given || Kind switch
    {
        FieldKind.Text => given.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array),
        FieldKind.Flag => IsFlag(given),
        FieldKind.Number => given.ValueKind == JsonValueKind.Number || (given.ValueKind == JsonValueKind.String && int.TryParse(given.GetString(), out _)),
        FieldKind.Time => given.ValueKind == JsonValueKind.String && MosipTime.TryParseUtc(given.GetString(), out _),
        FieldKind.Object => given.ValueKind == JsonValueKind.Object && Members.All(member => member.IsReadable(Member(given, member.Field))),
        FieldKind.Texts => given.ValueKind == JsonValueKind.Array && given.EnumerateArray().All(item => item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)),
        FieldKind.Objects => given.ValueKind == JsonValueKind.Array && given.EnumerateArray().All(IsReadableItem),
        _ => true,
    };

    /// <summary>The first constraint that the value violates, and where; null where it violates none.</summary>
    public (string Constraint, string Path)? FindViolation(JsonElement? value, string path)
    {
        foreach (FieldConstraint constraint in _constraints)
            if (constraint.IsViolatedBy(value))
                return (constraint.Message, path);
        return value is { ValueKind: not JsonValueKind.Null } given ? FindInside(given, path) : null;
    }

    private (string Constraint, string Path)? FindInside(JsonElement value, string path) => Kind switch
    {
        FieldKind.Object => FindAmong(value, path) ?? FindInMap(value, path),
        FieldKind.Texts => value.EnumerateArray().Index().Select(item => FindInElement(item.Item, $"{path}[{item.Index}]")).FirstOrDefault(found => found is not null),
        FieldKind.Objects => value.EnumerateArray().Index().Select(item => FindAmong(item.Item, $"{path}[{item.Index}]")).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private (string Constraint, string Path)? FindAmong(JsonElement parent, string path) =>
        Members.Select(member => member.FindViolation(Member(parent, member.Field), $"{path}.{member.Field}")).FirstOrDefault(found => found is not null);

    private (string Constraint, string Path)? FindInMap(JsonElement map, string path) =>
        map.EnumerateObject().Select(entry => NameLength is { } length && entry.Name.Length != length
            ? ($"size must be between {length} and {length}", $"{path}<K>[{entry.Name}].<map key>")
            : FindInElement(entry.Value, $"{path}[{entry.Name}]")).FirstOrDefault(found => found is not null);

    private (string Constraint, string Path)? FindInElement(JsonElement value, string path) =>
        _elementConstraints.Find(constraint => constraint.IsViolatedBy(value)) is { } violated ? (violated.Message, path) : null;

    private bool IsReadableItem(JsonElement item) =>
        item.ValueKind == JsonValueKind.Null || (item.ValueKind == JsonValueKind.Object && Members.All(member => member.IsReadable(Member(item, member.Field))));

    private static bool IsFlag(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => true,
        JsonValueKind.String => value.GetString() is "" or "true" or "false" or "True" or "False" or "TRUE" or "FALSE",
        _ => false,
    };

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) ? value : null;

    private FieldRule Sized(int minimum, int maximum, string message) => With(FieldConstraint.Size(minimum, maximum, message));

    private FieldRule With(FieldConstraint constraint)
    {
        _constraints.Add(constraint);
        return this;
    }
}
