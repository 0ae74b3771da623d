namespace Mosip.Partner.Core.Policies.Schema;

/// <summary>A member that a schema names.</summary>
internal sealed record SchemaMember(string Name, bool IsRequired, SchemaNode Node)
{
    public static SchemaMember Required(string name, SchemaNode node) => new(name, true, node);

    public static SchemaMember Optional(string name, SchemaNode node) => new(name, false, node);
}
