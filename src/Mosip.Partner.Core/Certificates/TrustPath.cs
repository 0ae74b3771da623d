using System.Security.Cryptography.X509Certificates;

namespace Mosip.Partner.Core.Certificates;

/// <summary>The answer to whether a certificate is trusted: the way to a trusted certificate, or why there is none.</summary>
public sealed class TrustPath
{
    private TrustPath(IReadOnlyList<X509Certificate2> certificates, TrustFault fault, string reason)
    {
        Certificates = certificates;
        Fault = fault;
        Reason = reason;
    }

    /// <summary>Whether a path was found.</summary>
    public bool IsTrusted => Fault == TrustFault.None;

    /// <summary>The certificate itself, then each issuer, last the trusted certificate; empty where no path was found.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; }

    /// <summary>Why there is no path.</summary>
    public TrustFault Fault { get; }

    /// <summary>The same in plain words, a sentence; empty where a path was found.</summary>
    public string Reason { get; }

    internal static TrustPath Found(IReadOnlyList<X509Certificate2> certificates) => new(certificates, TrustFault.None, "");

    internal static TrustPath Missing(TrustFault fault, string reason) => new([], fault, reason);
}
