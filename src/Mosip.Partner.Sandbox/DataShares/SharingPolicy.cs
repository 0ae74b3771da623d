using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Sandbox.DataShares;

/// <summary>Under which terms files are shared with a partner.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="SubscriberId">The partner.</param>
/// <param name="Terms">The policy's terms.</param>
/// <param name="Certificate">The certificate that MOSIP signed for the partner, for terms that encrypt; null before its upload.</param>
internal sealed record SharingPolicy(string PolicyId, string SubscriberId, ShareTerms Terms, X509Certificate2? Certificate)
{
    /// <summary>How often a share can be fetched in place of what the terms say; -1 for always.</summary>
    public int? Uses { get; init; }
}
