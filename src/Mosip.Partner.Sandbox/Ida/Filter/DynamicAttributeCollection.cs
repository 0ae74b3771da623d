using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>
/// Collects the demographic members that are not IDA's own into <c>metadata</c>, which replaces one that the client sent: mapped ones as
/// they came, then the others in the order of a Java hash map. A null among them breaks MOSIP's map.
/// </summary>
internal sealed class DynamicAttributeCollection(IdentityMapping mapping) : IFilterStage
{
    public Refusal? Check(FilterContext context)
    {
        if (context.Block?["demographics"] is JsonObject demographics)
            Collect(demographics, mapping);
        return null;
    }

    /// <summary>Sets the member <c>metadata</c>.</summary>
    public static void Collect(JsonObject demographics, IdentityMapping mapping)
    {
        JsonObject metadata = [];
        foreach (string name in NamesOf(demographics, mapping))
        {
            metadata[name] = demographics[name]?.DeepClone()
                ?? throw new JavaFaultException(JavaFaultException.NullPointer, new($"demographic attribute '{name}'", "a value, or no member at all", "null"));
        }

        demographics["metadata"] = metadata;
    }

    private static IEnumerable<string> NamesOf(JsonObject demographics, IdentityMapping mapping)
    {
        List<string> mapped = [], others = [];
        foreach ((string name, _) in demographics)
        {
            if (mapping.DynamicAttributesOf(name) is not null)
                mapped.Add(name);
            if (!IdentityMapping.StaticNames.Contains(name))
                others.Add(name);
        }

        return mapped.Concat(JavaHashOrder.Of(others)).Distinct();
    }
}
