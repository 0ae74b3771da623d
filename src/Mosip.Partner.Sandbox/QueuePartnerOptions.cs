using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Sandbox;

/// <summary>What a partner that answers MOSIP's queues is onboarded with: an ABIS, or a manual adjudication system.</summary>
public sealed class QueuePartnerOptions
{
    /// <summary>The organisation: its name in PMS and in the certificate, up to 128 characters. Default: Sample Matching.</summary>
    public string OrganisationName { get; set; } = "Sample Matching";

    /// <summary>The partner id, up to 36 characters without blanks. Default: null, then one is made from the organisation's name.</summary>
    public string? PartnerId { get; set; }

    /// <summary>The client with which the partner logs in to read shares. Default: null, then it is the partner id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client's secret. Default: null, then one is made. TEST MATERIAL.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>How often a share can be read; -1 for always. Default: 2, as MOSIP's policy for an ABIS has it.</summary>
    public int Readings { get; set; } = 2;

    /// <summary>Whether shares are encrypted for the partner (<c>Partner Based</c>); MOSIP's policy for adjudicators encrypts nothing. Default: yes.</summary>
    public bool IsEncrypted { get; set; } = true;

    /// <summary>The certificate that shares are encrypted for, in place of the one that the sandbox signs: of a partner whose key the sandbox does not have. Default: null.</summary>
    public X509Certificate2? Certificate { get; set; }
}
