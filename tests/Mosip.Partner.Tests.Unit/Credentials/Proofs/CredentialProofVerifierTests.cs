using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Credentials.Proofs;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Credentials.Proofs;

public class CredentialProofVerifierTests
{
    private static readonly VectorCase Good = CanonicalVectors.File.Case("vc-two-languages");

    public static IEnumerable<TheoryDataRow<string>> All => VectorFile.CaseIds("vc-canonical", static vector => vector.OptionalInput("documentJson") is not null);

    [Theory]
    [MemberData(nameof(All))]
    public void Verify_Vector_GivesTheVerdictOfACarefulClient(string id)
    {
        VectorCase vector = CanonicalVectors.File.Case(id);

        CredentialProofResult result = CanonicalVectors.Verifier(vector).Verify(CanonicalVectors.Document(id));

        Assert.Equal(vector.Expect("sdk"), result.IsVerified ? "accept" : "refuse");
        Assert.NotEmpty(result.Reason);
    }

    [Fact]
    public void Verify_GoodProof_SaysWhoSignedWhenAndHow()
    {
        CredentialProofResult result = CanonicalVectors.Verifier(Good).Verify(CanonicalVectors.Document(Good.Id));

        Assert.Null(result.Fault);
        Assert.Equal("https://api.example.org/.well-known/controller.json", result.Issuer!.Id);
        Assert.Equal("https://api.example.org/.well-known/public-key.json", result.Key!.Address);
        Assert.Equal(JwsAlgorithm.PS256, result.Algorithm);
        Assert.Equal(new DateTimeOffset(2024, 5, 14, 8, 31, 6, TimeSpan.Zero), result.Created);
        Assert.Equal("the proof by https://api.example.org/.well-known/public-key.json of https://api.example.org/.well-known/controller.json is good", result.ToString());
    }

    [Theory]
    [InlineData("vc-tampered-value", CredentialProofFault.SignatureInvalid)]
    [InlineData("vc-signature-bit-flipped", CredentialProofFault.SignatureInvalid)]
    [InlineData("vc-pss-salt-max", CredentialProofFault.SignatureInvalid)]
    [InlineData("vc-proof-missing", CredentialProofFault.ProofMissing)]
    [InlineData("vc-proof-type-changed", CredentialProofFault.ProofMalformed)]
    [InlineData("vc-no-created", CredentialProofFault.ProofMalformed)]
    [InlineData("vc-purpose-authentication", CredentialProofFault.PurposeWrong)]
    [InlineData("vc-inline-context-swap", CredentialProofFault.ContextNotPinned)]
    [InlineData("vc-null-context-hiding", CredentialProofFault.ContextNotPinned)]
    [InlineData("vc-proof-own-context", CredentialProofFault.ContextNotPinned)]
    [InlineData("vc-duplicate-json-member", CredentialProofFault.Malformed)]
    [InlineData("vc-relative-subject-id", CredentialProofFault.Malformed)]
    [InlineData("vc-removed-vc-type", CredentialProofFault.Malformed)]
    [InlineData("vc-jws-payload-present", CredentialProofFault.SignatureMalformed)]
    [InlineData("vc-jws-two-parts", CredentialProofFault.SignatureMalformed)]
    [InlineData("vc-attacker-host", CredentialProofFault.KeyUnknown)]
    [InlineData("vc-unlisted-key", CredentialProofFault.KeyUnknown)]
    [InlineData("vc-ida-key-for-idrepo-issuer", CredentialProofFault.KeyUnknown)]
    [InlineData("vc-expired-key", CredentialProofFault.KeyOutOfDate)]
    [InlineData("vc-expired-credential", CredentialProofFault.Expired)]
    public void Verify_BadProof_SaysWhatIsWrong(string id, CredentialProofFault fault)
    {
        CredentialProofResult result = CanonicalVectors.Verifier(CanonicalVectors.File.Case(id)).Verify(CanonicalVectors.Document(id));

        Assert.Equal(fault, result.Fault);
        Assert.Null(result.Issuer);
    }

