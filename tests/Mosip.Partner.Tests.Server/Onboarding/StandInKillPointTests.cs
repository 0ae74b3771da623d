using FsCheck;
using FsCheck.Xunit;

namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>Kill points before the stand-in, where there can be many.</summary>
public sealed class StandInKillPointTests(StandInWorld world) : KillPointTests(world), IClassFixture<StandInWorld>
{
    [Property(MaxTest = 300)]
    public Task OnboardAsync_KilledTwiceAnywhere_EndsInTheSameState(NonNegativeInt type, PositiveInt first, PositiveInt second) =>
        SurviveAsync(Partners.Types[type.Get % Partners.Types.Length], first.Get, second.Get);
}
