using System.Text.Json;

namespace Mosip.Partner.Credentials.Requests;

/// <summary>Asks MOSIP to issue a credential. Personal: it prints as its type and receiver.</summary>
public sealed record CredentialRequest
{
    /// <summary>Whose credential: a UIN, a VID, a registration id or a handle, in clear.</summary>
    public required string IndividualId { get; init; }

    /// <summary>The type, for example <c>euin</c>, <c>qrcode</c> or <c>vercred</c>; PMS maps it to the receiver's policy.</summary>
    public required string CredentialType { get; init; }

    /// <summary>The partner who receives the credential; MOSIP calls the member <c>issuer</c>. Null for the registration's own partner id.</summary>
    public string? Receiver { get; init; }

    /// <summary>The member <c>recepiant</c> (sic); only for information.</summary>
    public string? Recipient { get; init; }

    /// <summary>The member <c>user</c>; only for information.</summary>
    public string? User { get; init; }

    /// <summary>Whether every attribute is encrypted under <see cref="ProtectionKey"/>, not only those that the policy names. Default: no.</summary>
    public bool ProtectsAll { get; init; }

    /// <summary>The PIN for protected attributes (<c>encryptionKey</c>); it comes back in clear with the event. Null where nothing is protected.</summary>
    public string? ProtectionKey { get; init; }

    /// <summary>Which of the policy's attributes are wanted (<c>sharableAttributes</c>); empty for all.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>Members that come back in <c>event.data</c>: an object; undefined for none.</summary>
    public JsonElement AdditionalData { get; init; }

    /// <summary>Type and receiver, never the person or the PIN.</summary>
    public override string ToString() => $"{CredentialType} for {Receiver ?? "the own partner"}";
}
