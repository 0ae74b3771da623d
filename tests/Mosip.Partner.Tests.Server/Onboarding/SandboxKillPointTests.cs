using FsCheck;
using FsCheck.Xunit;

namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>Kill points against the sandbox, over HTTP.</summary>
public sealed class SandboxKillPointTests(OnboardingWorld world) : KillPointTests(world), IClassFixture<OnboardingWorld>
{
    [Property(MaxTest = 60)]
    public Task OnboardAsync_KilledTwiceAnywhere_EndsInTheSameState(NonNegativeInt type, PositiveInt first, PositiveInt second) =>
        SurviveAsync(Partners.Types[type.Get % Partners.Types.Length], first.Get, second.Get);
}
