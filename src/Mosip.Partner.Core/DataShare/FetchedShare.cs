namespace Mosip.Partner.Core.DataShare;

/// <summary>What a data share gave. It is personal and often encrypted; it prints as its size only.</summary>
/// <param name="Content">The bytes as they are stored: the base64url text of a packet, or the plain file where the policy encrypts nothing.</param>
/// <param name="Signature">
/// The <c>Signature</c> header, a detached JWS; null where there is none. By MOSIP's default it carries neither payload nor certificate and cannot be checked: the sender is
/// proved by the signature that comes with the event.
/// </param>
public sealed record FetchedShare(ReadOnlyMemory<byte> Content, string? Signature)
{
    /// <summary>The size, and nothing of the content.</summary>
    public override string ToString() => $"share of {Content.Length} bytes";
}
