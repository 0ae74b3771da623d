namespace Mosip.Partner.Core.Certificates;

/// <summary>Names certificates to be watched. Register it as a keyed service under the name of the MOSIP registration.</summary>
public interface ICertificateExpirySource
{
    /// <summary>The certificates that are in use now. Answers quickly: it is asked whenever metrics are collected.</summary>
    IEnumerable<WatchedCertificate> GetCertificates();
}
