using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.DataShares;

/// <summary>Makes shares: encrypts as the policy says, signs, stores, and builds the address (<c>DataShareServiceImpl</c> of mosip/durian).</summary>
internal sealed class DataShareService(DataShareStore store, Func<ManagedKeySigner> signer, TimeProvider clock)
{
    private const int UsesWhereThePolicyNamesNone = 2;

    /// <summary>Shares a file with a partner.</summary>
    /// <param name="policyId">The policy.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="subscriberId">The partner.</param>
    /// <param name="certificate">The certificate that MOSIP signed for the partner, for terms that encrypt.</param>
    /// <param name="file">The file in clear.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The address of the share.</returns>
    /// <exception cref="DataShareRefusedException">The file cannot be encrypted, or the terms name an unknown encryption.</exception>
    public async Task<string> CreateAsync(string policyId, ShareTerms terms, string subscriberId, X509Certificate2? certificate, ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> content = Protect(terms, certificate, file);
        // Neither the statement nor the certificate travels with the signature, so no one can check it: as MOSIP has it.
        string signature = await signer().SignAsync(Statement(terms, subscriberId, file.Span), cancellationToken).ConfigureAwait(false);
        string key = NewKey(subscriberId, policyId);
        store.Add(new DataShare(key, policyId, subscriberId, content, signature, UsesOf(terms)));
        return Address(terms, policyId, subscriberId, key);
    }

    private static ReadOnlyMemory<byte> Protect(ShareTerms terms, X509Certificate2? certificate, ReadOnlyMemory<byte> file)
    {
        if (terms.EncryptionType.Equals("none", StringComparison.OrdinalIgnoreCase))
            return file;
        if (!terms.EncryptionType.Equals("Partner Based", StringComparison.OrdinalIgnoreCase))
            throw new DataShareRefusedException(null, new("encryptionType of the policy", "Partner Based or none", "another text"));
        if (certificate is null)
            throw new DataShareRefusedException(DataShareErrors.EncryptionFailed, new("certificate of the partner", "one that was uploaded to partner management", "none"));
        using var recipient = new EnvelopeRecipient(certificate);
        return Encoding.ASCII.GetBytes(CombinedData.Seal(recipient, file.Span));
    }

    private byte[] Statement(ShareTerms terms, string subscriberId, ReadOnlySpan<byte> file)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["filename"] = "file",
            ["created"] = now.ToUnixTimeMilliseconds(),
            ["expires"] = (now + (terms.ValidFor ?? TimeSpan.Zero)).ToUnixTimeMilliseconds(),
            ["keyid"] = subscriberId,
            ["digestAlg"] = "SHA256",
            ["digest"] = MosipBase64.EncodeUrl(Encoding.ASCII.GetBytes(MosipHash.UpperHex(file))),
        }.ToJsonString());
    }

    private static int UsesOf(ShareTerms terms) => terms.Fetches ?? (terms.TransactionsAllowed == "-1" ? -1 : UsesWhereThePolicyNamesNone);

    private string NewKey(string subscriberId, string policyId) => string.Concat(
        subscriberId, policyId, clock.GetUtcNow().UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture), MosipBase64.EncodeUrl(RandomNumberGenerator.GetBytes(8)));

    // The protocol of a policy ends in "://"; without one it is plain HTTP.
    private static string Address(ShareTerms terms, string policyId, string subscriberId, string key)
    {
        string domain = terms.ShareDomain.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        return $"{terms.Protocol ?? "http://"}{domain}{SandboxPaths.DataShare}/get/{policyId}/{subscriberId}/{key}";
    }
}
