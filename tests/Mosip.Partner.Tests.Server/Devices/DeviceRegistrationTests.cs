using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Management;
using static Mosip.Partner.Devices.DeviceDifferenceKind;
using static Mosip.Partner.Tests.Server.Management.PartnerFlowTests;

namespace Mosip.Partner.Tests.Server.Devices;

/// <summary>Catalogues of devices compared with, and brought to, the sandbox's partner management.</summary>
public class DeviceRegistrationTests
{
    private const string Provider = "acme-devices";

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private static readonly CatalogDevice Slap = new() { Name = "slap", Type = "Finger", SubType = "Slap", Make = "Acme", Model = "FS-10" };
    private static readonly CatalogDevice Single = new() { Name = "single", Type = "Finger", SubType = "Single", Make = "Acme", Model = "FS-10" };
    private static readonly CatalogDevice Iris = new() { Name = "iris", Type = "Iris", SubType = "Double", Make = "Acme", Model = "IR-2" };

    private static readonly CatalogSoftware First = Software("1.0.0", "slap", "single"), Second = Software("2.0.0", "slap", "iris");

    private static readonly DeviceCatalog Catalog = new() { ProviderId = Provider, Devices = [Slap, Single, Iris], Software = [First, Second] };

    private static CancellationToken Cancellation => SandboxPms.Cancellation;

    [Theory]
    [InlineData("1.2.0.1")]
    [InlineData("1.2.2.2")]
    [InlineData("1.3.0")]
    public async Task ApplyAsync_EmptyPmsWithAdministrator_ReachesTheCatalogueInOneRun(string release)
    {
        await using SandboxPms pms = await StartAsync(release);
        MosipManagement provider = pms.As(Provider, "DEVICE_PROVIDER");
        var registration = new DeviceRegistration(provider, pms.Clients);
        DevicePlan before = await registration.PlanAsync(Catalog, Cancellation);

        DeviceRegistrationResult result = await registration.ApplyAsync(Catalog, cancellationToken: Cancellation);
        DeviceRegistrationResult again = await registration.ApplyAsync(Catalog, cancellationToken: Cancellation);

        Assert.False(before.IsUpToDate);
        Assert.True(result.IsComplete, result.Remaining.ToString());
        Assert.Empty(result.Remaining.Differences);
        Assert.Empty(again.Done);
        Assert.Equal(before.Differences.Select(difference => (difference.Kind, difference.Device, difference.SoftwareVersion)).Order(), result.Done.Select(difference => (difference.Kind, difference.Device, difference.SoftwareVersion)).Order());
        Assert.Equal(
            ["Acme FS-10 Single 1.0.0", "Acme FS-10 Slap 1.0.0", "Acme FS-10 Slap 2.0.0", "Acme IR-2 Double 2.0.0"],
            (await Read(provider.SecureBiometricInterfaces.SearchMappingsAsync(PmsSearch.All, Cancellation))).Select(row => $"{row.Make} {row.Model} {row.DeviceSubType} {row.SbiVersion}").Order());
        Assert.All(await Read(provider.DeviceDetails.SearchAsync(PmsSearch.All, cancellationToken: Cancellation)), row => Assert.Equal((ApprovalStatus.Approved, true), (row.Status, row.IsActive)));
    }

    [Fact]
    public async Task PlanAsync_EarlierRelease_RegistersAloneAndMaps()
    {
        await using SandboxPms pms = await StartAsync("1.2.0.1");

        DevicePlan plan = await new DeviceRegistration(pms.As(Provider, "DEVICE_PROVIDER")).PlanAsync(Catalog, Cancellation);

        Assert.Equal([RegisterSoftware, ApproveSoftware, RegisterSoftware, ApproveSoftware, RegisterDevice, ApproveDevice, RegisterDevice, ApproveDevice, RegisterDevice, ApproveDevice, MapDevice, MapDevice, MapDevice, MapDevice], Kinds(plan));
        Assert.Equal(PmsRelease.V1_2_0, plan.Release);
    }

    [Fact]
    public async Task ApplyAsync_EarlierReleaseNoAdministrator_AsksForAllAtOnce()
    {
        await using SandboxPms pms = await StartAsync("1.2.0.1");
        var registration = new DeviceRegistration(pms.As(Provider, "DEVICE_PROVIDER"));

        DeviceRegistrationResult result = await registration.ApplyAsync(Catalog, cancellationToken: Cancellation);

        Assert.Equal([RegisterSoftware, RegisterSoftware, RegisterDevice, RegisterDevice, RegisterDevice], result.Done.Select(done => done.Kind));
        Assert.Equal(2, result.Remaining.Requests.Count(request => request.Endpoint == "PATCH /v1/partnermanager/securebiometricinterface"));
        Assert.Equal(3, result.Remaining.Requests.Count(request => request.Endpoint == "PATCH /v1/partnermanager/devicedetail"));
        await AnswerAsync(pms, result.Remaining);
        Assert.True((await registration.ApplyAsync(Catalog, cancellationToken: Cancellation)).IsComplete);
    }

