using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Crypto;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The form with a proof of its own (<c>VerCredProvider</c> of mosip/id-repository): no attribute is encrypted, lists stay lists.</summary>
/// <param name="documents">What the credential points at.</param>
/// <param name="hash">The 64 bytes that a proof signs, of the document and the proof's options.</param>
/// <param name="key">The key of the proofs.</param>
/// <param name="keyId">The key's name in the JWS header.</param>
internal sealed class VerifiableCredential(IssuerDocuments documents, Func<JsonObject, JsonObject, byte[]> hash, Func<RSA> key, Func<string> keyId) : ICredentialFormat
{
    private const string IdBase = "http://credential.idrepo/credentials/";

    public ValueTask<FormattedCredential> FormatAsync(CredentialIssue issue, CancellationToken cancellationToken)
    {
        var subject = new JsonObject { ["id"] = IdBase + issue.Request.Id, ["vcVer"] = "VC-V1" };
        foreach (IssuedAttribute attribute in issue.Attributes)
            subject[attribute.Name] = attribute.Value.DeepClone();
        var document = new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/2018/credentials/v1", documents.ContextAddress, new JsonObject { ["sec"] = "https://w3id.org/security#" }),
            ["type"] = new JsonArray("VerifiableCredential", "MOSIPVerifiableCredential"),
            ["id"] = IdBase + Guid.NewGuid(),
            ["issuer"] = documents.ControllerAddress,
            ["issuanceDate"] = issue.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["credentialSubject"] = subject,
        };
        document["proof"] = Prove(document, issue.Now);
        return ValueTask.FromResult(new FormattedCredential(document, []));
    }

    private JsonObject Prove(JsonObject document, DateTimeOffset now)
    {
        var proof = new JsonObject
        {
            ["type"] = "RsaSignature2018",
            ["created"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["proofPurpose"] = "assertionMethod",
            ["verificationMethod"] = documents.KeyAddress,
        };
        string header = MosipBase64.EncodeUrl(Encoding.UTF8.GetBytes(
            new JsonObject { ["b64"] = false, ["crit"] = new JsonArray("b64"), ["kid"] = keyId(), ["alg"] = "PS256" }.ToJsonString()));
        byte[] signed = [.. Encoding.ASCII.GetBytes(header), (byte)'.', .. hash(document, proof)];
        proof["jws"] = $"{header}..{MosipBase64.EncodeUrl(key().SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))}";
        return proof;
    }
}
