namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>A resource of one of MOSIP's services: the calls on it.</summary>
internal interface IServiceResource
{
    ServiceProfile Service { get; }

    IEnumerable<ServiceEndpoint> Endpoints { get; }
}
