using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Credentials.JsonLd;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Credentials.JsonLd;

public class JsonLdVectorTests
{
    public static IEnumerable<TheoryDataRow<string>> Datasets => VectorFile.CaseIds("vc-canonical", static vector => vector.OptionalInput("nquads") is not null);

    public static IEnumerable<TheoryDataRow<string>> Credentials =>
        VectorFile.CaseIds("vc-canonical", static vector => vector.Direction == "deterministic" && vector.OptionalInput("documentJson") is not null);

    [Theory]
    [MemberData(nameof(Datasets))]
    public void CanonicalizeNQuads_Vector_GivesItsForm(string id)
    {
        VectorCase vector = CanonicalVectors.File.Case(id);

        Assert.Equal(vector.Expect("nquads"), JsonLdCanonicalizer.CanonicalizeNQuads(vector.Input("nquads")));
    }

    [Theory]
    [MemberData(nameof(Credentials))]
    public void Canonicalize_Credential_GivesItsStatementsAndWhatIsNotCovered(string id)
    {
        VectorCase vector = CanonicalVectors.File.Case(id);
        JsonObject credential = JsonNode.Parse(vector.Input("documentJson"))!.AsObject();
        credential.Remove("proof");

        CanonicalDocument document = new JsonLdCanonicalizer(CanonicalVectors.Contexts(vector)).Canonicalize(Encoding.UTF8.GetBytes(credential.ToJsonString()));

        Assert.Equal(vector.Expect("nquads"), document.NQuads);
        Assert.Equal(vector.ExpectHex("documentSha256Hex"), document.Hash());
        Assert.Equal(
            vector.Expected.GetProperty("notCovered").EnumerateArray().Select(static item => item.GetString()!).Order(StringComparer.Ordinal),
            document.UncoveredMembers.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Credentials))]
    public void Canonicalize_ProofOptions_GivesTheirStatements(string id)
    {
        VectorCase vector = CanonicalVectors.File.Case(id);
        JsonObject proof = JsonNode.Parse(vector.Input("documentJson"))!["proof"]!.AsObject();
        proof.Remove("jws");
        proof["@context"] = "https://w3id.org/security/v3";

        CanonicalDocument options = new JsonLdCanonicalizer(PinnedContexts.Standard).Canonicalize(Encoding.UTF8.GetBytes(proof.ToJsonString()));

        Assert.Equal(vector.Expect("proofNquads"), options.NQuads);
    }
}
