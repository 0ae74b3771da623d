using System.Text.Json;

namespace Mosip.Partner.Credentials.JsonLd.Expansion;

/// <summary>Expands a document (JSON-LD 1.1 API, 5.1): every name becomes an IRI or is dropped, every value its literal or node.</summary>
internal sealed class Expander(PinnedContexts contexts, JsonLdLimits limits)
{
    private readonly ContextProcessor _processor = new(contexts, limits);

    /// <summary>Expands the object at the top.</summary>
    /// <param name="document">The object.</param>
    /// <param name="context">The context that holds instead of the document's own; null for the document's own.</param>
    /// <param name="without">Names of members to leave out.</param>
    public ExpandedNode? ExpandDocument(JsonElement document, JsonElement? context, IReadOnlySet<string> without)
    {
        if (document.ValueKind != JsonValueKind.Object)
            throw JsonLdFaults.NotSupported("a document that is no object");
        var start = new ActiveContext();
        if (context is { } given)
            start = _processor.Apply(start, given);
        return ExpandObject(start, null, document, MemberPath.Root, without) as ExpandedNode;
    }

    private void Expand(ActiveContext active, string term, JsonElement value, MemberPath path, List<Expanded> results)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                break;
            case JsonValueKind.Array:
                foreach ((int index, JsonElement item) in value.EnumerateArray().Index())
                    Expand(active, term, item, path.Item(index), results);
                break;
            case JsonValueKind.Object:
                if (ExpandObject(active, term, value, path, null) is { } node)
                    results.Add(node);
                break;
            default:
                results.Add(ExpandScalar(active, term, value));
                break;
        }
    }

    private Expanded? ExpandObject(ActiveContext active, string? term, JsonElement element, MemberPath path, IReadOnlySet<string>? without)
    {
        limits.CountObject();
        JsonElement? own = term is null ? null : active.Find(term)?.Context;
        if (active.Previous is { } previous && !IsValueOrReference(active, element))
            active = previous;
        if (own is { } scoped)
            active = _processor.Apply(active, scoped, overridesProtected: true);
        if (element.TryGetProperty("@context", out JsonElement local))
            active = _processor.Apply(active, local);

        ActiveContext types = active;
        var typed = new TypeScope(types, element);
        foreach (JsonElement context in typed.Contexts)
            active = _processor.Apply(active, context, propagates: false);
        return new ObjectExpansion(this, active, types, term, path).Expand(element, without);
    }

    private static bool IsValueOrReference(ActiveContext active, JsonElement element)
    {
        int count = 0;
        bool isReference = false;
        foreach (JsonProperty member in element.EnumerateObject())
        {
            string? name = IriExpansion.Expand(active, member.Name, vocabulary: true);
            if (name == "@value")
                return true;
            isReference = name == "@id";
            count++;
        }
        return isReference && count == 1;
    }

    /// <summary>The items of a list that is written as an object.</summary>
    internal List<Expanded> ExpandItems(ActiveContext active, string term, JsonElement list, MemberPath path)
    {
        var results = new List<Expanded>();
        Expand(active, term, list, path, results);
        return results;
    }

    /// <summary>The values of a member.</summary>
    internal List<Expanded> ExpandMember(ActiveContext active, string term, JsonElement value, MemberPath path)
    {
        TermDefinition? definition = active.Find(term);
        if (definition?.NotSupported is { } what)
            throw JsonLdFaults.NotSupported(what);
        TermContainer container = definition?.Container ?? TermContainer.None;
        var results = new List<Expanded>();
        if (container.HasFlag(TermContainer.Language) && value.ValueKind == JsonValueKind.Object)
            ExpandLanguageMap(active, value, results);
        else if (container.HasFlag(TermContainer.Index) && value.ValueKind == JsonValueKind.Object)
            foreach (JsonProperty entry in value.EnumerateObject())
                Expand(active, term, entry.Value, path.Member(entry.Name), results);
        else
            Expand(active, term, value, path, results);
        bool isList = container.HasFlag(TermContainer.List) && value.ValueKind != JsonValueKind.Null && results is not [ExpandedList];
        if (isList && results.Exists(static item => item is ExpandedList))
            throw JsonLdFaults.NotSupported("lists of lists");
        return isList ? [new ExpandedList(results)] : results;
    }

    private static void ExpandLanguageMap(ActiveContext active, JsonElement map, List<Expanded> results)
    {
        foreach (JsonProperty entry in map.EnumerateObject())
        {
            string? language = IriExpansion.Expand(active, entry.Name, vocabulary: true) == "@none" ? null : entry.Name;
            foreach (JsonElement item in entry.Value.ValueKind == JsonValueKind.Array ? [.. entry.Value.EnumerateArray()] : new[] { entry.Value })
            {
                if (JsonText.IsText(item))
                    results.Add(new ExpandedLiteral(item, null, language));
                else if (item.ValueKind != JsonValueKind.Null)
                    throw JsonLdFaults.Malformed("a language map holds something that is not text");
            }
        }
    }

    private Expanded ExpandScalar(ActiveContext active, string term, JsonElement value)
    {
        // A term's own context holds for its texts too: the purpose of a proof is a word of that context.
        if (active.Find(term)?.Context is { } scoped)
            active = _processor.Apply(active, scoped, overridesProtected: true);
        TermDefinition? definition = active.Find(term);
        string? type = definition?.Type;
        if (type is "@id" or "@vocab" && JsonText.IsText(value))
            return new ExpandedNode(IriExpansion.Expand(active, JsonText.Of(value), vocabulary: type == "@vocab") ?? "");
        if (type is not (null or "@id" or "@vocab" or "@none"))
            return new ExpandedLiteral(value, type, null);
        string? language = JsonText.IsText(value) ? definition is { HasLanguage: true } ? definition.Language : active.Language : null;
        return new ExpandedLiteral(value, null, language);
    }
}
