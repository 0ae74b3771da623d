using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Matching;

/// <summary>The record of a person by attribute of the identity schema, and how IDA takes values out of it (EntityInfoUtil).</summary>
internal sealed class StoredIdentity(JsonObject attributes, IdentityMapping mapping)
{
    private readonly Dictionary<string, IReadOnlyList<DemographicValue>> _values = DynamicAttributes.Flatten(attributes);

    public bool IsEmpty => _values.Count == 0;

    /// <summary>
    /// The values behind a comparison: for every attribute first the one in the language, then the one without; an attribute that has no
    /// languages gives its first value in any case.
    /// </summary>
    public IReadOnlyList<string> ValuesFor(MatchInput input)
    {
        List<string> stored = [.. AttributesFor(input).Distinct().Where(_values.ContainsKey)];
        IEnumerable<string?> inLanguage = input.Language is { } language ? stored.Select(name => FirstIn(language, name)) : [];
        IEnumerable<string?> withoutLanguage = stored.Select(name => FirstWithoutLanguage(name, input.IsDynamic));
        return [.. inLanguage.Concat(withoutLanguage).Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!)];
    }

    /// <summary>Whether a dynamic attribute is stored by language, so that a request must name one.</summary>
    public bool IsMultilingual(string dynamicName)
    {
        IReadOnlyList<DemographicValue>? values = mapping.DynamicAttributesOf(dynamicName) is { Count: > 0 } mapped
            ? [.. mapped.SelectMany(name => _values.GetValueOrDefault(name, []))]
            : _values.GetValueOrDefault(dynamicName);
        return values is not null && values.All(value => value.Language is not null);
    }

    /// <summary>Whether a value's language is the wanted one; null wants a value without language.</summary>
    public static bool IsIn(string? wanted, string? language)
    {
        bool none = string.IsNullOrEmpty(language) || BiometricRecognition.Same(language, "null");
        return wanted is null ? none : !none && BiometricRecognition.Same(wanted, language);
    }

    private IReadOnlyList<string> AttributesFor(MatchInput input) => input.Attribute is { } attribute
        ? mapping.ResolveAttributesOf(attribute.MappingName)
        : mapping.DynamicAttributesOf(input.Name) ?? [input.Name];

    private string? FirstIn(string language, string name) => _values[name].FirstOrDefault(value => IsIn(language, value.Language))?.Value;

    private string? FirstWithoutLanguage(string name, bool isDynamic) =>
        _values[name].FirstOrDefault(value => (!isDynamic && !HasLanguages(name)) || IsIn(null, value.Language))?.Value;

    // The first of IDA's attributes that is mapped to the name decides; dynamic names have languages, unknown ones have not.
    private bool HasLanguages(string name) =>
        DemographicAttribute.All.FirstOrDefault(attribute => mapping.AttributesOf(attribute.MappingName).Contains(name)) is { } owner
            ? owner.IsMultilingual
            : mapping.DynamicAttributesOf(name) is not null;
}
