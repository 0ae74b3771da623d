using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Credentials.JsonLd;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Credentials.JsonLd;

public class JsonLdPropertyTests
{
    private static readonly VectorCase[] Credentials =
        [.. CanonicalVectors.File.Cases.Where(static vector => vector.Direction == "deterministic" && vector.OptionalInput("documentJson") is not null)];

    // Words from which hostile documents are made: keywords, terms of the contexts, values of every kind.
    private static readonly string[] Names =
        ["@id", "@type", "@context", "@value", "@language", "@list", "@set", "@index", "@graph", "@none", "id", "type", "uid", "fullName", "value", "lang", "language", "mosip:x", "urn:x:p", "_:b", "proof", "", "x"];

    private static readonly string[] Scalars =
        ["null", "true", "1", "-1.5", "1e300", "\"\"", "\"VerifiableCredential\"", "\"urn:x:o\"", "\"_:b\"", "\"relative\"", "\"@id\"", "\"https://www.w3.org/2018/credentials/v1\"", "\"a\\u0001\\n\\\"b\""];

    [Property(MaxTest = 200)]
    public bool CanonicalizeNQuads_RelabelledAndReordered_GivesTheSame(NonEmptyArray<(byte Subject, byte Value, bool IsText)> statements, int seed)
    {
        string[] lines = [.. statements.Get.Select(static s => $"_:n{s.Subject % 5} <urn:x:p{s.Value % 2}> {(s.IsText ? $"\"{s.Value % 3}\"" : $"_:n{s.Value % 5}")} .").Take(12)];
        string[] relabelled = [.. lines.Select(static line => line.Replace("_:n", "_:other", StringComparison.Ordinal))];
        new System.Random(seed).Shuffle(relabelled);
        for (int i = 0; i < 5; i++)
            relabelled = [.. relabelled.Select(line => line.Replace($"_:other{i}", $"_:m{(i * 3 + 2) % 5}", StringComparison.Ordinal))];

        return JsonLdCanonicalizer.CanonicalizeNQuads(string.Join('\n', lines)) == JsonLdCanonicalizer.CanonicalizeNQuads(string.Join('\n', relabelled));
    }

    [Property(MaxTest = 100)]
    public bool CanonicalizeNQuads_CanonicalForm_IsItsOwn(NonEmptyArray<(byte Subject, byte Value, NonNull<string> Text)> statements)
    {
        string[] lines = [.. statements.Get.Select(static s => $"_:n{s.Subject % 4} <urn:x:p> {(s.Value % 2 == 0 ? $"\"{Escaped(s.Text.Get)}\"" : $"_:n{s.Value % 4}")} .").Take(10)];
        string canonical = JsonLdCanonicalizer.CanonicalizeNQuads(string.Join('\n', lines));

        return JsonLdCanonicalizer.CanonicalizeNQuads(canonical) == canonical;
    }

    [Property(MaxTest = 60)]
    public void Canonicalize_MembersInAnyOrder_GiveTheSame(NonNegativeInt index, int seed)
    {
        VectorCase vector = Credentials[index.Get % Credentials.Length];
        var canonicalizer = new JsonLdCanonicalizer(CanonicalVectors.Contexts(vector));
        JsonNode document = JsonNode.Parse(vector.Input("documentJson"))!;
        document.AsObject().Remove("proof");

        CanonicalDocument shuffled = canonicalizer.Canonicalize(Bytes(Shuffle(document, new System.Random(seed))));

        Assert.Equal(vector.Expect("nquads"), shuffled.NQuads);
    }

    [Property(MaxTest = 300)]
    public void Canonicalize_AnyDocument_GivesAResultOrATypedError(int seed)
    {
        var random = new System.Random(seed);
        byte[] document = Encoding.UTF8.GetBytes(RandomObject(random, 4));

        AssertResultOrTypedError(document);
    }

    [Property(MaxTest = 300)]
    public void Canonicalize_DamagedCredential_GivesAResultOrATypedError(NonNegativeInt index, NonNegativeInt at, byte value)
    {
        byte[] document = CanonicalVectors.Document(Credentials[index.Get % Credentials.Length].Id);
        document[at.Get * 7919L % document.Length] = value;

        AssertResultOrTypedError(document);
    }

    [Property(MaxTest = 200)]
    public void CanonicalizeNQuads_AnyText_GivesAResultOrATypedError(NonNull<string> text)
    {
        try
        {
            Assert.NotNull(JsonLdCanonicalizer.CanonicalizeNQuads(text.Get));
        }
        catch (MosipCryptoException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }

    private static void AssertResultOrTypedError(byte[] document)
    {
        try
        {
            CanonicalDocument result = new JsonLdCanonicalizer(CanonicalVectors.Contexts13).Canonicalize(document);
            Assert.Equal(result.NQuads, JsonLdCanonicalizer.CanonicalizeNQuads(result.NQuads));
        }
        catch (MosipCryptoException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }

    private static string RandomObject(System.Random random, int depth) =>
        $"{{{string.Join(',', Names.OrderBy(_ => random.Next()).Take(random.Next(5)).Select(name => $"\"{name}\":{RandomValue(random, depth - 1)}"))}}}";

    private static string RandomValue(System.Random random, int depth) => random.Next(depth > 0 ? 4 : 2) switch
    {
        0 or 1 => Scalars[random.Next(Scalars.Length)],
        2 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => RandomValue(random, depth - 1)))}]",
        _ => RandomObject(random, depth),
    };

    private static JsonNode Shuffle(JsonNode node, System.Random random) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(_ => random.Next()).Select(member => KeyValuePair.Create(member.Key, member.Value is { } value ? Shuffle(value, random) : null))),
        JsonArray items => new JsonArray([.. items.Select(item => item is { } value ? Shuffle(value, random) : null)]),
        _ => node.DeepClone(),
    };

    private static string Escaped(string text) => string.Concat(text.Where(static c => !char.IsSurrogate(c)).Select(static c => c is '"' or '\\' or '\n' or '\r' ? $"\\u{(int)c:X4}" : c.ToString()));

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());
}
