using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Credentials.JsonLd;
using Mosip.Partner.Credentials.Proofs;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>vc-canonical</c>: credentials and RDF in canonical form, what is signed, and whether the proof counts.</summary>
internal sealed class CredentialCanonicalKind(VectorFile file) : IVectorKind
{
    private static readonly string[] Signatures = ["jws", "proofValue", "signatureValue"];

    // The notes of the set name the time and the issuers.
    private static readonly CredentialTime Clock = new();
    private static readonly string[] PinnedHosts = ["https://api.example.org/", "https://id.test-country.example/"];

    public Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        if (vector.Inputs.Has("nquads"))
            CheckDataset(vector, report);
        else
            CheckCredential(vector, report);
        return Task.CompletedTask;
    }

    private static void CheckDataset(VectorCase vector, CaseReport report)
    {
        string canonical = JsonLdCanonicalizer.CanonicalizeNQuads(vector.Inputs.Text("nquads"));
        report.Equal("nquads", vector.Expected.Text("nquads"), canonical);
        report.Equal("sha256Hex", vector.Expected.Hex("sha256Hex"), SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
    }

    private void CheckCredential(VectorCase vector, CaseReport report)
    {
        PinnedContexts contexts = Contexts(vector.Inputs);
        string text = vector.Inputs.Text("documentJson");
        try
        {
            CompareHashes(text, contexts, vector.Expected, report);
        }
        catch (MosipCryptoException e) when (e.Fault == MosipCryptoFault.NotSupported && vector.Json.FindText("tier") == "extended")
        {
            // Refused by name, which the set allows here; no other hash came of it, and the proof cannot be checked.
            report.Skip("a document outside the subset of JSON-LD that credentials need");
            return;
        }
        catch (Exception e) when (e is MosipCryptoException or ArgumentException or JsonException && !vector.IsDeterministic)
        {
            // What must be refused may be refused before it is hashed; no other hash may come of it.
        }
        CredentialProofResult result = new CredentialProofVerifier(new CredentialTrust { Contexts = contexts, Issuers = Issuers() }, Clock).Verify(Encoding.UTF8.GetBytes(text));
        report.Equal("sdk", vector.Expected.Text("sdk"), result.IsVerified ? "accept" : "refuse");
        if (result.IsVerified)
        {
            report.Equal("algorithm", vector.Expected.FindText("algorithm") ?? result.Algorithm.Value, result.Algorithm.Value);
            CompareUncovered(result.UncoveredMembers, vector.Expected, report);
        }
    }

    private static void CompareHashes(string text, PinnedContexts contexts, JsonElement expected, CaseReport report)
    {
        if (JsonNode.Parse(text) is not JsonObject credential || credential["proof"] is not JsonObject proof || proof.ContainsKey("@context"))
            return;
        credential.Remove("proof");
        string jws = proof["jws"]?.GetValue<string>() ?? "";
        foreach (string name in Signatures)
            proof.Remove(name);
        proof["@context"] = "https://w3id.org/security/v3";

        var canonicalizer = new JsonLdCanonicalizer(contexts);
        CanonicalDocument document = canonicalizer.Canonicalize(Bytes(credential)), options = canonicalizer.Canonicalize(Bytes(proof));
        byte[] hash = [.. options.Hash(), .. document.Hash()];
        report.Equal("nquads", expected.FindText("nquads") ?? document.NQuads, document.NQuads);
        report.Equal("proofNquads", expected.FindText("proofNquads") ?? options.NQuads, options.NQuads);
        CompareBytes("documentSha256Hex", document.Hash(), expected, report);
        CompareBytes("proofSha256Hex", options.Hash(), expected, report);
        CompareBytes("verifyHashHex", hash, expected, report);
        CompareUncovered(document.UncoveredMembers, expected, report);
        CompareSigningInput(jws, hash, expected, report);
    }

    private static void CompareSigningInput(string jws, byte[] hash, JsonElement expected, CaseReport report)
    {
        string header = jws.Split('.')[0];
        CompareBytes("signingInputHex", [.. Encoding.ASCII.GetBytes(header), (byte)'.', .. hash], expected, report);
        if (expected.FindText("jwsHeaderJson") is { } json)
            report.Equal("jwsHeaderJson", json, MosipBase64.TryDecodeUrl(header, out byte[] bytes) ? Encoding.UTF8.GetString(bytes) : null);
    }

    private static void CompareBytes(string name, byte[] came, JsonElement expected, CaseReport report)
    {
        if (expected.Has(name))
            report.Equal(name, expected.Hex(name), came);
    }

    private static void CompareUncovered(IReadOnlyList<string> members, JsonElement expected, CaseReport report)
    {
        if (expected.Find("notCovered") is { } list)
            report.Equal("notCovered", Sorted(list.EnumerateArray().Select(static item => item.GetString() ?? "")), Sorted(members));

        static string[] Sorted(IEnumerable<string> pointers) => [.. pointers.Order(StringComparer.Ordinal)];
    }

    private PinnedContexts Contexts(JsonElement inputs)
    {
        PinnedContexts contexts = PinnedContexts.Standard;
        foreach (string set in new[] { inputs.FindText("contextSet"), inputs.FindText("alsoContextSet") }.OfType<string>())
            foreach (JsonProperty entry in file.Root.Get("contextSets").Get(set).EnumerateObject())
                contexts = contexts.With(entry.Name, entry.Value.ValueKind == JsonValueKind.String
                    ? File.ReadAllBytes(Path.Combine(file.Folder, "contexts", entry.Value.GetString() ?? ""))
                    : Encoding.UTF8.GetBytes(entry.Value.GetRawText()));
        return contexts;
    }

    private CredentialIssuer[] Issuers()
    {
        JsonElement documents = file.Root.Get("keyDocuments");
        return [.. documents.EnumerateObject()
            .Where(static entry => entry.Value.Get("document").Has("assertionMethod") && PinnedHosts.Any(host => entry.Name.StartsWith(host, StringComparison.Ordinal)))
            .Select(entry => new CredentialIssuer(entry.Name, [.. entry.Value.Get("document").Get("assertionMethod").EnumerateArray()
                .Select(method => method.GetString() ?? "")
                .Select(method => CredentialKey.FromCertificate(method, file.Certificate(documents.Get(method).Text("keyRef"))))]))];
    }

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private sealed class CredentialTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
    }
}
