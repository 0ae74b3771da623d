using System.Text.Json;

namespace Mosip.Partner.Credentials.JsonLd.Expansion;

/// <summary>The members of a term's definition, as they are written.</summary>
internal sealed class TermMembers
{
    private TermMembers()
    {
    }

    public JsonElement? Id { get; private set; }

    public string? Type { get; private set; }

    public string? Reverse { get; private set; }

    public bool HasLanguage { get; private set; }

    public string? Language { get; private set; }

    public bool? Protected { get; private set; }

    public bool? Prefix { get; private set; }

    public TermContainer Container { get; private set; }

    public JsonElement? Context { get; private set; }

    public string? NotSupported { get; private set; }

    public static TermMembers Read(JsonElement definition)
    {
        var members = new TermMembers();
        foreach (JsonProperty member in definition.EnumerateObject())
            members.Read(member.Name, member.Value);
        return members;
    }

    private void Read(string name, JsonElement value)
    {
        switch (name)
        {
            case "@id":
                Id = value;
                break;
            case "@type":
                Type = Text(value);
                NotSupported ??= Type == "@json" ? "JSON literals (@json)" : null;
                break;
            case "@reverse":
                Reverse = Text(value);
                NotSupported ??= "reverse terms (@reverse)";
                break;
            case "@container":
                ReadContainer(value);
                break;
            case "@context":
                Context = value;
                break;
            case "@language":
                HasLanguage = true;
                Language = ContextProcessor.ReadLanguage(value);
                break;
            case "@protected":
                Protected = ContextProcessor.Flag(value);
                break;
            case "@prefix":
                Prefix = ContextProcessor.Flag(value);
                break;
            case "@direction" when value.ValueKind == JsonValueKind.Null:
                break;
            case "@direction" or "@index" or "@nest":
                NotSupported ??= $"terms with {name}";
                break;
            default:
                throw JsonLdFaults.Malformed("a term's definition has a member that is not known");
        }
    }

    private void ReadContainer(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return;
        if (value.ValueKind != JsonValueKind.Array)
            AddContainer(Text(value));
        else
            foreach (JsonElement item in value.EnumerateArray())
                AddContainer(Text(item));
        if (Container.HasFlag(TermContainer.List) && Container != TermContainer.List)
            throw JsonLdFaults.Malformed("a term's '@container' has '@list' beside others");
    }

    private void AddContainer(string kind)
    {
        switch (kind)
        {
            case "@set":
                Container |= TermContainer.Set;
                break;
            case "@list":
                Container |= TermContainer.List;
                break;
            case "@language":
                Container |= TermContainer.Language;
                break;
            case "@index":
                Container |= TermContainer.Index;
                break;
            case "@graph" or "@id" or "@type":
                NotSupported ??= $"terms with the container {kind}";
                break;
            default:
                throw JsonLdFaults.Malformed("a term's '@container' is not known");
        }
    }

    private static string Text(JsonElement value) => JsonText.IsText(value) ? JsonText.Of(value) : throw JsonLdFaults.Malformed("a member of a term's definition is not text");
}
