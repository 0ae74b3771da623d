using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Management;
using Mosip.Partner.Misp;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Management;

namespace Mosip.Partner.Tests.Server.Misp;

/// <summary>A bank whose licence key comes from the MISP's client, in one process, against the sandbox's IDA.</summary>
public sealed class MispAuthenticationTests : IAsyncLifetime
{
    private const string Vid = "4370296312658178";

    private MosipSandbox _sandbox = null!;
    private ServiceProvider _services = null!;
    private string _misp = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IMispClient Misp => _services.GetRequiredKeyedService<IMispClient>("misp");

    private MosipManagement Administrator => _services.GetRequiredKeyedService<MosipManagement>("admin");

    public async ValueTask InitializeAsync()
    {
        _sandbox = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample(Vid)), Cancellation);
        OnboardedPartner bank = await _sandbox.OnboardAsync(cancellationToken: Cancellation);
        _misp = "sandbox-misp";
        _sandbox.AddUser(_misp, "misp-password", "sandbox-misp@example.org", "MISP_PARTNER");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMosip("misp", mosip => mosip
            .Configure(options => (options.BaseAddress, options.PartnerId) = (_sandbox.BaseAddress, _misp))
            .UseLogin(MosipCredentials.User(_misp, "misp-password", "mosip-pms-client", "sandbox-pms-secret"))).AddMosipMisp();
        services.AddMosip("admin", mosip => mosip
            .Configure(options => (options.BaseAddress, options.PartnerId) = (_sandbox.BaseAddress, "sandbox-admin"))
            .UseLogin(SandboxPms.Administrator)).AddMosipManagement();
        services.AddMosip(mosip => mosip.UseSandbox(bank).UseMispLicence(provider => provider.GetRequiredKeyedService<IMispClient>("misp"))).AddMosipAuthentication();
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task AuthenticateAsync_KeyOfTheMisp_IsUsed() => Assert.True((await AuthenticateAsync()).IsAuthenticated);

    [Fact]
    public async Task AuthenticateAsync_LicenceSwitchedOffAtPms_GoesOnWithTheNextOne()
    {
        MispLicence first = await Misp.GetOrRenewAsync(Cancellation);
        await Administrator.MispLicences.DeactivateAsync(_misp, first.Key, Cancellation);
        _sandbox.ClearRequests();

        AuthResult result = await AuthenticateAsync();

        Assert.True(result.IsAuthenticated);
        Assert.NotEqual(first.Key, await Misp.GetAsync(Cancellation));
        // Refused, repeated with the next key, and no third time.
        Assert.Equal(2, _sandbox.Requests.Count(request => request.Operation == SandboxOperation.Auth));
    }

    [Fact]
    public async Task AuthenticateAsync_MispDeactivated_IsRefusedWithIdasCode_AndPmsIsNotAskedAtEveryCall()
    {
        await Misp.GetOrRenewAsync(Cancellation);
        await Administrator.Partners.DeactivatePermanentlyAsync(_misp, Cancellation);

        MosipServiceException byPms = await Assert.ThrowsAsync<MosipServiceException>(AuthenticateAsync);
        _sandbox.ClearRequests();
        MosipException again = await Assert.ThrowsAnyAsync<MosipException>(AuthenticateAsync);

        Assert.Equal("PMS_MSP_405", byPms.Error.Code.Value);
        Assert.Equal(MosipErrorCode.LicenceKeyBlocked, Assert.IsType<MosipServiceException>(again).Error.Code);
        Assert.DoesNotContain(_sandbox.Requests, request => request.Route.Contains("partnermanager", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReplaceAsync_PmsCallsTheKeyValid_SaysThatThereIsNoOther()
    {
        MispLicenceKey key = await Misp.GetAsync(Cancellation);
        var refusal = new MosipError(MosipErrorCode.InvalidLicenceKey, "");

        bool first = await Misp.ReplaceAsync(key, refusal, Cancellation);
        _sandbox.ClearRequests();
        bool second = await Misp.ReplaceAsync(key, refusal, Cancellation);

        Assert.Equal((false, false, key), (first, second, await Misp.GetAsync(Cancellation)));
        Assert.Empty(_sandbox.Requests);
    }

    private Task<AuthResult> AuthenticateAsync() => _services.GetRequiredService<IMosipAuthClient>().AuthenticateAsync(
        new AuthRequest { Individual = IndividualId.Vid(Vid), Consent = Consent.Obtained, Demographics = new DemographicFactor { DateOfBirth = new DateOnly(1992, 1, 1) } }, Cancellation);
}
