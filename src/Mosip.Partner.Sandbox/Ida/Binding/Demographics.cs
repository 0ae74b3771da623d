using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>The demographic data of a request.</summary>
internal sealed record Demographics
{
    /// <summary>The values of IDA's own attributes; an absent attribute has no entry, an absent scalar an empty list.</summary>
    public required IReadOnlyDictionary<DemographicAttribute, IReadOnlyList<DemographicValue?>> Values { get; init; }

    /// <summary>The other attributes, as the filter collected them; null if the filter did not see an object.</summary>
    public JsonObject? Metadata { get; init; }

    public IReadOnlyList<DemographicValue?> ValuesOf(DemographicAttribute attribute) => Values.GetValueOrDefault(attribute, []);

    /// <exception cref="BindingException">A member has a form that IDA cannot read.</exception>
    public static Demographics Bind(JsonObject members)
    {
        const string path = "request/demographics/";
        Dictionary<DemographicAttribute, IReadOnlyList<DemographicValue?>> values = [];
        foreach (DemographicAttribute attribute in DemographicAttribute.All)
        {
            if (attribute.IsScalar)
                values[attribute] = JavaBinder.Text(members, attribute.Member, path) is { } text ? [new DemographicValue(null, text)] : [];
            else if (JavaBinder.Objects(members, attribute.Member, path, DemographicValue.Bind) is { } list)
                values[attribute] = list;
        }

        return new Demographics { Values = values, Metadata = JavaBinder.Object(members, "metadata", path) };
    }

    /// <inheritdoc cref="IdaRequest.ToString"/>
    public override string ToString() => nameof(Demographics);
}

/// <summary>A demographic value and its language.</summary>
internal sealed record DemographicValue(string? Language, string? Value)
{
    public static DemographicValue Bind(JsonObject members, string path) =>
        new(JavaBinder.Text(members, "language", path), JavaBinder.Text(members, "value", path));

    /// <inheritdoc cref="IdaRequest.ToString"/>
    public override string ToString() => nameof(DemographicValue);
}
