using System.Text.Json;

namespace Mosip.Partner.Core.Policies.Schema;

/// <summary>A boolean.</summary>
internal sealed class FlagNode : SchemaNode
{
    protected override string TypeName => "boolean";

    protected override bool Accepts(JsonValueKind kind) => kind is JsonValueKind.True or JsonValueKind.False;

    protected override void InspectContent(JsonElement value, string path, SchemaFindings findings)
    {
    }
}
