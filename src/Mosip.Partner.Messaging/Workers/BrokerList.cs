using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Messaging.Workers;

/// <summary>The brokers of a worker with what is needed to log in; files are read once.</summary>
internal static class BrokerList
{
    public static IReadOnlyList<QueueBroker> Of(QueueOptions options)
    {
        X509Certificate2Collection anchors = [];
        foreach (string file in options.TrustAnchorFiles)
            Read(file, () => anchors.ImportFromPemFile(file));
        X509Certificate2? client = null;
        if (options.ClientCertificateFile is { } path)
            Read(path, () => client = X509CertificateLoader.LoadPkcs12FromFile(path, options.ClientCertificatePassword));
        return [.. options.Brokers.Select(address => new QueueBroker
        {
            Address = address,
            UserName = options.UserName,
            Password = options.Password,
            TrustAnchors = anchors,
            ClientCertificate = client,
        })];
    }

    private static void Read(string file, Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new MosipInputException(MosipInputFault.Unreadable, QueueOperations.Connect, Path.GetFileName(file), e);
        }
    }
}
