using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Certificates;

/// <summary>A certificate's validity, both ends included, in UTC.</summary>
internal static class CertificateDates
{
    public static DateTimeOffset Begin(X509Certificate2 certificate) => new(certificate.NotBefore.ToUniversalTime());

    public static DateTimeOffset End(X509Certificate2 certificate) => new(certificate.NotAfter.ToUniversalTime());

    public static bool Contains(X509Certificate2 certificate, DateTimeOffset at) => FaultOf(certificate, at) == TrustFault.None;

    public static TrustFault FaultOf(X509Certificate2 certificate, DateTimeOffset at) =>
        at > End(certificate) ? TrustFault.Expired
        : at < Begin(certificate) ? TrustFault.NotYetValid
        : TrustFault.None;

    public static string Describe(X509Certificate2 certificate, TrustFault fault) => fault == TrustFault.Expired
        ? $"The certificate ended on {End(certificate):u}."
        : $"The certificate begins on {Begin(certificate):u}.";
}
