using Mosip.Partner.Devices;
using Mosip.Partner.Devices.AspNetCore;

namespace Mosip.Partner.Sandbox.Devices;

/// <summary>Lets answers wait that ask no device: discovery, info, and the begin of a preview. Captures wait in their device.</summary>
internal sealed class DelayedVerbs(IReadOnlyList<EmulatedDevice> devices, TimeProvider time)
{
    public SbiHandler Wrap(SbiHandler next) => async (verb, path, body, address, cancellationToken) =>
    {
        if (verb is SbiVerbs.Discover or SbiVerbs.Info or SbiVerbs.Stream && devices.Max(device => device.DelayOf(verb)) is var delay && delay > TimeSpan.Zero)
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        return await next(verb, path, body, address, cancellationToken).ConfigureAwait(false);
    };
}
