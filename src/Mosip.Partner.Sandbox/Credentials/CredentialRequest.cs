using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>A request to issue a credential, and what became of it.</summary>
internal sealed class CredentialRequest(string requestId)
{
    public string RequestId { get; } = requestId;

    /// <summary>The UIN, VID or handle of the person.</summary>
    public required string Id { get; init; }

    public required string CredentialType { get; init; }

    /// <summary>The partner that receives the credential; the wire calls it <c>issuer</c>.</summary>
    public required string PartnerId { get; init; }

    /// <summary>Whether each attribute is encrypted.</summary>
    public bool Encrypts { get; init; }

    /// <summary>The PIN.</summary>
    public string? EncryptionKey { get; init; }

    public IReadOnlyList<string> SharableAttributes { get; init; } = [];

    public JsonObject AdditionalData { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>One of <see cref="CredentialRequestStatus"/>, or what a partner reported.</summary>
    public string Status { get; set; } = CredentialRequestStatus.New;

    public string? StatusComment { get; set; }

    /// <summary>Which check the last issuance failed at; null where it did not, or nobody knows.</summary>
    public RefusalExplanation? Hindrance { get; set; }

    /// <summary>The address of the share, or of the result that the partner reported.</summary>
    public string? Url { get; set; }

    public int Retries { get; set; }

    public override string ToString() => $"credential request {RequestId}: {Status}";
}
