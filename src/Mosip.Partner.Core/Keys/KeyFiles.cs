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

    public static X509Certificate2 ReadPkcs12(ReadOnlySpan<byte> pkcs12, string? password)
    {
        RequireSize(pkcs12.Length);
        X509Certificate2Collection content;
        try
        {
            content = X509CertificateLoader.LoadPkcs12Collection(pkcs12, password, StorageFlags);
        }
        catch (CryptographicException e)
        {
            throw new MosipInputException(IsPkcs12(pkcs12) ? MosipInputFault.WrongPassword : MosipInputFault.Malformed, PartnerKey.Operation, "PKCS#12", e);
        }
        return content.FirstOrDefault(certificate => certificate.HasPrivateKey)
            ?? throw new MosipInputException(MosipInputFault.KeyMissing, PartnerKey.Operation, "PKCS#12");
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

    // The outer shape is readable without the password, so it tells a wrong password from a wrong file.
    private static bool IsPkcs12(ReadOnlySpan<byte> content)
    {
        try
        {
            Pkcs12Info.Decode(content.ToArray(), out int read, skipCopy: true);
            return read == content.Length;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

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
                algorithm.ImportFromEncryptedPem(pem, password ?? "");
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

    // Keys stay in memory and out of the platform's key folders; macOS has no such mode.
    private static X509KeyStorageFlags StorageFlags =>
        OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;

    private static void RequireSize(int length)
    {
        if (length > MaximumSize)
            throw new MosipInputException(MosipInputFault.TooLarge, PartnerKey.Operation, $"{length} bytes, at most {MaximumSize} are read");
    }
}
