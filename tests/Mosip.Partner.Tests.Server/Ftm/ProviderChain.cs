using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Tests.Server.Ftm;

/// <summary>An FTM provider's authority, and certificates that it issues for the provider.</summary>
internal sealed class ProviderChain : IDisposable
{
    private readonly TestCertificateAuthority _authority = TestCertificateAuthority.Create("Acme");

    /// <summary>A certificate with which chips can be issued.</summary>
    public CertificateChain Issue(RSA key, string organisation = "Acme", TimeSpan? validity = null) => Of(_authority.IssueIssuer(Subject(organisation), key, validity));

    /// <summary>A certificate with which nothing can be issued.</summary>
    public CertificateChain IssueEnd(RSA key) => Of(_authority.Issue(Subject("Acme"), key));

    public CertificateChain Of(X509Certificate2 certificate) => CertificateChain.Of([certificate, .. _authority.Authorities]);

    public void Dispose() => _authority.Dispose();

    private static PartnerSubject Subject(string organisation) => new() { CommonName = "acme-ftm", Organisation = organisation };
}
