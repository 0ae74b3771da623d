using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Management;
using Mosip.Partner.Misp;
using Mosip.Partner.Sandbox;
using static Mosip.Partner.Tests.Server.Management.SandboxPms;

namespace Mosip.Partner.Tests.Server.Misp;

/// <summary>A MISP's own licence, against the sandbox's PMS over real HTTP.</summary>
public class MispClientTests
{
    [Fact]
    public async Task GetOrRenewAsync_NoLicence_MakesOne_AndAsksNoMore()
    {
        await using MispWorld world = await MispWorld.StartAsync();

        MispLicence made = await world.Client.GetOrRenewAsync(Cancellation);
        int calls = world.Pms.Sandbox.Requests.Count;
        MispLicence kept = await world.Client.GetOrRenewAsync(Cancellation);

        Assert.Equal((made.Key, calls), (kept.Key, world.Pms.Sandbox.Requests.Count));
        Assert.Equal(made.Key, Assert.Single(await world.ActiveLicencesAsync()).Key);
        Assert.Equal(made.Key, await world.Client.GetAsync(Cancellation));
    }

    [Fact]
    public async Task GetOrRenewAsync_HundredCallersAtOnce_MakeOneLicence()
    {
        await using MispWorld world = await MispWorld.StartAsync();

        MispLicence[] licences = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => world.Client.GetOrRenewAsync(Cancellation)));

        Assert.Single(licences.Select(licence => licence.Key).Distinct());
        Assert.Single(await world.ActiveLicencesAsync());
    }

    [Fact]
    public async Task GetOrRenewAsync_LicenceIsThere_IsTaken()
    {
        await using MispWorld world = await MispWorld.StartAsync();
        MispLicence there = await world.Pms.Clients.MispLicences.CreateAsync(MispWorld.Id, Cancellation);

        Assert.Equal(there.Key, (await world.Client.GetOrRenewAsync(Cancellation)).Key);
    }

    [Fact]
    public async Task GetOrRenewAsync_LicenceHasEnded_MakesTheNext()
    {
        await using MispWorld world = await MispWorld.StartAsync();
        MispLicence first = await world.Client.GetOrRenewAsync(Cancellation);
        world.Time.Advance(TimeSpan.FromDays(91));

        MispLicence second = await world.Client.GetOrRenewAsync(Cancellation);

        Assert.NotEqual(first.Key, second.Key);
        Assert.True(second.ExpiresAt > world.Time.GetUtcNow());
        Assert.Equal(second.Key, Assert.Single(await world.ActiveLicencesAsync()).Key);
    }

    [Theory]
    [InlineData(81, true)]
    [InlineData(79, false)]
    public async Task GetOrRenewAsync_RenewBefore_DecidesWhen(int day, bool isRenewed)
    {
        await using MispWorld world = await MispWorld.StartAsync(options => options.RenewBefore = TimeSpan.FromDays(10));
        MispLicence first = await world.Client.GetOrRenewAsync(Cancellation);
        world.Time.Advance(TimeSpan.FromDays(day));

        Assert.Equal(isRenewed, (await world.Client.GetOrRenewAsync(Cancellation)).Key != first.Key);
    }

    [Fact]
    public async Task ReplaceLicenceAsync_EndsTheOldOne()
    {
        await using MispWorld world = await MispWorld.StartAsync();
        MispLicence old = await world.Client.GetOrRenewAsync(Cancellation);

        MispLicence next = await world.Client.ReplaceLicenceAsync(Cancellation);

        Assert.NotEqual(old.Key, next.Key);
        Assert.Equal(next.Key, Assert.Single(await world.ActiveLicencesAsync()).Key);
        Assert.Equal(next.Key, await world.Client.GetAsync(Cancellation));
    }

    [Fact]
    public async Task ReplaceLicenceAsync_PmsRefusesANewOne_OldOneStaysOn()
    {
        await using MispWorld world = await MispWorld.StartAsync();
        MispLicence old = await world.Client.GetOrRenewAsync(Cancellation);
        await world.RequestPolicyAsync();

        MosipServiceException refused = await Assert.ThrowsAsync<MosipServiceException>(() => world.Client.ReplaceLicenceAsync(Cancellation));

        Assert.Equal("PMS_MSP_418", refused.Error.Code.Value);
        Assert.Equal(old.Key, Assert.Single(await world.ActiveLicencesAsync()).Key);
    }

    [Fact]
    public async Task ReplaceLicenceAsync_WithAName_IsMadeByTheCallOf13()
    {
        await using MispWorld world = await MispWorld.StartAsync(options => (options.LicenceName, options.LicenceDays) = ("carrier", 40), MosipRelease.V1_3_0, "MISP_PARTNER", "PARTNER_ADMIN");

        MispLicence licence = await world.Client.ReplaceLicenceAsync(Cancellation);

        MispLicenceSummary named = Assert.Single(await Tests.Server.Management.PartnerFlowTests.Read(world.Pms.Clients.MispLicences.ListNamedAsync(null, Cancellation)), row => row.PartnerId == MispWorld.Id);
        Assert.StartsWith("carrier ", named.Name, StringComparison.Ordinal);
        Assert.Equal(DateOnly.FromDateTime(world.Time.GetUtcNow().UtcDateTime).AddDays(40), DateOnly.FromDateTime(licence.ExpiresAt!.Value.UtcDateTime));
    }

    [Fact]
    public async Task GetStandingAsync_BeforeDuringAndAfterALicence_ChangesNothing()
    {
        await using MispWorld world = await MispWorld.StartAsync();

        MispLicenceStanding before = await world.Client.GetStandingAsync(Cancellation);
        Assert.Empty(await world.ActiveLicencesAsync());
        await world.Client.GetOrRenewAsync(Cancellation);
        MispLicenceStanding fine = await world.Client.GetStandingAsync(Cancellation);
        world.Time.Advance(TimeSpan.FromDays(82));
        MispLicenceStanding late = await world.Client.GetStandingAsync(Cancellation);
        world.Time.Advance(TimeSpan.FromDays(9));
        MispLicenceStanding after = await world.Client.GetStandingAsync(Cancellation);

        Assert.Equal((false, CertificateExpiryStage.Expired, null), (before.IsUsable, before.Stage, before.ExpiresAt));
        Assert.Equal((true, CertificateExpiryStage.Fine), (fine.IsUsable, fine.Stage));
        Assert.Equal((true, CertificateExpiryStage.Critical), (late.IsUsable, late.Stage));
        Assert.Equal((false, CertificateExpiryStage.Expired, fine.ExpiresAt), (after.IsUsable, after.Stage, after.ExpiresAt));
        Assert.DoesNotContain((await world.Client.GetAsync(Cancellation)).Reveal(), $"{fine}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetPolicyAsync_MappedPolicy_TellsWhatTheLicenceLetsThrough()
    {
        await using MispWorld world = await MispWorld.StartAsync(null, null, "MISP_PARTNER", "POLICYMANAGER");
        MispPolicy none = await world.Client.GetPolicyAsync(Cancellation);
        PolicyRequestReceipt request = await world.RequestPolicyAsync();
        await world.Pms.Clients.PolicyRequests.ApproveAsync(request.MappingKey, Cancellation);
        await world.Client.ReplaceLicenceAsync(Cancellation);

        MispPolicy mapped = await world.Client.GetPolicyAsync(Cancellation);

        Assert.Equal((false, true, false), (none.AllowsAuthRequestDelegation, mapped.AllowsAuthRequestDelegation, mapped.AllowsKycRequestDelegation));
        Assert.NotNull((await world.Client.GetStandingAsync(Cancellation)).PolicyId);
    }

    [Fact]
    public async Task GetOrRenewAsync_MispIsNotActive_IsRefusedWithPmsCode()
    {
        await using MispWorld world = await MispWorld.StartAsync();
        await world.Pms.Clients.Partners.DeactivateAsync(MispWorld.Id, Cancellation);

        MosipServiceException refused = await Assert.ThrowsAsync<MosipServiceException>(() => world.Client.GetOrRenewAsync(Cancellation));

        Assert.Equal("PMS_MSP_405", refused.Error.Code.Value);
    }
}
