using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Certificates;

/// <summary>The key manager's reckoning of time, in UTC.</summary>
internal static class UploadDates
{
    /// <summary>Whether the certificate begins on a later calendar day; one that begins later on the same day is merely not valid yet.</summary>
    public static bool IsFutureDated(X509Certificate2 certificate, DateTimeOffset now) => CertificateDates.Begin(certificate).UtcDateTime.Date > now.UtcDateTime.Date;

    /// <summary>Whole days that are left.</summary>
    public static int RemainingDays(X509Certificate2 certificate, DateTimeOffset now) => (CertificateDates.End(certificate) - now).Days;

    /// <summary>Whether the certificate's last calendar day is not before the same day some months from now.</summary>
    public static bool LastsMonths(X509Certificate2 certificate, DateTimeOffset now, int months) =>
        CertificateDates.End(certificate).UtcDateTime.Date >= now.UtcDateTime.AddMonths(months).Date;
}
