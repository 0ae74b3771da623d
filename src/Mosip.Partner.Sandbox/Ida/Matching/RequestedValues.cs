using Mosip.Partner.Sandbox.Ida.Binding;

namespace Mosip.Partner.Sandbox.Ida.Matching;

/// <summary>The demographic values of a request, by comparison.</summary>
internal sealed class RequestedValues(Demographics demographics)
{
    private readonly Dictionary<string, IReadOnlyList<DemographicValue>> _dynamic =
        demographics.Metadata is { } metadata ? DynamicAttributes.Flatten(metadata) : [];

    public IReadOnlyList<DemographicValue> DynamicValuesOf(string name) => _dynamic.GetValueOrDefault(name, []);

    /// <summary>The first value in the language of the comparison; null if there is none or it is empty.</summary>
    public string? TextFor(MatchInput input)
    {
        IEnumerable<DemographicValue?> values = input.Attribute is { } attribute ? demographics.ValuesOf(attribute) : DynamicValuesOf(input.Name);
        return values.FirstOrDefault(value => StoredIdentity.IsIn(input.Language, value?.Language))?.Value is { Length: > 0 } text ? text : null;
    }
}
