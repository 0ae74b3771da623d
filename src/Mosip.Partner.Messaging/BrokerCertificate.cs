using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Messaging;

/// <summary>Judges a broker's certificate, by the machine's trust or by the anchors that were given in its place, and remembers why it refuses.</summary>
internal sealed class BrokerCertificate(QueueBroker broker)
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>Why the certificate was refused; null where it was not.</summary>
    public string? Refusal { get; private set; }

    public bool Validate(object sender, X509Certificate? remote, X509Chain? chain, SslPolicyErrors errors)
    {
        Refusal = RefusalOf(remote as X509Certificate2, chain, errors);
        return Refusal is null;
    }

    private string? RefusalOf(X509Certificate2? remote, X509Chain? given, SslPolicyErrors errors)
    {
        if (remote is null)
            return "it shows no certificate";
        // The name must be right whoever issued it.
        if ((errors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0)
            return $"its certificate is for another name ({remote.GetNameInfo(X509NameType.DnsName, forIssuer: false)})";
        if (broker.TrustAnchors.Count == 0)
            return errors == SslPolicyErrors.None ? null : RefusalOf(given!, "this machine trusts");
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(broker.TrustAnchors);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        // What the broker sent along with its certificate.
        if (given is not null)
            chain.ChainPolicy.ExtraStore.AddRange(given.ChainPolicy.ExtraStore);
        return chain.Build(remote) ? null : RefusalOf(chain, "the trust anchors hold");
    }

    private static string RefusalOf(X509Chain chain, string whoseAnchors)
    {
        X509ChainStatusFlags flags = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, static (all, status) => all | status.Status);
        return (flags & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) != 0 ? $"its certificate comes from no issuer that {whoseAnchors}"
            : (flags & X509ChainStatusFlags.NotTimeValid) != 0 ? "its certificate has expired, or is not valid yet"
            : $"its certificate is not acceptable ({flags})";
    }
}
