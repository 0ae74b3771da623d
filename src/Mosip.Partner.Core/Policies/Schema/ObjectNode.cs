using System.Text.Json;

namespace Mosip.Partner.Core.Policies.Schema;

/// <summary>An object with named members. A closed one may have no others.</summary>
internal sealed class ObjectNode(bool isClosed, params IEnumerable<SchemaMember> members) : SchemaNode
{
    private readonly SortedDictionary<string, SchemaMember> _members = new(members.ToDictionary(member => member.Name), StringComparer.Ordinal);

    protected override string TypeName => "object";

    protected override bool Accepts(JsonValueKind kind) => kind == JsonValueKind.Object;

    protected override void InspectContent(JsonElement value, string path, SchemaFindings findings)
    {
        SortedDictionary<string, JsonElement> given = Read(value);
        if (isClosed)
            foreach (string unwanted in given.Keys.Where(name => !_members.ContainsKey(name)))
                findings.NotAllowed(SchemaFindings.Join(path, unwanted));
        foreach (string missing in _members.Values.Where(member => member.IsRequired && !given.ContainsKey(member.Name)).Select(member => member.Name))
            findings.Missing(SchemaFindings.Join(path, missing));
        foreach ((string name, JsonElement member) in given)
            if (_members.TryGetValue(name, out SchemaMember? known))
                known.Node.Inspect(member, SchemaFindings.Join(path, name), findings);
    }

    private static SortedDictionary<string, JsonElement> Read(JsonElement value)
    {
        SortedDictionary<string, JsonElement> given = new(StringComparer.Ordinal);
        // A member that is there twice: MOSIP's parser keeps the last one.
        foreach (JsonProperty property in value.EnumerateObject())
            given[property.Name] = property.Value;
        return given;
    }
}
