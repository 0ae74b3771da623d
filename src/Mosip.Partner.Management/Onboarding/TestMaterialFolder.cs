using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>Makes test keys with certificates, and keeps them in a folder.</summary>
internal sealed class TestMaterialFolder(string folder, TimeProvider time)
{
    public async Task<CertificateChain> IssueAsync(PartnerSubject subject, PartnerDomain domain, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        string name = string.Concat(subject.CommonName.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-'));
        string chainPath = Path.Combine(folder, $"{name}-chain.pem");
        if (File.Exists(chainPath))
            return CertificateChain.Of(CertificateFile.Read(chainPath));

        using PartnerKeyRequest request = PartnerKeyRequest.Create(subject);
        using TestCertificateAuthority authority = TestCertificateAuthority.Create(subject.Organisation, timeProvider: time);
        // MOSIP signs none for the domain of chips: what the chips' certificates are issued with is this one.
        X509Certificate2 certificate = domain == PartnerDomain.Ftm ? authority.IssueIssuer(request) : authority.Issue(request);
        CertificateChain chain = CertificateChain.Of([certificate, .. authority.Authorities]);
        // The key first: a chain that is there has its key beside it.
        await PrivateFile.ReplaceAsync(Path.Combine(folder, $"{name}-key.pem"), System.Text.Encoding.UTF8.GetBytes(request.ToUnencryptedKeyPem()), cancellationToken).ConfigureAwait(false);
        await PrivateFile.ReplaceAsync(chainPath, System.Text.Encoding.UTF8.GetBytes(chain.ToPem()), cancellationToken).ConfigureAwait(false);
        return chain;
    }
}
