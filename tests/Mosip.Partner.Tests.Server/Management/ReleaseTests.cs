using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Management;

public class ReleaseTests
{
    private static CancellationToken Cancellation => ScriptedPms.Cancellation;

    private static ScriptedPms Server(int configurationStatus, string configuration, int lateStatus)
    {
        ScriptedPms pms = ScriptedPms.Start(options => options.Release = null);
        pms.Answer = call => call.Target switch
        {
            "/system-config" => (configurationStatus, configurationStatus == 200 ? ScriptedPms.Success(configuration) : ""),
            "/oidc-clients?pageNo=0&pageSize=1" => lateStatus == 200 ? (200, ScriptedPms.Failure("PMS_CERTIFICATE_ERROR_002")) : (lateStatus, ""),
            _ => (200, ScriptedPms.Success("[]")),
        };
        return pms;
    }

    [Theory]
    [InlineData(404, "", 404, PmsRelease.V1_2_0)]
    [InlineData(200, """{"itemsPerPage":"8"}""", 404, PmsRelease.V1_2_2)]
    [InlineData(200, """{"itemsPerPage":"8","refreshNotificationsTime":"5"}""", 404, PmsRelease.V1_3_Beta)]
    [InlineData(200, """{"refreshNotificationsTime":5}""", 200, PmsRelease.V1_3_0)]
    public async Task GetReleaseAsync_NotGiven_IsFoundByWhatTheServerHas(int configurationStatus, string configuration, int lateStatus, PmsRelease expected)
    {
        await using ScriptedPms pms = Server(configurationStatus, configuration, lateStatus);

        Assert.Equal(expected, await pms.Clients.System.GetReleaseAsync(Cancellation));
    }

    [Fact]
    public async Task GetReleaseAsync_AskedByManyAtOnce_AsksTheServerOnce()
    {
        await using ScriptedPms pms = Server(200, "{}", 404);

        PmsRelease[] releases = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => pms.Clients.System.GetReleaseAsync(Cancellation).AsTask()));

        Assert.All(releases, release => Assert.Equal(PmsRelease.V1_2_2, release));
        Assert.Single(pms.Calls);
    }

    [Fact]
    public async Task GetReleaseAsync_ServerFailedOnce_IsAskedAgain()
    {
        await using ScriptedPms pms = Server(500, "", 404);
        await Assert.ThrowsAsync<MosipTransportException>(() => pms.Clients.System.GetReleaseAsync(Cancellation).AsTask());

        pms.Answer = _ => (404, "");

        Assert.Equal(PmsRelease.V1_2_0, await pms.Clients.System.GetReleaseAsync(Cancellation));
    }

    [Fact]
    public async Task Call_ReleaseLacksIt_IsRefusedUnsentInWords()
    {
        await using ScriptedPms pms = Server(404, "", 404);

        MosipInputException e = await Assert.ThrowsAsync<MosipInputException>(() => pms.Clients.FtmChips.ListOwnAsync(Cancellation));

        Assert.Equal(MosipInputFault.NotInRelease, e.Fault);
        Assert.Contains("1.2.2", e.Message, StringComparison.Ordinal);
        Assert.Contains("1.2.0", e.Message, StringComparison.Ordinal);
        Assert.Equal("/system-config", Assert.Single(pms.Calls).Target);
    }

    [Fact]
    public async Task Call_InEveryRelease_DoesNotAskForTheRelease()
    {
        await using ScriptedPms pms = Server(404, "", 404);

        await pms.Clients.Policies.ListAsync(Cancellation);

        Assert.Equal("/policies", Assert.Single(pms.Calls).Target);
    }

    [Fact]
    public async Task DeactivateAsync_PartnerOnANewerRelease_MustBeAskedForByName()
    {
        await using ScriptedPms pms = Server(200, "{}", 404);

        MosipInputException e = await Assert.ThrowsAsync<MosipInputException>(() => pms.Clients.Partners.DeactivateAsync("acme", Cancellation));

        Assert.Contains(nameof(IPartnersClient.DeactivatePermanentlyAsync), e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(pms.Calls, call => call.Method == "PATCH");
    }

    [Fact]
    public async Task GetConfigurationAsync_Features_AreReadFromText()
    {
        await using ScriptedPms pms = Server(200, """{"isOidcClientAvailable":"true","isRootIntermediateCertAvailable":false,"maxAllowedExpiryYear":10}""", 404);

        SystemConfiguration configuration = await pms.Clients.System.GetConfigurationAsync(Cancellation);

        Assert.Equal((true, false, false), (configuration.HasOidcClients, configuration.HasTrustList, configuration.HasOriginalCertificates));
        Assert.Equal("10", configuration.Settings["maxAllowedExpiryYear"]);
    }
}
