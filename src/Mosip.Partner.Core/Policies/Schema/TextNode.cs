using System.Text.Json;

namespace Mosip.Partner.Core.Policies.Schema;

/// <summary>A string; with values given, one of them exactly. Empty text passes everywhere.</summary>
internal sealed class TextNode(params string[] values) : SchemaNode
{
    protected override string TypeName => "string";

    protected override bool Accepts(JsonValueKind kind) => kind == JsonValueKind.String;

    protected override void InspectContent(JsonElement value, string path, SchemaFindings findings)
    {
        if (values.Length > 0 && !values.Any(allowed => value.ValueEquals(allowed)))
            findings.NotAllowed(path);
    }

    protected override void InspectWrongType(string path, SchemaFindings findings)
    {
        if (values.Length > 0)
            findings.NotAllowed(path);
    }
}
