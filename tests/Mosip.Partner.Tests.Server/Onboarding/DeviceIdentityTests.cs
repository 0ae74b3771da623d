using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>PMS tells devices apart by type, sub-type, make and model; so does an onboarding.</summary>
public sealed class DeviceIdentityTests(OnboardingWorld world) : IClassFixture<OnboardingWorld>
{
    private static readonly DeviceOnboarding Slap = new() { DeviceType = DeviceType.Finger, DeviceSubType = "Slap", Make = "Example", Model = "M1" };

    [Fact]
    public async Task OnboardAsync_DevicesThatDifferInTypeOrSubTypeOnly_AreAllRegisteredAndApproved()
    {
        DeviceOnboarding[] devices = [Slap, Slap with { DeviceSubType = "Single" }, Slap with { DeviceType = DeviceType.Iris, DeviceSubType = "Single" }];

        OnboardingResult result = await RunAsync(devices);

        Assert.Equal(3, Ids(result).Distinct().Count());
        Assert.All(await RowsAsync(result), row => Assert.Equal(ApprovalStatus.Approved, row.Status));
    }

    [Fact]
    public async Task OnboardAsync_MakesAndModelsThatReadAlikeInARow_AreToldApart()
    {
        DeviceOnboarding[] devices = [Slap with { Make = "A B", Model = "C" }, Slap with { Make = "A", Model = "B C" }, Slap with { Make = "A/B", Model = "C" }, Slap with { Make = "A", Model = "B/C" }];

        OnboardingResult result = await RunAsync(devices);

        Assert.Equal(4, Ids(result).Distinct().Count());
    }

    private Task<OnboardingResult> RunAsync(DeviceOnboarding[] devices)
    {
        var request = (DeviceProviderOnboarding)Partners.New(world, PartnerType.DeviceProvider);
        return world.RunAsync(request with { BiometricInterfaces = [request.BiometricInterfaces[0] with { Devices = devices }] }, new MemoryStore());
    }

    private static IEnumerable<string> Ids(OnboardingResult result) => result.State.Identifiers.Where(entry => entry.Key.StartsWith("device ", StringComparison.Ordinal)).Select(entry => entry.Value);

    private async Task<IReadOnlyList<DeviceDetailRow>> RowsAsync(OnboardingResult result)
    {
        HashSet<string> ids = [.. Ids(result)];
        return [.. await world.Administrator.DeviceDetails.SearchAsync(PmsSearch.All, cancellationToken: OnboardingWorld.Cancellation).Where(row => ids.Contains(row.Id)).ToListAsync(OnboardingWorld.Cancellation)];
    }
}
