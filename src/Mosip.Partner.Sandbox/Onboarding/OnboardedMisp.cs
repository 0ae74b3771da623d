using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Sandbox.Onboarding;

/// <summary>A MISP that PMS knows.</summary>
internal sealed record OnboardedMisp(PartnerKey Key, MispLicenceKey LicenceKey);

/// <summary>The MISP that carries the traffic of a sandbox's banks; onboarded with the first of them.</summary>
internal sealed class SharedMisp
{
    private readonly Lock _lock = new();
    private Task<OnboardedMisp>? _misp;

    public Task<OnboardedMisp> GetAsync(Func<Task<OnboardedMisp>> onboard, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_misp is null or { IsFaulted: true } or { IsCanceled: true })
                _misp = onboard();
            return _misp.WaitAsync(cancellationToken);
        }
    }
}
