using System.Collections.Frozen;
using System.Text.Json;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Credentials.JsonLd;

/// <summary>The JSON-LD contexts that may take part in a proof, by address. Nothing else is read, and nothing is ever fetched.</summary>
/// <remarks>
/// A context decides what a credential's members mean, and the proof does not cover it: whoever may exchange a context may exchange the meaning of a signed
/// credential. Pin the documents that the deployment signs with. Immutable and safe for concurrent use.
/// </remarks>
public sealed class PinnedContexts
{
    private const int MaximumSize = 1024 * 1024, MaximumDepth = 32;

    private readonly FrozenDictionary<string, JsonElement> _contexts;

    private PinnedContexts(IEnumerable<KeyValuePair<string, JsonElement>> contexts) => _contexts = contexts.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The W3C's contexts that MOSIP's credentials and proofs name, as MOSIP pins them: <c>https://www.w3.org/2018/credentials/v1</c>,
    /// <c>https://www.w3.org/ns/odrl.jsonld</c> and <c>https://w3id.org/security/v3</c>. A deployment's own context is added by <see cref="With"/>.
    /// </summary>
    public static PinnedContexts Standard { get; } = new(
    [
        Embedded("https://www.w3.org/2018/credentials/v1", "w3c-credentials-v1.json"),
        Embedded("https://www.w3.org/ns/odrl.jsonld", "w3c-odrl.json"),
        Embedded("https://w3id.org/security/v3", "w3id-security-v3-unstable.json"),
    ]);

    /// <summary>The addresses, in no particular order.</summary>
    public IReadOnlyCollection<string> Addresses => _contexts.Keys;

    /// <summary>Adds a context, or replaces that of the same address.</summary>
    /// <param name="address">The address exactly as documents name it, for example <c>https://api.example.org/.well-known/mosip-context.json</c>.</param>
    /// <param name="document">The document, JSON in UTF-8, at most 1 MiB: an object with a member <c>@context</c>.</param>
    /// <exception cref="MosipInputException">The document is not a context.</exception>
    public PinnedContexts With(string address, ReadOnlyMemory<byte> document)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        var contexts = new Dictionary<string, JsonElement>(_contexts, StringComparer.Ordinal) { [address] = Read(address, document) };
        return new PinnedContexts(contexts);
    }

    /// <summary>The <c>@context</c> of the document at an address.</summary>
    internal JsonElement Get(string address) => _contexts.TryGetValue(address, out JsonElement context)
        ? context
        : throw JsonLdFaults.NotSupported("it names a context that is not pinned");

    /// <summary>Whether the address was added to the standard ones.</summary>
    internal bool IsOfDeployment(string address) => _contexts.ContainsKey(address) && !Standard._contexts.ContainsKey(address);

    private static KeyValuePair<string, JsonElement> Embedded(string address, string file)
    {
        using Stream stream = typeof(PinnedContexts).Assembly.GetManifestResourceStream($"Mosip.Partner.Credentials.JsonLd.Contexts.{file}")
            ?? throw new InvalidOperationException($"The package lacks its resource {file}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return new KeyValuePair<string, JsonElement>(address, Read(address, content.ToArray()));
    }

    private static JsonElement Read(string address, ReadOnlyMemory<byte> document)
    {
        const string Operation = "pin JSON-LD context";
        if (document.Length > MaximumSize)
            throw new MosipInputException(MosipInputFault.TooLarge, Operation, $"{address} has {document.Length} bytes, at most {MaximumSize} are read");
        try
        {
            JsonElement root = JsonText.Parse(document, MaximumDepth);
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("@context", out JsonElement context)
                ? context
                : throw new MosipInputException(MosipInputFault.InvalidContent, Operation, $"{address} has no member '@context'");
        }
        catch (MosipCryptoException e)
        {
            throw new MosipInputException(MosipInputFault.Malformed, Operation, $"{address} is not strict JSON", e);
        }
    }
}
