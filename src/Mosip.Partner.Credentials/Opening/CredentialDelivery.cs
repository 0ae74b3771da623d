namespace Mosip.Partner.Credentials.Opening;

/// <summary>What came with a credential and is needed to open it. Secret: it prints as nothing.</summary>
public sealed record CredentialDelivery
{
    /// <summary>Nothing came with it.</summary>
    public static CredentialDelivery None { get; } = new();

    /// <summary>The PIN of the protected attributes (<c>event.data.protectionKey</c>), in clear; null where none came.</summary>
    public string? ProtectionKey { get; init; }

    /// <summary>The sender's signature over the whole content (<c>event.data.proof.signature</c>), a detached JWS; null where none came.</summary>
    public string? Signature { get; init; }

    /// <summary>When it was published: the certificate that signed it must have been valid then. Null for now.</summary>
    public DateTimeOffset? PublishedOn { get; init; }

    /// <summary>Says only what is there.</summary>
    public override string ToString() => $"delivery {(Signature is null ? "without" : "with")} signature, {(ProtectionKey is null ? "without" : "with")} protection key";
}
