using System.Globalization;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The form of the type <c>auth</c>, for online verification partners: attributes that open only with the person's id at hand.</summary>
/// <param name="pool">Where the random keys come from.</param>
/// <param name="verifier">The certificate of an online verification partner, by its id; null before its upload.</param>
internal sealed class AuthCredential(RandomKeyPool pool, Func<string, EnvelopeRecipient?> verifier) : ICredentialFormat
{
    public ValueTask<FormattedCredential> FormatAsync(CredentialIssue issue, CancellationToken cancellationToken)
    {
        var subject = new JsonObject();
        var data = new JsonObject();
        Fill(subject, data, "demo", issue, [.. issue.Attributes.Where(attribute => attribute.Biometrics.Count == 0).Select(attribute => (attribute.Name, attribute.Text, attribute.IsEncrypted))]);
        Fill(subject, data, "bio", issue, [.. issue.Attributes.Where(attribute => attribute.Biometrics.Count > 0).SelectMany(Split)]);
        return ValueTask.FromResult(new FormattedCredential(
            PlainCredential.Envelope(issue, subject, issue.Attributes.Where(attribute => attribute.IsEncrypted).Select(attribute => attribute.Name)),
            data));
    }

    // Demographics and biometrics are two calls of the key manager, and so two keys of the pool.
    private void Fill(JsonObject subject, JsonObject data, string kind, CredentialIssue issue, IReadOnlyList<(string Name, string Text, bool IsEncrypted)> values)
    {
        if (!values.Any(value => value.IsEncrypted))
        {
            foreach ((string name, string text, _) in values)
                subject[name] = text;
            return;
        }
        using EnvelopeRecipient recipient = verifier(issue.Request.PartnerId)
            ?? throw new IssuanceRefusedException(IssuanceErrors.EncryptionFailed, new("certificate of the partner", "one that was uploaded to partner management", "none"));
        PooledKey pooled = pool.Take(recipient);
        byte[] key = ZeroKnowledgeCipher.DeriveKey(pooled.Key, issue.Request.Id);
        foreach ((string name, string text, bool isEncrypted) in values)
            subject[name] = isEncrypted ? ZeroKnowledgeCipher.Seal(key, pooled.Index, text) : text;
        data[$"{kind}EncryptedRandomKey"] = pooled.Wrapped;
        // The wire's own spelling.
        data[$"{kind}RankomKeyIndex"] = pooled.Index.ToString(CultureInfo.InvariantCulture);
    }

    // One entry for each record, all faces in one.
    private static IEnumerable<(string Name, string Text, bool IsEncrypted)> Split(IssuedAttribute attribute) => attribute.Biometrics
        .GroupBy(record => record.IsFace ? "Face" : $"{record.Type}_{record.SubType}")
        .Select(group => (group.Key, BiometricFile.Xml([.. group]), attribute.IsEncrypted));
}
