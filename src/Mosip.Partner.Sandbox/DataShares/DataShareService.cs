using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.DataShares;

/// <summary>Makes shares: encrypts as the policy says, signs, stores, and builds the address (<c>DataShareServiceImpl</c> of mosip/durian).</summary>
/// <param name="store">The shares.</param>
/// <param name="signer">Signs; null where signing is off.</param>
/// <param name="address">The service's own address, for policies that name no host.</param>
/// <param name="knowsUnlimited">Whether the number -1 stands for any number of fetches, as it does from 1.3 on.</param>
/// <param name="clock">The clock.</param>
internal sealed class DataShareService(DataShareStore store, Func<ManagedKeySigner>? signer, Func<Uri> address, bool knowsUnlimited, TimeProvider clock)
{
    private const int UsesWhereThePolicyNamesNone = 2, Unlimited = -1;

    /// <summary>Shares a file with a partner.</summary>
    /// <param name="policy">With whom, and how.</param>
    /// <param name="file">The file in clear.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The share and its address.</returns>
    /// <exception cref="DataShareRefusedException">The file cannot be encrypted, or the terms name an unknown encryption.</exception>
    public async Task<(DataShare Share, string Address)> CreateAsync(SharingPolicy policy, ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> content = Protect(policy, file);
        // Neither the statement nor the certificate travels with the signature, so no one can check it: as MOSIP has it.
        string signature = signer is null ? "" : await signer().SignAsync(Statement(policy, file.Span), cancellationToken).ConfigureAwait(false);
        var share = new DataShare(NewKey(policy), policy.PolicyId, policy.SubscriberId, content, signature, policy.Uses ?? UsesOf(policy.Terms));
        string shareAddress = AddressOf(share, policy.Terms);
        if (!Uri.TryCreate(shareAddress, UriKind.Absolute, out _))
            throw new DataShareRefusedException(DataShareErrors.AddressMalformed, new("protocol and shareDomain of the policy", "https:// or http://, and a host", "no address"));
        store.Add(share);
        return (share, shareAddress);
    }

    private static ReadOnlyMemory<byte> Protect(SharingPolicy policy, ReadOnlyMemory<byte> file)
    {
        if (policy.Terms.EncryptionType.Equals("none", StringComparison.OrdinalIgnoreCase))
            return file;
        if (!policy.Terms.EncryptionType.Equals("Partner Based", StringComparison.OrdinalIgnoreCase))
            throw new DataShareRefusedException(null, new("encryptionType of the policy", "Partner Based or none", "another text"));
        if (policy.Certificate is null)
            throw new DataShareRefusedException(DataShareErrors.EncryptionFailed, new("certificate of the partner", "one that was uploaded to partner management", "none"));
        using var recipient = new EnvelopeRecipient(policy.Certificate);
        return Encoding.ASCII.GetBytes(CombinedData.Seal(recipient, file.Span));
    }

    private byte[] Statement(SharingPolicy policy, ReadOnlySpan<byte> file)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["filename"] = "file",
            ["created"] = now.ToUnixTimeMilliseconds(),
            ["expires"] = (now + (policy.Terms.ValidFor ?? TimeSpan.Zero)).ToUnixTimeMilliseconds(),
            ["keyid"] = policy.SubscriberId,
            ["digestAlg"] = "SHA256",
            ["digest"] = MosipBase64.EncodeUrl(Encoding.ASCII.GetBytes(MosipHash.UpperHex(file))),
        }.ToJsonString());
    }

    private int UsesOf(ShareTerms terms) =>
        terms.TransactionsAllowed == "-1" ? (knowsUnlimited ? Unlimited : 0) : terms.Fetches ?? UsesWhereThePolicyNamesNone;

    private string NewKey(SharingPolicy policy) => string.Concat(
        policy.SubscriberId, policy.PolicyId, clock.GetUtcNow().UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture), MosipBase64.EncodeUrl(RandomNumberGenerator.GetBytes(8)));

    private string AddressOf(DataShare share, ShareTerms terms) => $"{PrefixOf(terms)}{SandboxPaths.DataShare}/get/{share.PolicyId}/{share.SubscriberId}/{share.Key}";

    // The protocol of a policy ends in "://"; without one it is plain HTTP. A whole prefix takes the place of both.
    private string PrefixOf(ShareTerms terms)
    {
        if (terms.UnknownMembers.TryGetValue("shareDomainUrlRead", out JsonElement prefix) && prefix.ValueKind == JsonValueKind.String && prefix.GetString() is { Length: > 0 } whole)
            return whole;
        return terms.ShareDomain.Length == 0
            ? address().GetLeftPart(UriPartial.Authority)
            : (terms.Protocol ?? "http://") + terms.ShareDomain.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
    }
}
