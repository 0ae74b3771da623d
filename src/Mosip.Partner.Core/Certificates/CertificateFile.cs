using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Files;

namespace Mosip.Partner.Core.Certificates;

/// <summary>Reads certificates from files that a partner supplies.</summary>
public static class CertificateFile
{
    /// <summary>Reads a file of at most 1 MiB with certificates in PEM, DER or PKCS#7 form.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MosipInputException">The file is not there, is too large, or holds no certificate.</exception>
    public static IReadOnlyList<X509Certificate2> Read(string path)
    {
        byte[] content = InputFile.Read(path, "read certificates");
        try
        {
            return CertificateReader.Read(content);
        }
        catch (MosipInputException e)
        {
            throw new MosipInputException(e.Fault, e.Operation, $"{path}: {e.Detail}", e);
        }
    }
}
