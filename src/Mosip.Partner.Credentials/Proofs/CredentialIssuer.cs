namespace Mosip.Partner.Credentials.Proofs;

/// <summary>An issuer whose credentials are accepted, with the keys that it signs them with.</summary>
public sealed class CredentialIssuer
{
    /// <summary>Names an issuer and its keys.</summary>
    /// <param name="id">The <c>issuer</c> of its credentials, for MOSIP the address of its controller document, for example <c>https://api.example.org/.well-known/controller.json</c>.</param>
    /// <param name="keys">Only keys that the controller document lists under <c>assertionMethod</c>.</param>
    public CredentialIssuer(string id, params IReadOnlyList<CredentialKey> keys)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(keys);
        (Id, Keys) = (id, keys);
    }

    /// <summary>The <c>issuer</c> of its credentials, compared exactly.</summary>
    public string Id { get; }

    /// <summary>Its keys; keep old ones until no credential of theirs is outstanding.</summary>
    public IReadOnlyList<CredentialKey> Keys { get; }

    /// <summary>
    /// Reads an issuer from its documents as they are published under <c>/.well-known</c>. Fetch them once, over HTTPS, from the host that the operator named:
    /// whoever chooses the documents chooses whom to trust.
    /// </summary>
    /// <param name="controllerDocument">The controller document, JSON in UTF-8.</param>
    /// <param name="keyDocuments">Public key documents; those that the controller does not list are left out.</param>
    /// <exception cref="Core.Errors.MosipInputException">A document is not what it should be.</exception>
    public static CredentialIssuer Read(ReadOnlyMemory<byte> controllerDocument, params IReadOnlyList<ReadOnlyMemory<byte>> keyDocuments) =>
        IssuerDocuments.Read(controllerDocument, keyDocuments);

    internal CredentialKey? FindKey(string address) => Keys.FirstOrDefault(key => key.Address == address);
}
