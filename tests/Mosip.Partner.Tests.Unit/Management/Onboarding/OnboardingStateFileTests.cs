using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Unit.Management.Onboarding;

public sealed class OnboardingStateFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-partner-").FullName;

    private static readonly OnboardingState State = new() { PartnerType = PartnerType.MispPartner, PartnerId = "misp", OrganisationName = "Example MISP" };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task LoadAsync_NoFile_IsNull() => Assert.Null(await Store().LoadAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task SaveAsync_State_IsFoundByAnotherProcess()
    {
        await Store().SaveAsync(State, TestContext.Current.CancellationToken);
        await Store().SaveAsync(State with { PolicyId = "4711" }, TestContext.Current.CancellationToken);

        Assert.Equal("4711", (await Store().LoadAsync(TestContext.Current.CancellationToken))!.PolicyId);
        Assert.Equal(["state.json"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task SaveAsync_OnUnix_OnlyTheOwnerMayRead()
    {
        await Store().SaveAsync(State, TestContext.Current.CancellationToken);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Store().Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task SaveAsync_LeftoverOfACutOffSave_IsReplaced()
    {
        await File.WriteAllTextAsync(Store().Path + ".new", "{\"half", TestContext.Current.CancellationToken);

        await Store().SaveAsync(State, TestContext.Current.CancellationToken);

        Assert.NotNull(await Store().LoadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task LockAsync_Held_KeepsOthersOut()
    {
        await using (await Store().LockAsync(TestContext.Current.CancellationToken))
        {
            MosipInputException refusal = await Assert.ThrowsAsync<MosipInputException>(async () => await Store().LockAsync(TestContext.Current.CancellationToken));
            Assert.Contains("another run", refusal.Message, StringComparison.Ordinal);
        }

        await (await Store().LockAsync(TestContext.Current.CancellationToken)).DisposeAsync();
    }

    [Fact]
    public async Task LockAsync_NoFolder_IsRefused() =>
        Assert.Equal(
            MosipInputFault.Unreadable,
            (await Assert.ThrowsAsync<MosipInputException>(async () => await new OnboardingStateFile(Path.Combine(_folder, "none", "state.json")).LockAsync(TestContext.Current.CancellationToken))).Fault);

    [Fact]
    public async Task LoadAsync_OtherFile_IsRefused()
    {
        await File.WriteAllTextAsync(Store().Path, "{\"version\":1", TestContext.Current.CancellationToken);

        Assert.Equal(MosipInputFault.Malformed, (await Assert.ThrowsAsync<MosipInputException>(async () => await Store().LoadAsync(TestContext.Current.CancellationToken))).Fault);
    }

    private OnboardingStateFile Store() => new(Path.Combine(_folder, "state.json"));
}
