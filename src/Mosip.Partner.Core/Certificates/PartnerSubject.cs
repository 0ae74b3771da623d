using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Mosip.Partner.Core.Certificates;

/// <summary>The six attributes of a subject that MOSIP keeps when it signs a partner's certificate again; all others are dropped.</summary>
public sealed partial record PartnerSubject
{
    /// <summary>CN: the partner id or a host name. MOSIP needs one.</summary>
    public required string CommonName { get; init; }

    /// <summary>O: the organisation name, exactly as the partner is registered with MOSIP; a difference is refused with KER-PCM-008.</summary>
    public required string Organisation { get; init; }

    /// <summary>OU, if wanted.</summary>
    public string? OrganisationalUnit { get; init; }

    /// <summary>L: the town, if wanted.</summary>
    public string? Locality { get; init; }

    /// <summary>ST: the state or province, if wanted.</summary>
    public string? State { get; init; }

    /// <summary>C: two letters of ISO 3166, if wanted.</summary>
    public string? Country { get; init; }

    /// <summary>Reads the subject of a certificate; of a repeated attribute the last one, as MOSIP does. A missing one is empty or null.</summary>
    /// <param name="certificate">The certificate.</param>
    public static PartnerSubject Of(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        X500DistinguishedName name = certificate.SubjectName;
        return new PartnerSubject
        {
            CommonName = CertificateNames.Plain(name, CertificateNames.CommonName) ?? "",
            Organisation = CertificateNames.Plain(name, CertificateNames.Organisation) ?? "",
            OrganisationalUnit = CertificateNames.Plain(name, CertificateNames.OrganisationalUnit),
            Locality = CertificateNames.Plain(name, CertificateNames.Locality),
            State = CertificateNames.Plain(name, CertificateNames.State),
            Country = CertificateNames.Plain(name, CertificateNames.Country),
        };
    }

    /// <summary>The name in the order in which MOSIP writes it: C, ST, L, O, OU, CN.</summary>
    /// <exception cref="ArgumentException">The common name or organisation is empty, or the country is not two letters.</exception>
    public X500DistinguishedName ToName()
    {
        ArgumentException.ThrowIfNullOrEmpty(CommonName);
        ArgumentException.ThrowIfNullOrEmpty(Organisation);
        if (!string.IsNullOrEmpty(Country) && !TwoLetters().IsMatch(Country))
            throw new ArgumentException($"A country is two letters of ISO 3166, not '{Country}'.", nameof(Country));

        // The builder writes what was added last first.
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(CommonName);
        if (!string.IsNullOrEmpty(OrganisationalUnit))
            builder.AddOrganizationalUnitName(OrganisationalUnit);
        builder.AddOrganizationName(Organisation);
        if (!string.IsNullOrEmpty(Locality))
            builder.AddLocalityName(Locality);
        if (!string.IsNullOrEmpty(State))
            builder.AddStateOrProvinceName(State);
        if (!string.IsNullOrEmpty(Country))
            builder.AddCountryOrRegion(Country);
        return builder.Build();
    }

    [GeneratedRegex("^[A-Za-z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoLetters();
}
