using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Messaging;

/// <summary>Judges a broker's certificate by anchors that were given in place of the machine's.</summary>
internal static class BrokerCertificate
{
    public static bool IsTrusted(X509Certificate2Collection anchors, X509Certificate? remote, SslPolicyErrors errors)
    {
        // The name must be right whoever issued it; only the chain is built anew.
        if (remote is not X509Certificate2 certificate || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != 0)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(anchors);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }
}
