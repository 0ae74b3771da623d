using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Sandbox.Hosting;

/// <summary>Makes the certificate of the HTTPS server. TEST MATERIAL.</summary>
internal static class TlsTestCertificate
{
    public static X509Certificate2 Create(IPAddress address, TimeProvider clock)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=MOSIP sandbox (test material)", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        DateTimeOffset now = clock.GetUtcNow();
        using X509Certificate2 certificate = request.CreateSelfSigned(now.AddHours(-1), now.AddDays(30));
        // Some platforms serve only certificates whose key was loaded from a container.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }
}
