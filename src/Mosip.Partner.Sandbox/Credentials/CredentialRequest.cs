using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Ida.Java;

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

    /// <summary>Reads a request of the wire.</summary>
    /// <returns>The refusal where a member is missing that MOSIP asks for.</returns>
    public static (CredentialRequest? Request, MosipAnswer? Refusal) Read(MosipCall call, string requestId)
    {
        foreach (string member in (string[])["credentialType", "issuer", "id"])
            if (string.IsNullOrWhiteSpace(call.Text(member)))
                return (null, MosipAnswer.Refuse(IssuanceErrors.InvalidInput(member), new(member, "a text", "none")));
        return (new CredentialRequest(requestId)
        {
            Id = call.Required("id"),
            CredentialType = call.Required("credentialType"),
            PartnerId = call.Required("issuer"),
            Encrypts = call.Member("encrypt") is { ValueKind: JsonValueKind.True },
            EncryptionKey = call.Text("encryptionKey"),
            SharableAttributes = call.Member("sharableAttributes") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(item => item.ToString())] : [],
            AdditionalData = call.Member("additionalData") is { ValueKind: JsonValueKind.Object } data ? (JsonObject)JavaJson.ToNode(data)! : [],
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        }, null);
    }

    public override string ToString() => $"credential request {RequestId}: {Status}";
}
