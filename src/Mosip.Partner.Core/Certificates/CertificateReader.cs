using System.Security.Cryptography.X509Certificates;
namespace Mosip.Partner.Core.Certificates;
/// <summary>temp</summary>
public static class CertificateReader
{
    /// <summary>temp</summary>
    public static IReadOnlyList<X509Certificate2> Read(ReadOnlySpan<byte> content)
    {
        var c = new X509Certificate2Collection();
        c.ImportFromPem(System.Text.Encoding.UTF8.GetString(content));
        return [.. c];
    }
}
