using System.Diagnostics.CodeAnalysis;

namespace Mosip.Partner.Core.Certificates;

/// <summary>The rules by which a release of MOSIP's key manager takes certificates. Start from a release and change with <c>with</c> what the country has configured otherwise.</summary>
[SuppressMessage("Naming", "CA1707", Justification = "Release numbers, with underscores for their dots.")]
public sealed record CertificateUploadRules
{
    private CertificateUploadRules(string release) => Release = release;

    /// <summary>Key manager 1.2.0.1, and later ones before 1.3.0, which check the same.</summary>
    public static CertificateUploadRules V1_2_0_1 { get; } = new("1.2.0.1");

    /// <summary>Key manager 1.3.0.</summary>
    public static CertificateUploadRules V1_3_0 { get; } = new("1.3.0") { IsStrict = true };

    /// <summary>The release, for example <c>1.3.0</c>.</summary>
    public string Release { get; }

    /// <summary>The domains that exist, compared without regard to case (<c>mosip.kernel.partner.allowed.domains</c>). Default: AUTH, DEVICE, FTM and MISP.</summary>
    public IReadOnlyList<string> AllowedDomains { get; init; } = ["AUTH", "DEVICE", "FTM", "MISP"];

    /// <summary>For how many years of 365 days MOSIP signs (<c>mosip.kernel.partner.issuer.certificate.duration.years</c>). Default: 1.</summary>
    public int IssuedYears { get; init; } = 1;

    /// <summary>How many days fewer than that a partner's certificate may last (<c>mosip.kernel.partner.issuer.certificate.allowed.grace.duration</c>). Default: 30.</summary>
    public int GraceDays { get; init; } = 30;

    /// <summary>For how many months an authority's certificate must last, from 1.3.0 on (<c>mosip.kernel.partner.cacertificate.upload.minimumvalidity.month</c>). Default: 12.</summary>
    public int AuthorityMinimumMonths { get; init; } = 12;

    /// <summary>The whole days that a partner's certificate must still last: 335 by default.</summary>
    public int PartnerMinimumDays => 365 * IssuedYears - GraceDays is var days and >= 0 ? days : 315;

    // What 1.3.0 added: future dates have a code of their own, as has a short validity; authorities must be version 3 and last.
    internal bool IsStrict { get; private init; }

    /// <summary>The domain in the spelling in which MOSIP stores it, or null where it is not allowed.</summary>
    internal string? FindDomain(string? domain) =>
        AllowedDomains.Select(allowed => allowed.Trim()).FirstOrDefault(allowed => allowed.Equals(domain, StringComparison.OrdinalIgnoreCase))?.ToUpperInvariant();
}
