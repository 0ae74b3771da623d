using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Files;

namespace Mosip.Partner.Core.Keys;

/// <summary>Reads private keys from the forms in which partners keep them.</summary>
internal static class KeyFiles
{
    private const int MaximumSize = InputFile.MaximumSize;

    /// <summary>The key of a container, and the certificates of that key in the order of the file: a partner has its authority's and MOSIP's.</summary>
    public static (AsymmetricAlgorithm Key, X509Certificate2[] Certificates) ReadPkcs12(ReadOnlySpan<byte> pkcs12, string? password)
    {
        RequireSize(pkcs12.Length);
        List<Pkcs12SafeBag> bags = ReadBags(Open(pkcs12, password), password);
        AsymmetricAlgorithm key = bags.Select(PemOf).FirstOrDefault(pem => pem is not null) is { } pem
            ? ReadPem(pem, password)
            : throw new MosipInputException(MosipInputFault.KeyMissing, PartnerKey.Operation, "PKCS#12");
        byte[] publicKey = key.ExportSubjectPublicKeyInfo();
        return (key, [.. bags.OfType<Pkcs12CertBag>().Select(bag => bag.GetCertificate()).Where(certificate => certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(publicKey))]);
    }

    public static AsymmetricAlgorithm ReadPem(string pem, string? password)
    {
        ArgumentNullException.ThrowIfNull(pem);
        RequireSize(pem.Length);
        string label = FindKeyLabel(pem);
        AsymmetricAlgorithm? rsa = null;
        try
        {
            rsa = label.StartsWith("EC ", StringComparison.Ordinal) ? null : Import(RSA.Create(), pem, password, label);
        }
        catch (CryptographicException)
        {
            // Not an RSA key, or a wrong password: the attempt as an elliptic-curve key tells which.
        }
        if (rsa is not null)
            return rsa;
        try
        {
            return Import(ECDsa.Create(), pem, password, label);
        }
        catch (CryptographicException e)
        {
            bool encrypted = label.Contains("ENCRYPTED", StringComparison.Ordinal);
            throw new MosipInputException(encrypted ? MosipInputFault.WrongPassword : MosipInputFault.Malformed, PartnerKey.Operation, $"PEM {label}", e);
        }
    }

    private static Pkcs12Info Open(ReadOnlySpan<byte> content, string? password)
    {
        try
        {
            var container = Pkcs12Info.Decode(content.ToArray(), out int read, skipCopy: true);
            if (read == content.Length)
                return container.IntegrityMode != Pkcs12IntegrityMode.Password || container.VerifyMac(password)
                    ? container
                    : throw new MosipInputException(MosipInputFault.WrongPassword, PartnerKey.Operation, "PKCS#12");
        }
        catch (CryptographicException e)
        {
            throw new MosipInputException(MosipInputFault.Malformed, PartnerKey.Operation, "PKCS#12", e);
        }
        throw new MosipInputException(MosipInputFault.Malformed, PartnerKey.Operation, "PKCS#12");
    }

    private static List<Pkcs12SafeBag> ReadBags(Pkcs12Info container, string? password)
    {
        try
        {
            foreach (Pkcs12SafeContents contents in container.AuthenticatedSafe.Where(contents => contents.ConfidentialityMode == Pkcs12ConfidentialityMode.Password))
                contents.Decrypt(password);
            return [.. container.AuthenticatedSafe.SelectMany(contents => contents.GetBags())];
        }
        catch (Exception e) when (e is CryptographicException or InvalidOperationException)
        {
            // A container without a seal shows only now that the password is another.
            throw new MosipInputException(container.IntegrityMode == Pkcs12IntegrityMode.Password ? MosipInputFault.Malformed : MosipInputFault.WrongPassword, PartnerKey.Operation, "PKCS#12", e);
        }
    }

    private static string? PemOf(Pkcs12SafeBag bag) => bag switch
    {
        Pkcs12ShroudedKeyBag key => PemEncoding.WriteString("ENCRYPTED PRIVATE KEY", key.EncryptedPkcs8PrivateKey.Span),
        Pkcs12KeyBag key => PemEncoding.WriteString("PRIVATE KEY", key.Pkcs8PrivateKey.Span),
        _ => null,
    };

    private static string FindKeyLabel(string pem)
    {
        for (ReadOnlySpan<char> rest = pem; PemEncoding.TryFind(rest, out PemFields fields); rest = rest[fields.Location.End..])
        {
            string label = rest[fields.Label].ToString();
            if (label.EndsWith("PRIVATE KEY", StringComparison.Ordinal))
                return label;
        }
        throw new MosipInputException(pem.Contains("-----BEGIN CERTIFICATE", StringComparison.Ordinal) ? MosipInputFault.KeyMissing : MosipInputFault.Malformed, PartnerKey.Operation, "expected is PEM with BEGIN PRIVATE KEY");
    }

    private static T Import<T>(T algorithm, string pem, string? password, string label) where T : AsymmetricAlgorithm
    {
        try
        {
            if (label.Contains("ENCRYPTED", StringComparison.Ordinal))
                algorithm.ImportFromEncryptedPem(pem, password.AsSpan());
            else
                algorithm.ImportFromPem(pem);
            return algorithm;
        }
        catch (ArgumentException e)
        {
            // The framework's word for a PEM text without a key that it knows.
            algorithm.Dispose();
            throw new CryptographicException(e.Message, e);
        }
        catch (CryptographicException)
        {
            algorithm.Dispose();
            throw;
        }
    }

    private static void RequireSize(int length)
    {
        if (length > MaximumSize)
            throw new MosipInputException(MosipInputFault.TooLarge, PartnerKey.Operation, $"{length} bytes, at most {MaximumSize} are read");
    }
}
