using Mosip.Partner.Sandbox.Ida.Binding;

namespace Mosip.Partner.Sandbox.Ida.Matching;

/// <summary>One comparison to make: an attribute of IDA, or (null) a dynamic one by its name, in a language or without.</summary>
internal sealed record MatchInput(DemographicAttribute? Attribute, string Name, string? Language)
{
    public bool IsDynamic => Attribute is null;
}
