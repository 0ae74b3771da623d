using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>What IDA's services need to know about the request that they are handed.</summary>
/// <param name="Mapping">Partner and policy.</param>
/// <param name="IdType">UIN, VID or HANDLE.</param>
/// <param name="Now">IDA's time.</param>
internal sealed record ServiceCall(PartnerMapping Mapping, string IdType, DateTimeOffset Now)
{
    public string PartnerId => Mapping.Partner.PartnerId;
}
