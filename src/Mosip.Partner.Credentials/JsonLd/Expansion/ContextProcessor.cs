using System.Collections.Immutable;
using System.Text.Json;

namespace Mosip.Partner.Credentials.JsonLd.Expansion;

/// <summary>Applies contexts (JSON-LD 1.1 API, 4.1).</summary>
internal sealed class ContextProcessor(PinnedContexts contexts, JsonLdLimits limits)
{
    /// <summary>Applies a context that stands in the document or belongs to a term.</summary>
    /// <param name="active">What is in force; it is not changed.</param>
    /// <param name="local">The context.</param>
    /// <param name="overridesProtected">Whether protected terms may be changed, as a term's own context may.</param>
    /// <param name="propagates">Whether the result holds for nested objects too, where the context does not say.</param>
    public ActiveContext Apply(ActiveContext active, JsonElement local, bool overridesProtected = false, bool propagates = true) =>
        Apply(active, local, [], overridesProtected, propagates);

    private ActiveContext Apply(ActiveContext active, JsonElement local, ImmutableList<string> loading, bool overridesProtected, bool propagates)
    {
        if (local.ValueKind == JsonValueKind.Object && local.TryGetProperty("@propagate", out JsonElement propagate))
            propagates = Flag(propagate);
        ActiveContext result = active.Copy();
        if (!propagates)
            result.Previous ??= active;
        if (local.ValueKind != JsonValueKind.Array)
            return ApplyOne(result, local, loading, overridesProtected, propagates);
        foreach (JsonElement item in local.EnumerateArray())
            result = ApplyOne(result, item, loading, overridesProtected, propagates);
        return result;
    }

    private ActiveContext ApplyOne(ActiveContext result, JsonElement context, ImmutableList<string> loading, bool overridesProtected, bool propagates) => context.ValueKind switch
    {
        JsonValueKind.Null => Clear(result, overridesProtected, propagates),
        JsonValueKind.String => Load(result, JsonText.Of(context), loading),
        JsonValueKind.Object => Define(result, context, loading, overridesProtected),
        _ => throw JsonLdFaults.Malformed("a context is neither an address nor an object"),
    };

    private static ActiveContext Clear(ActiveContext result, bool overridesProtected, bool propagates)
    {
        if (!overridesProtected && result.HasProtectedTerms)
            throw JsonLdFaults.Malformed("a context takes protected terms out of use");
        return new ActiveContext { Previous = propagates ? null : result };
    }

    private ActiveContext Load(ActiveContext result, string address, ImmutableList<string> loading)
    {
        JsonElement context = contexts.Get(address);
        if (loading.Contains(address) || loading.Count == JsonLdLimits.ContextChain)
            throw JsonLdFaults.TooLarge("contexts name each other in a circle or too deeply");
        return Apply(result, context, loading.Add(address), overridesProtected: false, propagates: true);
    }

    private ActiveContext Define(ActiveContext result, JsonElement context, ImmutableList<string> loading, bool overridesProtected)
    {
        Dictionary<string, JsonElement> members = Members(context);
        if (members.TryGetValue("@version", out JsonElement version) && !IsVersion11(version))
            throw JsonLdFaults.NotSupported("a context is of another version than 1.1");
        if (members.TryGetValue("@import", out JsonElement import))
            members = Import(import, members);
        if (members.TryGetValue("@base", out JsonElement baseAddress) && loading.IsEmpty && baseAddress.ValueKind != JsonValueKind.Null)
            throw JsonLdFaults.NotSupported("a base address (@base)");
        if (members.TryGetValue("@direction", out JsonElement direction) && direction.ValueKind != JsonValueKind.Null)
            throw JsonLdFaults.NotSupported("a text direction (@direction)");
        if (members.TryGetValue("@vocab", out JsonElement vocabulary))
            result.Vocabulary = ReadVocabulary(result, vocabulary);
        if (members.TryGetValue("@language", out JsonElement language))
            result.Language = ReadLanguage(language);
        bool isProtected = members.TryGetValue("@protected", out JsonElement protect) && Flag(protect);
        new ContextDefinition(result, members, isProtected, overridesProtected, limits).DefineAll();
        return result;
    }

    // What the importing context says counts more than what is imported.
    private Dictionary<string, JsonElement> Import(JsonElement address, Dictionary<string, JsonElement> members)
    {
        if (!JsonText.IsText(address))
            throw JsonLdFaults.Malformed("'@import' is not an address");
        JsonElement imported = contexts.Get(JsonText.Of(address));
        if (imported.ValueKind != JsonValueKind.Object || imported.TryGetProperty("@import", out _))
            throw JsonLdFaults.Malformed("an imported context is no object, or imports another");
        Dictionary<string, JsonElement> all = Members(imported);
        foreach ((string name, JsonElement value) in members)
            all[name] = value;
        return all;
    }

    private static Dictionary<string, JsonElement> Members(JsonElement context)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty member in context.EnumerateObject())
            members[member.Name] = member.Value;
        return members;
    }

    private static bool IsVersion11(JsonElement version) => version.ValueKind == JsonValueKind.Number && version.TryGetDecimal(out decimal number) && number == 1.1m;

    private static string? ReadVocabulary(ActiveContext result, JsonElement vocabulary)
    {
        if (vocabulary.ValueKind == JsonValueKind.Null)
            return null;
        string? iri = JsonText.IsText(vocabulary) ? IriExpansion.Expand(result, JsonText.Of(vocabulary), vocabulary: true) : null;
        return iri is not null && AbsoluteIri.Is(iri) ? iri : throw JsonLdFaults.NotSupported("a vocabulary (@vocab) that is no absolute IRI");
    }

    internal static string? ReadLanguage(JsonElement language) => language.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => JsonText.Of(language),
        _ => throw JsonLdFaults.Malformed("'@language' is not text"),
    };

    internal static bool Flag(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw JsonLdFaults.Malformed("a flag of a context is neither true nor false"),
    };
}
