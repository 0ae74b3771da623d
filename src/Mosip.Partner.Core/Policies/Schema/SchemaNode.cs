using System.Text.Json;

namespace Mosip.Partner.Core.Policies.Schema;

/// <summary>One place of a policy document and what PMS demands of the value there (the part of JSON Schema, draft 4, that MOSIP's policy schemas use).</summary>
internal abstract class SchemaNode
{
    /// <summary>The JSON type that PMS names in its answer.</summary>
    protected abstract string TypeName { get; }

    /// <summary>Adds what PMS finds in a value and below it, in PMS's order.</summary>
    public void Inspect(JsonElement value, string path, SchemaFindings findings)
    {
        if (Accepts(value.ValueKind))
        {
            InspectContent(value, path, findings);
            return;
        }
        // The rules of a place come in the order of their names: enum, then type. Below a value of the wrong type nothing is looked at.
        InspectWrongType(path, findings);
        findings.WrongType(path, TypeName);
    }

    protected abstract bool Accepts(JsonValueKind kind);

    protected abstract void InspectContent(JsonElement value, string path, SchemaFindings findings);

    protected virtual void InspectWrongType(string path, SchemaFindings findings)
    {
    }
}
