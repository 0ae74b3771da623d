using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Sandbox.Ida.Signatures;

/// <summary>The trust stores of IDA's keymanager, one for each partner domain.</summary>
internal interface ITrustDomains
{
    /// <summary>The certificates of a domain; null if the domain is not allowed. Names are compared without case.</summary>
    TrustStore? Find(string domain);
}
