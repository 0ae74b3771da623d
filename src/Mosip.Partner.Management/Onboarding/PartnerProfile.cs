using System.Text.RegularExpressions;

namespace Mosip.Partner.Management;

/// <summary>Who a partner is: what it registers with, whatever its type.</summary>
public sealed partial record PartnerProfile
{
    /// <summary>The id: 1 to 36 characters without blanks. It must be the user name with which the partner logs in; PMS hands an API key to no one else.</summary>
    public required string PartnerId { get; init; }

    /// <summary>
    /// The organisation: 1 to 128 characters, and the <c>O</c> of the certificate exactly: see <see cref="Core.Certificates.CertificateNames.OrganisationForMosip"/>.
    /// It can never be changed.
    /// </summary>
    public required string OrganisationName { get; init; }

    /// <summary>Postal address: 1 to 2000 characters.</summary>
    public required string Address { get; init; }

    /// <summary>Phone number: 1 to 16 characters.</summary>
    public required string ContactNumber { get; init; }

    /// <summary>E-mail address, which no other partner may have: at most 254 characters.</summary>
    public required string EmailAddress { get; init; }

    /// <summary>Language of PMS's messages, for example <c>eng</c>. Default: none, the country's first one.</summary>
    public string? Language { get; init; }

    /// <summary>The id; no contact.</summary>
    public override string ToString() => PartnerId;

    internal IEnumerable<string> FindFaults()
    {
        foreach ((string? value, string member, int maximum) in ((string?, string, int)[])[
            (PartnerId, nameof(PartnerId), 36), (OrganisationName, nameof(OrganisationName), 128), (Address, nameof(Address), 2000),
            (ContactNumber, nameof(ContactNumber), 16), (EmailAddress, nameof(EmailAddress), 254)])
        {
            if (string.IsNullOrWhiteSpace(value))
                yield return $"{member} is missing";
            else if (value.Length > maximum)
                yield return $"{member} has {value.Length} characters, at most {maximum} are taken";
        }
        if (PartnerId?.Any(char.IsWhiteSpace) is true)
            yield return "PartnerId has a blank (PMS_PRT_066)";
        if (!string.IsNullOrWhiteSpace(EmailAddress) && !EmailPattern().IsMatch(EmailAddress))
            yield return "EmailAddress is not an address that PMS takes (PMS_PRT_012)";
    }

    // pmp.partner.valid.email.address.regex, as MOSIP ships it.
    [GeneratedRegex(@"^[\w\-+]+(\.[\w]+)*@[\w-]+(\.[\w]+)*(\.[a-z]{2,})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmailPattern();
}
