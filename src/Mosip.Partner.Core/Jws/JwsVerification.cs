using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Jws;

/// <summary>A signature that was checked.</summary>
/// <param name="Signer">The certificate of the signer; it leads to a pinned anchor. Further results may share it: do not dispose of it.</param>
/// <param name="Header">The protected header.</param>
public sealed record JwsVerification(X509Certificate2 Signer, JwsHeader Header);
