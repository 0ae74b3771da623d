using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Credentials.JsonLd;
using Mosip.Partner.Credentials.Proofs;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Credentials;

/// <summary>vc-canonical.json: credentials as MOSIP signs them, with contexts, issuers and keys.</summary>
internal static class CanonicalVectors
{
    public const string MosipContext = "https://api.example.org/.well-known/mosip-context.json";

    private static readonly string[] IssuerIds =
    [
        "https://api.example.org/.well-known/controller.json",
        "https://api.example.org/.well-known/ida-controller.json",
        "https://id.test-country.example/.well-known/controller.json",
    ];

    public static VectorFile File { get; } = VectorFile.Load("vc-canonical");

    /// <summary>The contexts of MOSIP 1.3.</summary>
    public static PinnedContexts Contexts13 { get; } = ContextsOf("idrepo-1.3");

    public static byte[] Document(string id) => Encoding.UTF8.GetBytes(File.Case(id).Input("documentJson"));

    public static CredentialProofVerifier Verifier(VectorCase vector) => new(
        new CredentialTrust { Contexts = Contexts(vector), Issuers = Issuers },
        new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero)));

    public static PinnedContexts Contexts(VectorCase vector) =>
        ContextsOf(new[] { vector.Input("contextSet"), vector.OptionalInput("alsoContextSet") }.OfType<string>().ToArray());

    public static IReadOnlyList<CredentialIssuer> Issuers { get; } = [.. IssuerIds.Select(Issuer)];

    public static byte[] ContextFile(string name) => System.IO.File.ReadAllBytes(Path.Combine(VectorFile.Folder, "contexts", name));

    private static CredentialIssuer Issuer(string id)
    {
        JsonElement documents = File.Root.GetProperty("keyDocuments");
        return new CredentialIssuer(id, [.. documents.GetProperty(id).GetProperty("document").GetProperty("assertionMethod").EnumerateArray()
            .Select(static method => method.GetString()!)
            .Select(method => CredentialKey.FromCertificate(method, Certificate(documents.GetProperty(method).GetProperty("keyRef").GetString()!)))]);
    }

    private static X509Certificate2 Certificate(string keyRef) => File.Certificate(keyRef);

    private static PinnedContexts ContextsOf(params string[] sets)
    {
        PinnedContexts contexts = PinnedContexts.Standard;
        foreach (JsonProperty entry in sets.SelectMany(set => File.Root.GetProperty("contextSets").GetProperty(set).EnumerateObject()))
            contexts = contexts.With(entry.Name, entry.Value.ValueKind == JsonValueKind.String ? ContextFile(entry.Value.GetString()!) : Encoding.UTF8.GetBytes(entry.Value.GetRawText()));
        return contexts;
    }
}
