namespace Mosip.Partner.Credentials.Opening;

/// <summary>The forms in which MOSIP writes a credential. They are told by the content: which type has which form differs between releases.</summary>
public enum CredentialFormat
{
    /// <summary>The JSON of the default and QR-code formatters: texts, some of them protected by a PIN, and no proof of its own.</summary>
    Card,

    /// <summary>A W3C verifiable credential with a proof.</summary>
    VerifiableCredential,
}
