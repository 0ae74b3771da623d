using Microsoft.AspNetCore.Builder;

namespace Mosip.Partner.Devices.AspNetCore;

/// <summary>Where an interface listens.</summary>
public sealed record SbiHostOptions
{
    /// <summary>The first port to try. Default: 4501; some clients look at the first ten only.</summary>
    public int FirstPort { get; init; } = SbiVerbs.FirstPort;

    /// <summary>The last port to try. Default: 4600.</summary>
    public int LastPort { get; init; } = SbiVerbs.LastPort;

    /// <summary>
    /// What stands before the interface: it sees each request that could be read, and answers it itself, asks the interface, or changes its answer. For measurements and for tests of clients; null for nothing.
    /// </summary>
    public Func<SbiHandler, SbiHandler>? Wrap { get; init; }

    /// <summary>What the application serves before the interface does, for example pages of the vendor's own; null for nothing.</summary>
    public Action<IApplicationBuilder>? Configure { get; init; }
}
