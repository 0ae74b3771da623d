using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Ftm;

/// <summary>
/// Checks the chain of L1 devices offline: authorities, FTM provider's certificate, chip's certificate. MOSIP signs certificates of the domain FTM not again as it does those of other partners, so the
/// provider's own certificate has to be one of an authority, which no check of the upload looks at.
/// </summary>
/// <param name="organisationName">The organisation that is sent with the upload, and has to be the certificate's <c>O</c> to the letter.</param>
/// <param name="rules">The key manager's rules. Default: those of 1.3.0.</param>
/// <param name="timeProvider">The clock; the system's when null.</param>
public sealed class FtmChainCheck(string organisationName, CertificateUploadRules? rules = null, TimeProvider? timeProvider = null)
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly PartnerCertificatePreflight _preflight = new(rules, timeProvider);

    /// <summary>Checks an FTM provider's certificate before it is uploaded.</summary>
    /// <param name="chain">The certificate with the authorities above it. Authorities that are not in it must be with MOSIP already, in the domain FTM.</param>
    public FtmChainVerdict CheckProvider(CertificateChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        PartnerUploadVerdict upload = _preflight.CheckPartner(new PartnerCertificateUpload(chain.Leaf.ExportCertificatePem(), "FTM", organisationName), StoreOf(chain));
        return new FtmChainVerdict { Upload = upload, Faults = [.. FindIssuerFaults(chain)] };
    }

    /// <summary>Checks a chip's certificate before the chip goes into a device: IDA has to find a path from it to the provider's chain.</summary>
    /// <param name="chip">The chip's certificate.</param>
    /// <param name="chain">The provider's certificate with the authorities above it.</param>
    /// <returns>Why IDA would not trust the chip; null where it would.</returns>
    public string? FindChipFault(X509Certificate2 chip, CertificateChain chain)
    {
        ArgumentNullException.ThrowIfNull(chip);
        ArgumentNullException.ThrowIfNull(chain);
        if (FindIssuerFaults(chain).FirstOrDefault() is { } fault)
            return fault;
        X509Certificate2 top = chain.Certificates[^1];
        TrustPath path = TrustStore.Pinned([top], chain.Certificates.SkipLast(1)).FindPath(chip, _time.GetUtcNow());
        if (!path.IsTrusted)
            return path.Reason;
        // MOSIP reads only the chip's own certificate out of an answer.
        return path.Certificates[1].RawDataMemory.Span.SequenceEqual(chain.Leaf.RawDataMemory.Span) ? null : "an authority above the provider issued the chip's certificate, and not the provider";
    }

    // What is above the chain may be with MOSIP already, so its top is taken for granted.
    private static TrustStore StoreOf(CertificateChain chain)
    {
        X509Certificate2[] above = [.. chain.Authorities];
        return above.Length == 0 ? TrustStore.Pinned([chain.Leaf]) : TrustStore.Pinned([above[0]], above[1..]);
    }

    private static IEnumerable<string> FindIssuerFaults(CertificateChain chain)
    {
        for (int level = 0; level < chain.Certificates.Count; level++)
        {
            X509Certificate2 issuer = chain.Certificates[level];
            string name = level == 0 ? "the provider's certificate" : $"the authority '{issuer.Subject}'";
            X509BasicConstraintsExtension? constraints = issuer.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault();
            if (constraints is not { CertificateAuthority: true })
                yield return $"{name} is not one of an authority (basic constraints CA:true), so no chip below it is trusted; let it be issued with CA:true";
            // Below an authority stand the ones between it and the chip; the chip itself does not count.
            else if (constraints.HasPathLengthConstraint && constraints.PathLengthConstraint < level)
                yield return $"{name} has room for {constraints.PathLengthConstraint} authorities below it, and there are {level}";
            if (issuer.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && !usage.KeyUsages.HasFlag(X509KeyUsageFlags.KeyCertSign))
                yield return $"{name} may not sign certificates (key usage keyCertSign)";
        }
    }
}
