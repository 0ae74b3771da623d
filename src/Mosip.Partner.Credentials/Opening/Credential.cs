using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Credentials.Proofs;

namespace Mosip.Partner.Credentials.Opening;

/// <summary>A credential in clear, checked. Personal: it prints as its form and the names of its attributes.</summary>
public sealed record Credential
{
    private const string Biometrics = "biometrics";

    /// <summary>Which form it has.</summary>
    public required CredentialFormat Format { get; init; }

    /// <summary>
    /// What tells one credential from another however often it is sent: the id of its request, which is the event's transaction id. Empty for a credential that was opened
    /// without an event.
    /// </summary>
    public string IdempotencyKey { get; init; } = "";

    /// <summary>Which attempt at handling it this is, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The type as it was requested, for example <c>euin</c>; null where that is not known. It does not tell the form.</summary>
    public string? CredentialType { get; init; }

    /// <summary>The members of <c>event.data</c>, those of the requester's <c>additionalData</c> among them, the PIN too; undefined without an event.</summary>
    public JsonElement EventData { get; init; }

    /// <summary>The credential's own id, for example <c>http://mosip.io/credentials/…</c>; null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The types.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The issuer as the credential names it. Only <see cref="Proof"/> and <see cref="Sender"/> say who it really is.</summary>
    public string? Issuer { get; init; }

    /// <summary>When it was issued; null where that is missing or unreadable.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>
    /// The subject's id: in the card form the id of the request in clear (a UIN, a VID, a registration id), even where the attribute <c>UIN</c> is protected; in a
    /// verifiable credential the text behind the last <c>/credentials/</c>, or the whole id (<c>did:jwk:…</c>).
    /// </summary>
    public string? SubjectId { get; init; }

    /// <summary>The attributes by name, without <c>id</c>.</summary>
    public required IReadOnlyDictionary<string, CredentialValue> Attributes { get; init; }

    /// <summary>The certificate that signed the whole content; null where that was not checked.</summary>
    public X509Certificate2? Sender { get; init; }

    /// <summary>What the check of the verifiable credential's own proof found; null where it was not checked.</summary>
    public CredentialProofResult? Proof { get; init; }

    /// <summary>Whether the sender's signature or the proof was checked and is good.</summary>
    public bool IsVerified => Sender is not null || Proof is { IsVerified: true };

    /// <summary>The document as it was signed, protected attributes still encrypted.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>The CBEFF document (XML) of the attribute <c>biometrics</c>; null where the credential has none, or none that can be decoded.</summary>
    public ReadOnlyMemory<byte>? BiometricsXml => Attributes.TryGetValue(Biometrics, out CredentialValue? attribute)
        && attribute.Text() is { } text && Core.Crypto.MosipBase64.TryDecode(text, out byte[] xml) && xml.Length > 0 ? xml : null;

    /// <summary>
    /// What MOSIP's print service puts into a card's QR code: the subject as JSON in clear, without the biometrics. It is not signed; whoever reads the code must not
    /// take it for proof.
    /// </summary>
    public string ToQrText() => QrText.Write(this, Biometrics);

    /// <summary>The form and the names, never a value.</summary>
    public override string ToString() => $"{Format} with {string.Join(", ", Attributes.Keys.Order(StringComparer.Ordinal))}";
}
