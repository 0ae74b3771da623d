using System.Text.Json;

namespace Mosip.Partner.Core.Policies.Schema;

/// <summary>An array. The first items have a rule each (<paramref name="leading"/>); the ones after them follow <paramref name="rest"/>, or nothing where it is null.</summary>
internal sealed class ListNode(SchemaNode? rest, params SchemaNode[] leading) : SchemaNode
{
    protected override string TypeName => "array";

    protected override bool Accepts(JsonValueKind kind) => kind == JsonValueKind.Array;

    protected override void InspectContent(JsonElement value, string path, SchemaFindings findings)
    {
        foreach ((int index, JsonElement item) in value.EnumerateArray().Index())
        {
            SchemaNode? node = index < leading.Length ? leading[index] : rest;
            node?.Inspect(item, SchemaFindings.Join(path, $"{index}"), findings);
        }
    }
}
