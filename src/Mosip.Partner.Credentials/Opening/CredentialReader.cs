using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Credentials.Opening;

/// <summary>Reads the documents of both forms.</summary>
internal static class CredentialReader
{
    private const string Operation = "read credential", SubjectPath = "/credentialSubject/";

    // Each protected attribute costs 100,000 rounds of key derivation.
    private const int MaximumProtected = 64;

    public static JsonElement Parse(ReadOnlySpan<byte> document)
    {
        if (!Utf8.IsValid(document))
            throw Malformed("not UTF-8");
        try
        {
            JsonElement json = JsonElement.Parse(document, new JsonDocumentOptions { MaxDepth = 32, AllowDuplicateProperties = false });
            return json.ValueKind == JsonValueKind.Object ? json : throw Malformed("not an object");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The parser's own message may quote the text.
            throw Malformed("not JSON, nested too deeply, or a member twice in one object");
        }
    }

    public static CredentialFormat FormatOf(JsonElement json) =>
        json.TryGetProperty("@context", out _) || TypesOf(json).Contains("VerifiableCredential", StringComparer.Ordinal) ? CredentialFormat.VerifiableCredential : CredentialFormat.Card;

    public static Credential Read(JsonElement json, CredentialFormat format, string? protectionKey)
    {
        if (!json.TryGetProperty("credentialSubject", out JsonElement subject) || subject.ValueKind != JsonValueKind.Object)
            throw Malformed("there is no object 'credentialSubject'");
        var values = new AttributeReader(format, ProtectedNames(json), protectionKey);
        return new Credential
        {
            Format = format,
            Json = json,
            Id = Text(json, "id"),
            Types = [.. TypesOf(json)],
            Issuer = Text(json, "issuer") ?? (json.TryGetProperty("issuer", out JsonElement issuer) && issuer.ValueKind == JsonValueKind.Object ? Text(issuer, "id") : null),
            IssuedAt = DateTimeOffset.TryParse(Text(json, "issuanceDate"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null,
            SubjectId = SubjectIdOf(subject),
            Attributes = subject.EnumerateObject().Where(static member => member.Name is not ("id" or "@id" or "type" or "@type"))
                .Select(member => values.Read(member.Name, member.Value))
                .ToFrozenDictionary(static attribute => attribute.Name, StringComparer.Ordinal),
        };
    }

    /// <summary>The sender's signature covers everything.</summary>
    public static Credential WithAllVerified(Credential credential) => WithVerified(credential, static _ => true);

    /// <summary>The proof covers what its contexts define; without a proof nothing is covered.</summary>
    public static Credential WithCoverage(Credential credential)
    {
        FrozenSet<string>? uncovered = credential.Proof?.UncoveredMembers.ToFrozenSet(StringComparer.Ordinal);
        return WithVerified(credential, name => uncovered?.Contains(SubjectPath + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)) is false);
    }

    private static Credential WithVerified(Credential credential, Func<string, bool> isVerified) => credential with
    {
        Attributes = credential.Attributes.Values.Select(attribute => attribute with { IsVerified = isVerified(attribute.Name) }).ToFrozenDictionary(static attribute => attribute.Name, StringComparer.Ordinal),
    };

    private static FrozenSet<string> ProtectedNames(JsonElement json)
    {
        if (!json.TryGetProperty("protectedAttributes", out JsonElement list) || list.ValueKind != JsonValueKind.Array)
            return FrozenSet<string>.Empty;
        if (list.GetArrayLength() > MaximumProtected)
            throw new MosipCryptoException(MosipCryptoFault.TooLarge, Operation, $"more than {MaximumProtected} protected attributes");
        return list.EnumerateArray().Where(static name => name.ValueKind == JsonValueKind.String).Select(Read).ToFrozenSet(StringComparer.Ordinal);
    }

    // Consumers of MOSIP's ids take what follows the last '/credentials/'.
    private static string? SubjectIdOf(JsonElement subject)
    {
        const string Marker = "/credentials/";
        string? id = Text(subject, "id") ?? Text(subject, "@id");
        int at = id?.LastIndexOf(Marker, StringComparison.Ordinal) ?? -1;
        return at < 0 ? id : id![(at + Marker.Length)..];
    }

    private static IEnumerable<string> TypesOf(JsonElement json) => !json.TryGetProperty("type", out JsonElement types) ? [] : types.ValueKind switch
    {
        JsonValueKind.String => [Read(types)],
        JsonValueKind.Array => types.EnumerateArray().Where(static type => type.ValueKind == JsonValueKind.String).Select(Read),
        _ => [],
    };

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? Read(value) : null;

    internal static string Read(JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw Malformed("a text has half a surrogate pair");
        }
    }

    internal static MosipCryptoException Malformed(string why) => new(MosipCryptoFault.Malformed, Operation, why);
}