    [Fact]
    public async Task ApplyAsync_NoAdministrator_StopsTwiceAndSaysForWhat()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        var registration = new DeviceRegistration(pms.As(Provider, "DEVICE_PROVIDER"));

        DeviceRegistrationResult first = await registration.ApplyAsync(Catalog, cancellationToken: Cancellation);
        await AnswerAsync(pms, first.Remaining);
        DeviceRegistrationResult second = await registration.ApplyAsync(Catalog, cancellationToken: Cancellation);
        await AnswerAsync(pms, second.Remaining);
        DeviceRegistrationResult third = await registration.ApplyAsync(Catalog, cancellationToken: Cancellation);

        Assert.Equal([RegisterSoftware, RegisterSoftware], first.Done.Select(done => done.Kind));
        Assert.All(first.Remaining.Requests, request => Assert.Equal("PATCH /v1/partnermanager/securebiometricinterface", request.Endpoint));
        Assert.Equal([AddDevice, AddDevice, AddDevice], second.Done.Select(done => done.Kind));
        AdministratorRequest request = second.Remaining.Requests.First();
        DeviceDifference waits = second.Remaining.Differences.First(difference => difference.Kind == ApproveDevice);
        Assert.Equal($"POST /v1/partnermanager/devicedetail/{waits.DeviceId}/approval", request.Endpoint);
        Assert.Equal((Provider, "approved"), ((string)JsonNode.Parse(request.Body!)!["partnerId"]!, (string)JsonNode.Parse(request.Body!)!["status"]!));
        // The device that two versions serve is added to one and mapped to the other.
        Assert.Equal([MapDevice], third.Done.Select(done => done.Kind));
        Assert.True(third.IsComplete);
    }

    [Fact]
    public async Task ApplyAsync_CutOffAnywhere_GoesOn()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        MosipManagement provider = pms.As(Provider, "DEVICE_PROVIDER");
        int steps = 0;
        for (bool isComplete = false; !isComplete;)
        {
            using var cut = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            try
            {
                // One change is made, then the run ends.
                isComplete = (await new DeviceRegistration(provider, pms.Clients).ApplyAsync(Catalog, new Cut(cut), cut.Token)).IsComplete;
            }
            catch (OperationCanceledException)
            {
                steps++;
            }
        }

        Assert.Equal(11, steps);
        Assert.Equal(3, (await Read(provider.DeviceDetails.SearchAsync(PmsSearch.All, cancellationToken: Cancellation))).Count);
    }

    [Fact]
    public async Task ApplyAsync_HashAndExpiryChanged_AreUpdatedAndNothingElse()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        var registration = new DeviceRegistration(pms.As(Provider, "DEVICE_PROVIDER"), pms.Clients);
        await registration.ApplyAsync(Catalog, cancellationToken: Cancellation);
        string sha256 = string.Concat(Enumerable.Repeat("AB12", 16));

        DeviceRegistrationResult result = await registration.ApplyAsync(Catalog with { Software = [First with { BinaryHash = sha256, ExpiresAt = Now.AddYears(3) }, Second] }, cancellationToken: Cancellation);

        Assert.Equal([UpdateSoftware], result.Done.Select(done => done.Kind));
        Assert.True(result.IsComplete, result.Remaining.ToString());
        BiometricInterfaceRow row = (await Read(pms.Clients.SecureBiometricInterfaces.SearchAsync(PmsSearch.All, Cancellation))).Single(row => row.Version == "1.0.0");
        Assert.Equal((sha256[..32].ToLowerInvariant(), true), (row.BinaryHash, row.IsActive));
    }

    [Fact]
    public async Task ApplyAsync_SoftwareRetired_DeactivatesItWithoutTheDevicesThatLiveOn()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        MosipManagement provider = pms.As(Provider, "DEVICE_PROVIDER");
        var registration = new DeviceRegistration(provider, pms.Clients);
        await registration.ApplyAsync(Catalog with { Software = [First] }, cancellationToken: Cancellation);
        DeviceCatalog next = Catalog with { Devices = [Slap, Single with { Retired = true }, Iris], Software = [First with { Retired = true }, Second] };

        DeviceRegistrationResult result = await registration.ApplyAsync(next, cancellationToken: Cancellation);

        Assert.True(result.IsComplete, result.Remaining.ToString());
        Assert.True(result.Done.ToList().FindIndex(done => done is { Kind: MapDevice, SoftwareVersion: "2.0.0" }) < result.Done.ToList().FindIndex(done => done is { Kind: UnmapDevice, SoftwareVersion: "1.0.0" }));
        Assert.Equal([DeactivateDevice, DeactivateSoftware], result.Done.Select(done => done.Kind).Where(kind => kind is DeactivateDevice or DeactivateSoftware));
        List<DeviceDetailRow> devices = await Read(provider.DeviceDetails.SearchAsync(PmsSearch.All, cancellationToken: Cancellation));
        Assert.Equal(("Single", false), devices.Where(device => device.IsActive is false).Select(device => (device.DeviceSubType, device.IsActive!.Value)).Single());
    }

    [Theory]
    [InlineData("1.2.0.1", RejectDevice)]
    [InlineData("1.3.0", DeactivateDevice)]
    public async Task ApplyAsync_DeviceRetired_EndsInEachStyle(string release, DeviceDifferenceKind kind)
    {
        await using SandboxPms pms = await StartAsync(release);
        var registration = new DeviceRegistration(pms.As(Provider, "DEVICE_PROVIDER"), pms.Clients);
        await registration.ApplyAsync(Catalog, cancellationToken: Cancellation);

        DeviceRegistrationResult result = await registration.ApplyAsync(Catalog with { Devices = [Slap, Single, Iris with { Retired = true }] }, cancellationToken: Cancellation);

        Assert.Equal([kind], result.Done.Select(done => done.Kind));
        Assert.True(result.IsComplete, result.Remaining.ToString());
    }

    [Fact]
    public async Task ApplyAsync_SoftwareRetiredEarlierRelease_IsRejectedByTheAdministrator()
    {
        await using SandboxPms pms = await StartAsync("1.2.0.1");
        var registration = new DeviceRegistration(pms.As(Provider, "DEVICE_PROVIDER"), pms.Clients);
        await registration.ApplyAsync(Catalog with { Software = [First] }, cancellationToken: Cancellation);

        DeviceRegistrationResult result = await registration.ApplyAsync(Catalog with { Software = [First with { Retired = true }] }, cancellationToken: Cancellation);

        Assert.Equal([UnmapDevice, UnmapDevice, RejectSoftware], result.Done.Select(done => done.Kind));
        Assert.True(result.IsComplete, result.Remaining.ToString());
        List<DeviceDetailRow> devices = await Read(pms.Clients.DeviceDetails.SearchAsync(PmsSearch.All, cancellationToken: Cancellation));
        Assert.All(devices, device => Assert.Equal((ApprovalStatus.Approved, true), (device.Status, device.IsActive)));
    }

    [Fact]
    public async Task ApplyAsync_PendingRetired_AsksForRejection()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        MosipManagement provider = pms.As(Provider, "DEVICE_PROVIDER");
        DeviceCatalog small = new() { ProviderId = Provider, Devices = [Slap], Software = [First with { Devices = [] }] };
        await new DeviceRegistration(provider).ApplyAsync(small, cancellationToken: Cancellation);
        DeviceCatalog retired = new() { ProviderId = Provider, Devices = [Slap with { Retired = true }], Software = [First with { Devices = [], Retired = true }] };

        DevicePlan plan = await new DeviceRegistration(provider).PlanAsync(retired, Cancellation);
        DeviceRegistrationResult result = await new DeviceRegistration(provider, pms.Clients).ApplyAsync(retired, cancellationToken: Cancellation);

        Assert.Equal([RejectDevice, RejectSoftware], Kinds(plan));
        Assert.All(plan.Requests, request => Assert.Equal("De-activate", (string)JsonNode.Parse(request.Body!)!["approvalStatus"]!));
        Assert.True(result.IsComplete, result.Remaining.ToString());
    }

    [Fact]
    public async Task PlanAsync_RejectedByTheAdministrator_IsBlockedUntilResubmitted()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        MosipManagement provider = pms.As(Provider, "DEVICE_PROVIDER");
        DeviceCatalog small = new() { ProviderId = Provider, Devices = [Slap], Software = [First with { Devices = ["slap"] }, Second with { Devices = [] }] };
        var registration = new DeviceRegistration(provider);
        DevicePlan plan = (await registration.ApplyAsync(small, cancellationToken: Cancellation)).Remaining;
        await pms.Clients.SecureBiometricInterfaces.ApproveAsync(plan.Differences.First(difference => difference.SoftwareVersion == "1.0.0").SoftwareId!, Cancellation);
        await pms.Clients.SecureBiometricInterfaces.RejectAsync(plan.Differences.First(difference => difference.SoftwareVersion == "2.0.0").SoftwareId!, Cancellation);
        plan = (await registration.ApplyAsync(small, cancellationToken: Cancellation)).Remaining;
        DeviceDifference waits = plan.Differences.Single(difference => difference.Kind == ApproveDevice);
        await pms.Clients.DeviceDetails.RejectForSbiAsync(waits.DeviceId!, Provider, (string)JsonNode.Parse(waits.Request!.Body!)!["sbiId"]!, Cancellation);

        DevicePlan blocked = await registration.PlanAsync(small, Cancellation);
        DeviceRegistrationResult again = await new DeviceRegistration(provider, pms.Clients) { Resubmits = true }.ApplyAsync(small, cancellationToken: Cancellation);

        Assert.Equal([Blocked, Blocked], Kinds(blocked));
        Assert.Contains("version taken for good", blocked.Differences[0].Description, StringComparison.Ordinal);
        Assert.Equal([AddDevice, ApproveDevice], again.Done.Select(done => done.Kind));
        Assert.Equal([Blocked], Kinds(again.Remaining));
    }

    [Fact]
    public async Task PlanAsync_NotInTheCatalogue_IsToldAndLeft()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        var registration = new DeviceRegistration(pms.As(Provider, "DEVICE_PROVIDER"), pms.Clients);
        await registration.ApplyAsync(Catalog, cancellationToken: Cancellation);
        DeviceCatalog empty = new() { ProviderId = Provider };

        DevicePlan plan = await registration.PlanAsync(empty, Cancellation);

        Assert.Equal([Unlisted, Unlisted, Unlisted, Unlisted, Unlisted], Kinds(plan));
        Assert.True(plan.IsUpToDate);
        Assert.Empty((await registration.ApplyAsync(empty, cancellationToken: Cancellation)).Done);
    }

    [Fact]
    public async Task PlanAsync_DatesThatPmsRefuses_AreBlockedBeforeAnythingIsSent()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        CatalogSoftware[] software =
        [
            Software("1") with { BuiltAt = Now.AddDays(2) }, Software("2") with { BuiltAt = Now.AddDays(-9), ExpiresAt = Now },
            Software("3") with { BuiltAt = Now.AddYears(-11) }, Software("4") with { ExpiresAt = Now.AddYears(11) },
        ];

        DevicePlan plan = await new DeviceRegistration(pms.As(Provider, "DEVICE_PROVIDER")).PlanAsync(new() { ProviderId = Provider, Software = software }, Cancellation);

        Assert.Equal([Blocked, Blocked, Blocked, Blocked], Kinds(plan));
        Assert.Equal(["PMS_AUT_514", "PMS_AUT_508", "PMS_AUT_516", "PMS_AUT_515"], plan.Differences.Select(difference => difference.Description[^12..^1]));
    }

    [Fact]
    public async Task Plan_Written_IsReadableAndJson()
    {
        await using SandboxPms pms = await StartAsync("1.3.0");
        DeviceRegistrationResult result = await new DeviceRegistration(pms.As(Provider, "DEVICE_PROVIDER")).ApplyAsync(Catalog, cancellationToken: Cancellation);

        string text = result.Remaining.ToString();
        JsonNode json = JsonNode.Parse(result.Remaining.ToUtf8Json())!;

        Assert.Contains("? approve software 1.0.0", text, StringComparison.Ordinal);
        Assert.Contains(". add device Acme FS-10 (Finger, Slap) to software 1.0.0, once it is approved", text, StringComparison.Ordinal);
        Assert.Equal((Provider, "V1_3_0", false), ((string)json["providerId"]!, (string)json["release"]!, (bool)json["isUpToDate"]!));
        Assert.Equal(("ApproveSoftware", true), ((string)json["differences"]![0]!["kind"]!, (bool)json["differences"]![0]!["needsAdministrator"]!));
        Assert.StartsWith("PATCH ", (string)json["differences"]![0]!["request"]!["endpoint"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ItsOwnText_IsTheSameCatalogue() =>
        Assert.Equal(Catalog.ToUtf8Json(), DeviceCatalog.Parse(Catalog.ToUtf8Json()).ToUtf8Json());

    [Theory]
    [InlineData("{", "JSON")]
    [InlineData("""{"providerId":"acme","devcies":[]}""", "devcies")]
    [InlineData("""{"providerId":"acme","providerId":"acme"}""", "providerId")]
    [InlineData("""{"devices":[]}""", "providerId")]
    [InlineData("""{"providerId":"acme","devices":null}""", "devices")]
    [InlineData("""{"providerId":" "}""", "providerId has 1 to 36")]
    [InlineData("""{"providerId":"acme","devices":[{"name":"a","type":"Finger","subType":"Slap","make":"","model":"M"}]}""", "'a' have 1 to 36")]
    [InlineData("""{"providerId":"acme","devices":[{"name":"a","type":"Finger","subType":"Slap","make":"Acme","model":"M"},{"name":"b","type":"Finger","subType":"Slap","make":" acme","model":"m"}]}""", "PMS_AUT_003")]
    [InlineData("""{"providerId":"acme","devices":[{"name":"a","type":"Finger","subType":"Slap","make":"Acme","model":"M"},{"name":"a","type":"Iris","subType":"Single","make":"acme","model":"m"}]}""", "two devices have the name 'a'")]
    [InlineData("""{"providerId":"acme","software":[{"version":"1","binaryHash":"x","builtAt":"2026-02-01T00:00:00Z","expiresAt":"2028-02-01T00:00:00Z","devices":["no"]}]}""", "'no', which is not in the catalogue")]
    [InlineData("""{"providerId":"acme","software":[{"version":"1","binaryHash":"x","builtAt":"2028-02-01T00:00:00Z","expiresAt":"2026-02-01T00:00:00Z"}]}""", "PMS_AUT_507")]
    [InlineData("""{"providerId":"acme","software":[{"version":"1","binaryHash":"0123456789012345678901234567890123456","builtAt":"2026-02-01T00:00:00Z","expiresAt":"2028-02-01T00:00:00Z"}]}""", "binaryHash")]
    [InlineData("""{"providerId":"acme","software":[{"version":"","binaryHash":"x","builtAt":"2026-02-01T00:00:00Z","expiresAt":"2028-02-01T00:00:00Z"}]}""", "1 to 64")]
    [InlineData("""{"providerId":"acme","software":[{"version":"1","binaryHash":"x","builtAt":"2026-02-01T00:00:00Z","expiresAt":"2028-02-01T00:00:00Z"},{"version":" 1","binaryHash":"x","builtAt":"2026-02-01T00:00:00Z","expiresAt":"2028-02-01T00:00:00Z"}]}""", "PMS_AUT_512")]
    public void Parse_WrongCatalogue_NamesTheFault(string json, string named)
    {
        var refused = Assert.Throws<MosipInputException>(() => DeviceCatalog.Parse(Encoding.UTF8.GetBytes(json)));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<DeviceDifferenceKind> Kinds(DevicePlan plan) => plan.Differences.Select(difference => difference.Kind);

    private static CatalogSoftware Software(string version, params string[] devices) =>
        new() { Version = version, BinaryHash = "9f86d081884c7d65", BuiltAt = Now.AddDays(-2), ExpiresAt = Now.AddYears(2), Devices = devices };

    private static async Task<SandboxPms> StartAsync(string release)
    {
        SandboxPms pms = await SandboxPms.StartAsync(MosipRelease.Parse(release));
        await pms.ActivateAsync(SandboxPms.Registration(Provider, PartnerType.DeviceProvider, group: null));
        return pms;
    }

    /// <summary>Does what the administrator is asked for, out of the requests alone.</summary>
    private static async Task AnswerAsync(SandboxPms pms, DevicePlan plan)
    {
        foreach (AdministratorRequest request in plan.Requests)
        {
            JsonNode body = JsonNode.Parse(request.Body!)!;
            await (request.Endpoint.Split('/') switch
            {
                [.., "securebiometricinterface"] => pms.Clients.SecureBiometricInterfaces.ApproveAsync((string)body["id"]!, Cancellation),
                [.., "devicedetail"] => pms.Clients.DeviceDetails.ApproveAsync((string)body["id"]!, Cancellation),
                [.., var id, "approval"] => pms.Clients.DeviceDetails.ApproveForSbiAsync(id, (string)body["partnerId"]!, (string)body["sbiId"]!, Cancellation),
                _ => throw new InvalidOperationException(request.Endpoint),
            });
        }
    }

    private sealed class Cut(CancellationTokenSource source) : IProgress<DeviceDifference>
    {
        public void Report(DeviceDifference value) => source.Cancel();
    }
}
