using System.Text.Json.Nodes;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The form without a proof of its own, for QR codes and for types that no other formatter has: every value a text, some encrypted with the PIN.</summary>
internal sealed class PlainCredential : ICredentialFormat
{
    public ValueTask<FormattedCredential> FormatAsync(CredentialIssue issue, CancellationToken cancellationToken)
    {
        var subject = new JsonObject { ["id"] = issue.Request.Id };
        List<string> isProtected = [];
        foreach (IssuedAttribute attribute in issue.Attributes)
        {
            string text = attribute.Text;
            if (attribute.IsEncrypted && text.Length > 0)
            {
                text = PinEncryption.Seal(issue.Request.EncryptionKey ?? throw NoPin(), text);
                isProtected.Add(attribute.Name);
            }
            subject[attribute.Name] = text;
        }
        return ValueTask.FromResult(new FormattedCredential(Envelope(issue, subject, isProtected), []));
    }

    /// <summary>The members around the subject.</summary>
    public static JsonObject Envelope(CredentialIssue issue, JsonObject subject, IEnumerable<string> isProtected) => new()
    {
        ["id"] = $"http://mosip.io/credentials/{Guid.NewGuid()}",
        ["type"] = new JsonArray("MOSIPVerifiableCredential"),
        ["issuer"] = "https://mosip.io/issuers/",
        ["issuanceDate"] = MosipTime.Utc(issue.Now),
        ["issuedTo"] = issue.Request.PartnerId,
        ["consent"] = "",
        ["credentialSubject"] = subject,
        ["protectedAttributes"] = new JsonArray([.. isProtected.Select(name => JsonValue.Create(name))]),
    };

    private static IssuanceRefusedException NoPin() =>
        new(IssuanceErrors.PinMissing, new("encryptionKey", "a PIN, as the policy or the request wants attributes encrypted", "none"));
}
