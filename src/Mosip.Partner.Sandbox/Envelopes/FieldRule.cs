namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>What MOSIP's bean validation asks of one text member of <c>request</c>.</summary>
internal sealed record FieldRule(string Field)
{
    /// <summary>Whether the member is a JSON object; else it is read as text.</summary>
    public bool IsObject { get; private init; }

    private string? Blank { get; init; }

    private string? Null { get; init; }

    private int? Maximum { get; init; }

    private string SizeMessage { get; init; } = "";

    /// <summary>The member must hold more than white space.</summary>
    public static FieldRule NotBlank(string field, string message = "value is empty or null") => new(field) { Blank = message };

    /// <summary>The member must be there.</summary>
    public static FieldRule NotNull(string field, string message = "must not be null") => new(field) { Null = message };

    /// <summary>The member is a JSON object, or absent; nothing is asked of it here.</summary>
    public static FieldRule Object(string field) => new(field) { IsObject = true };

    /// <summary>The member has 1 to <paramref name="maximum"/> characters; the services word it in two ways.</summary>
    public FieldRule UpTo(int maximum, string wording = "between") =>
        this with { Maximum = maximum, SizeMessage = $"Length should be {wording} 1 and {maximum} chars" };

    /// <summary>The text of the violated constraint, or null.</summary>
    public string? FindViolation(string? value)
    {
        if (Blank is not null && string.IsNullOrWhiteSpace(value))
            return Blank;
        if (Null is not null && value is null)
            return Null;
        return Maximum is { } maximum && value is not null && (value.Length == 0 || value.Length > maximum) ? SizeMessage : null;
    }
}
