using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>An onboarding that is killed anywhere and run again ends as one that was never stopped: no second partner, licence or device, one active key.</summary>
public abstract class KillPointTests(OnboardingWorld world)
{
    [Fact]
    public async Task OnboardAsync_AuthPartnerKilledAtEachMoment_EndsInTheSameState()
    {
        int moments = await CountMomentsAsync(PartnerType.AuthPartner);
        for (int moment = 1; moment <= moments; moment++)
            await SurviveAsync(PartnerType.AuthPartner, moment);
    }

    [Fact]
    public async Task OnboardAsync_KilledAfterTheKeyWasMade_ReplacesItAndSaysSo()
    {
        int moments = await CountMomentsAsync(PartnerType.AuthPartner);
        // The last moments: the key's answer, its save (before, after), the step's save (before, after).
        PartnerOnboarding request = Partners.New(world, PartnerType.AuthPartner);
        var store = new MemoryStore();
        await Assert.ThrowsAsync<KilledException>(() => world.RunAsync(request, store, new Lifeline(moments - 4)));

        OnboardingResult result = await world.RunAsync(request, store);

        Assert.Equal(("primary-2", true), (result.State.CurrentApiKey!.Label, result.State.ApiKeys.Single(key => key.Label == "primary").IsLost));
        Assert.Contains("'primary', whose value was lost", result.Steps[^1].Description, StringComparison.Ordinal);
        await EndState.AssertAsync(world, request, result);
    }

    private async Task<int> CountMomentsAsync(PartnerType type)
    {
        await world.RunAsync(Partners.New(world, type), new MemoryStore());
        var line = new Lifeline();
        await world.RunAsync(Partners.New(world, type), new MemoryStore(), line);
        return line.Moments;
    }

    protected async Task SurviveAsync(PartnerType type, params int[] kills)
    {
        PartnerOnboarding request = Partners.New(world, type);
        var store = new MemoryStore();
        foreach (int moment in kills)
        {
            try
            {
                // Later moments are rarer among random numbers, so they are spread over the longest run.
                await world.RunAsync(request, store, new Lifeline(1 + (moment * 7 % 97)));
            }
            catch (KilledException)
            {
            }
        }

        OnboardingResult result = await world.RunAsync(request, store);

        Assert.True(result.IsComplete, result.ToString());
        await EndState.AssertAsync(world, request, result);
    }
}
