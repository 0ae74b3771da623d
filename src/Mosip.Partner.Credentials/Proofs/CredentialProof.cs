using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Credentials.JsonLd;

namespace Mosip.Partner.Credentials.Proofs;

/// <summary>The members of a proof that are needed to check it.</summary>
internal sealed record CredentialProof
{
    private const string Type = "RsaSignature2018", Purpose = "assertionMethod";

    public required DateTimeOffset Created { get; init; }

    public required string VerificationMethod { get; init; }

    public required string Signature { get; init; }

    public static CredentialProof Read(JsonElement proof)
    {
        if (proof.ValueKind == JsonValueKind.Array)
            throw new ProofRefusal(CredentialProofFault.NotSupported, "there is a list of proofs");
        if (proof.ValueKind != JsonValueKind.Object)
            throw new ProofRefusal(CredentialProofFault.ProofMissing, "the credential has no proof");
        if (proof.TryGetProperty("@context", out _))
            throw new ProofRefusal(CredentialProofFault.ContextNotPinned, "the proof brings a context of its own");
        if (Text(proof, "type") != Type)
            throw new ProofRefusal(CredentialProofFault.ProofMalformed, $"the proof is not of the type {Type}");
        if (Text(proof, "proofPurpose") != Purpose)
            throw new ProofRefusal(CredentialProofFault.PurposeWrong, $"the proof's purpose is not {Purpose}");
        return new CredentialProof
        {
            Created = TryReadTime(Text(proof, "created"), out DateTimeOffset created) ? created : throw Missing("created"),
            VerificationMethod = Text(proof, "verificationMethod") ?? throw Missing("verificationMethod"),
            Signature = Text(proof, "jws") ?? throw Missing("jws"),
        };
    }

    /// <summary>An XML Schema date-time; UTC where it names no zone.</summary>
    public static bool TryReadTime(string? text, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    private static string? Text(JsonElement proof, string name) => proof.TryGetProperty(name, out JsonElement value) && JsonText.IsText(value) ? JsonText.Of(value) : null;

    private static ProofRefusal Missing(string name) => new(CredentialProofFault.ProofMalformed, $"the proof has no '{name}' that can be read");
}
