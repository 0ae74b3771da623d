using System.Security.Cryptography;
using System.Text;

namespace Mosip.Partner.Sandbox.WebSubHub.Conformance;

/// <summary>
/// What MOSIP's own Java subscriber says about a delivery (commons 1.3.0, AuthenticatedContentVerifier and IntentVerifier), which is laxer than a careful one: to
/// compare with, never to receive with.
/// </summary>
public static class SubscriberJudge
{
    /// <summary>Judges the signature of a delivery.</summary>
    /// <param name="secret">The subscription's secret.</param>
    /// <param name="body">The body as handed to the verifier.</param>
    /// <param name="header">The value of <c>X-Hub-Signature</c>; null where it is missing.</param>
    /// <returns>Whether it is taken, or the code of the error that is raised before the comparison.</returns>
    public static SubscriberVerdict JudgeSignature(string secret, string body, string? header)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(body);
        if (string.IsNullOrEmpty(header))
            return new SubscriberVerdict(IsValid: false, "KER-WSC-106");
        if (secret.Length == 0)
            return new SubscriberVerdict(IsValid: false, "KER-WSC-107");
        // String.split of Java drops empty parts at the end; without a second part the index is out of bounds.
        string[] parts = header.TrimEnd('=').Split('=');
        if (parts.Length < 2)
            return new SubscriberVerdict(IsValid: false, "ArrayIndexOutOfBoundsException");
        // The names are known in upper case only, and any other word, sha256 and md5 alike, is SHA-256.
        HashAlgorithmName algorithm = parts[0] switch
        {
            "SHA1" => HashAlgorithmName.SHA1,
            "SHA384" => HashAlgorithmName.SHA384,
            "SHA512" => HashAlgorithmName.SHA512,
            _ => HashAlgorithmName.SHA256,
        };
        byte[] mac = CryptographicOperations.HmacData(algorithm, Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body));
        return new SubscriberVerdict(parts[1] == Convert.ToHexStringLower(mac));
    }

    /// <summary>Judges an intent verification: by default the topic alone is compared.</summary>
    /// <param name="topic">The topic of the subscription.</param>
    /// <param name="topicReceived">The topic that the hub names.</param>
    public static bool JudgeIntent(string topic, string topicReceived) => string.Equals(topic, topicReceived, StringComparison.Ordinal);
}