    [Fact]
    public void Verify_HeaderWithB64True_IsNotTheRightForm() =>
        Assert.Contains(
            CanonicalVectors.Verifier(Good).Verify(CanonicalVectors.Document("vc-header-b64-true")).Fault,
            new CredentialProofFault?[] { CredentialProofFault.SignatureMalformed, CredentialProofFault.SignatureInvalid });

    [Theory]
    [InlineData("\"@graph\":[]", CredentialProofFault.NotSupported)]
    [InlineData("\"extra\":{\"@context\":{}}", CredentialProofFault.ContextNotPinned)]
    [InlineData("\"extra\":{\"proof\":{}}", CredentialProofFault.NotSupported)]
    [InlineData("\"extra\":[{\"id\":\"_:b0\"}]", CredentialProofFault.NotSupported)]
    [InlineData("\"extra\":[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]", CredentialProofFault.Malformed)]
    public void Verify_StructureThatMisleads_IsRefusedBeforeAnySignature(string member, CredentialProofFault fault)
    {
        string document = Encoding.UTF8.GetString(CanonicalVectors.Document(Good.Id));

        Assert.Equal(fault, CanonicalVectors.Verifier(Good).Verify(Encoding.UTF8.GetBytes($"{document[..^1]},{member}}}")).Fault);
    }

    [Property(MaxTest = 200)]
    public void Verify_AnyDamage_IsARefusalInWords_OrLeavesTheStatements(NonNegativeInt at, byte value)
    {
        byte[] document = CanonicalVectors.Document(Good.Id);
        document[at.Get * 7919L % document.Length] = value;

        CredentialProofResult result = CanonicalVectors.Verifier(Good).Verify(document);

        Assert.NotEmpty(result.Reason);
        Assert.DoesNotContain("5012345678", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PublishedDocuments_GivesTheListedKeys()
    {
        JsonElement documents = CanonicalVectors.File.Root.GetProperty("keyDocuments");

        CredentialIssuer issuer = CredentialIssuer.Read(
            Document("controller.json"), Document("public-key.json"), Document("unlisted-key.json"), Document("ida-public-key.json"));

        Assert.Equal("https://api.example.org/.well-known/controller.json", issuer.Id);
        Assert.Equal(["https://api.example.org/.well-known/public-key.json"], issuer.Keys.Select(static key => key.Address));

        ReadOnlyMemory<byte> Document(string name) =>
            Encoding.UTF8.GetBytes(documents.GetProperty($"https://api.example.org/.well-known/{name}").GetProperty("document").GetRawText());
    }

    [Fact]
    public void Verify_IssuerReadFromItsDocuments_IsBelieved()
    {
        JsonElement documents = CanonicalVectors.File.Root.GetProperty("keyDocuments");
        CredentialIssuer issuer = CredentialIssuer.Read(Document("controller.json"), Document("public-key.json"));

        var verifier = new CredentialProofVerifier(new CredentialTrust { Contexts = CanonicalVectors.Contexts13, Issuers = [issuer] });

        Assert.True(verifier.Verify(CanonicalVectors.Document(Good.Id)).IsVerified);

        ReadOnlyMemory<byte> Document(string name) =>
            Encoding.UTF8.GetBytes(documents.GetProperty($"https://api.example.org/.well-known/{name}").GetProperty("document").GetRawText());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("{\"id\":\"urn:x\",\"assertionMethod\":\"urn:y\"}")]
    public void Read_OtherDocument_IsAnInputFault(string json) => Assert.Throws<MosipInputException>(() => CredentialIssuer.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void FromPem_NoKey_IsAnInputFault() => Assert.Throws<MosipInputException>(() => CredentialKey.FromPem("urn:x:key", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"));

    [Fact]
    public void FromCertificate_EllipticKey_IsAnInputFault()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = new CertificateRequest("CN=x", key, System.Security.Cryptography.HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));

        Assert.Equal(MosipInputFault.KeyNotSupported, Assert.Throws<MosipInputException>(() => CredentialKey.FromCertificate("urn:x:key", certificate)).Fault);
    }
}
