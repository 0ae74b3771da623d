using Mosip.Partner.Core.Http;

namespace Mosip.Partner.Management.Pms;

/// <summary>One endpoint of partner or policy management.</summary>
/// <param name="Name">What it does, for exceptions and telemetry.</param>
/// <param name="Endpoint">Method and route template, as pms.md lists it.</param>
internal sealed record PmsOperation(string Name, string Endpoint)
{
    /// <summary>The service that has it.</summary>
    public PmsService Service { get; init; } = PmsService.PartnerManager;

    public ServiceEnvelope Envelope { get; init; } = ServiceEnvelope.V1;

    /// <summary>The <c>id</c> of the request: free in the first envelope, checked in the second.</summary>
    public string ApiId { get; init; } = "mosip.partner.sdk";

    /// <summary>The first release that has it.</summary>
    public PmsRelease Since { get; init; } = PmsRelease.V1_2_0;

    /// <summary>Whether a POST only reads, and may be repeated.</summary>
    public bool IsRead { get; init; }

    /// <summary>A read in the first envelope with a body: a search.</summary>
    public static PmsOperation Search(string name, string endpoint, PmsService service = PmsService.PartnerManager) => new(name, endpoint) { IsRead = true, Service = service };

    /// <summary>An endpoint with the second envelope.</summary>
    public static PmsOperation V2(string name, string endpoint, string apiId = "", PmsRelease since = PmsRelease.V1_2_2, PmsService service = PmsService.PartnerManager) =>
        new(name, endpoint) { Envelope = ServiceEnvelope.V2, ApiId = apiId, Since = since, Service = service };

    /// <summary>An endpoint of policy management.</summary>
    public static PmsOperation Policy(string name, string endpoint) => new(name, endpoint) { Service = PmsService.PolicyManager };
}

/// <summary>The two services.</summary>
internal enum PmsService
{
    PartnerManager,
    PolicyManager,
}
