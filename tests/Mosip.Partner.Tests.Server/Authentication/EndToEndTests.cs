using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Authentication;

public class EndToEndTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AuthRequest ByDemographics(DemographicFactor demographics) => new() { Individual = SandboxFixture.Person, Consent = Consent.Obtained, Demographics = demographics };

    [Fact]
    public async Task Otp_RightOne_Authenticates_AndIsSpent()
    {
        await using ServiceProvider services = fixture.Services();
        IMosipAuthClient client = services.GetRequiredService<IMosipAuthClient>();
        OtpResult sent = await client.SendOtpAsync(new OtpRequest { Individual = SandboxFixture.Person }, Token);
        var request = new AuthRequest { Individual = SandboxFixture.Person, Consent = Consent.Obtained, TransactionId = sent.TransactionId, Otp = new OtpFactor(Resident.DefaultOtp) };

        AuthResult first = await client.AuthenticateAsync(request, Token), second = await client.AuthenticateAsync(request, Token);

        Assert.True(sent.IsSent);
        Assert.True(first.IsAuthenticated);
        Assert.Equal(36, first.AuthToken.Length);
        Assert.False(second.IsAuthenticated);
    }

    [Fact]
    public async Task Otp_WrongOne_IsANo()
    {
        await using ServiceProvider services = fixture.Services();
        IMosipAuthClient client = services.GetRequiredService<IMosipAuthClient>();
        OtpResult sent = await client.SendOtpAsync(new OtpRequest { Individual = SandboxFixture.Person, Channels = [OtpChannel.Phone] }, Token);

        AuthResult result = await client.AuthenticateAsync(
            new AuthRequest { Individual = SandboxFixture.Person, Consent = Consent.Obtained, TransactionId = sent.TransactionId, Otp = new OtpFactor("999999") }, Token);

        Assert.False(result.IsAuthenticated);
        Assert.Equal("IDA-OTA-004", result.Error.Code.Value);
        Assert.Null(sent.MaskedEmail);
    }

    [Fact]
    public async Task Demographics_SeveralDiffer_EachIsTold()
    {
        await using ServiceProvider services = fixture.Services();

        AuthResult result = await services.GetRequiredService<IMosipAuthClient>().AuthenticateAsync(
            ByDemographics(new DemographicFactor { Name = [new("eng", "Somebody Else"), new("fra", "Amina Diallo")], DateOfBirth = new DateOnly(1980, 5, 5) }), Token);

        Assert.False(result.IsAuthenticated);
        Assert.Equal(["IDA-DEA-001", "IDA-DEA-001"], result.Errors.Select(error => error.Code.Value));
        Assert.Contains("name in eng", result.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kyc_GivesNamesByLanguageBirthAndPhoto()
    {
        await using ServiceProvider services = fixture.Services();

        KycResult result = await services.GetRequiredService<IMosipAuthClient>().GetKycAsync(
            new KycRequest { Individual = SandboxFixture.Person, Consent = Consent.Obtained, Demographics = new DemographicFactor { DateOfBirth = new DateOnly(1992, 1, 1) } }, Token);

        Assert.True(result.IsAuthenticated);
        Assert.Equal("Amina Diallo", result.Identity.Names["eng"]);
        Assert.Equal(new DateOnly(1992, 1, 1), result.Identity.DateOfBirth);
        Assert.False(result.Identity.Photo.IsEmpty);
    }

    [Fact]
    public async Task Kyc_KeyWasExchanged_IsOpenedWithTheOldOne()
    {
        // A bank whose signing key is the one IDA knows, kept behind a newer one of which IDA has not heard yet.
        OnboardedPartner other = await fixture.Sandbox.OnboardAsync(options => options.OrganisationName = "Other Bank", Token);
        var keys = new TwoKeys(sign: fixture.Bank.Key, open: new PartnerKeyRing(other.Key, fixture.Bank.Key));
        await using ServiceProvider services = new ServiceCollection().AddLogging()
            .AddMosip(mosip => mosip.UseSandbox(fixture.Bank).UsePartnerKey(keys)).AddMosipAuthentication().Services.BuildServiceProvider();

        KycResult result = await services.GetRequiredService<IMosipAuthClient>().GetKycAsync(
            new KycRequest { Individual = SandboxFixture.Person, Consent = Consent.Obtained, Demographics = new DemographicFactor { DateOfBirth = new DateOnly(1992, 1, 1) } }, Token);

        Assert.NotNull(result.Identity);
    }

    [Fact]
    public async Task Request_SignedWithTheCertificateOfTheOwnAuthority_IsRefused()
    {
        var key = fixture.Bank.Key;
        var own = new ReorderedKey(key, key.Certificates[^1]);
        await using ServiceProvider services = new ServiceCollection().AddLogging()
            .AddMosip(mosip => mosip.UseSandbox(fixture.Bank).UsePartnerKey(PartnerKeyProvider.FromKey(own))).AddMosipAuthentication().Services.BuildServiceProvider();

        MosipServiceException e = await Assert.ThrowsAsync<MosipServiceException>(() => services.GetRequiredService<IMosipAuthClient>()
            .AuthenticateAsync(ByDemographics(new DemographicFactor { DateOfBirth = new DateOnly(1992, 1, 1) }), Token));

        Assert.Equal("IDA-MPA-001", e.Error.Code.Value);
        Assert.Equal(MosipErrorCode.RequestNotProcessed, e.Errors[0].Code);
    }

    [Fact]
    public async Task Request_SignedByTheMisp_IsAccepted()
    {
        await using ServiceProvider services = new ServiceCollection().AddLogging()
            .AddMosip(mosip => mosip.UseSandbox(fixture.Bank).UsePartnerKey(PartnerKeyProvider.FromKey(fixture.Bank.MispKey))).AddMosipAuthentication().Services.BuildServiceProvider();

        AuthResult result = await services.GetRequiredService<IMosipAuthClient>()
            .AuthenticateAsync(ByDemographics(new DemographicFactor { DateOfBirth = new DateOnly(1992, 1, 1) }), Token);

        Assert.True(result.IsAuthenticated);
    }

    [Fact]
    public async Task Request_IdaKeyRotatedAndOldCertificateKept_IsStillOpened()
    {
        await using ServiceProvider services = fixture.Services();
        IMosipAuthClient client = services.GetRequiredService<IMosipAuthClient>();
        AuthRequest request = ByDemographics(new DemographicFactor { DateOfBirth = new DateOnly(1992, 1, 1) });
        Assert.True((await client.AuthenticateAsync(request, Token)).IsAuthenticated);

        fixture.Sandbox.RotateIdaKey();

        Assert.True((await client.AuthenticateAsync(request, Token)).IsAuthenticated);
    }

    [Fact]
    public async Task Policy_WithoutTheFactor_IsRefusedByIdaAndFoundLocally()
    {
        var otpOnly = new AuthPolicy { AllowedAuthTypes = [new("otp"), new("otp-request")] };
        OnboardedPartner bank = await fixture.Sandbox.OnboardAsync(options => (options.OrganisationName, options.Policy) = ("Small Bank", otpOnly), Token);
        AuthRequest request = ByDemographics(new DemographicFactor { DateOfBirth = new DateOnly(1992, 1, 1) });
        await using ServiceProvider unaware = fixture.Services(bank), aware = fixture.Services(bank, authentication => authentication.UsePolicy(otpOnly));

        MosipServiceException remote = await Assert.ThrowsAsync<MosipServiceException>(() => unaware.GetRequiredService<IMosipAuthClient>().AuthenticateAsync(request, Token));
        int sent = fixture.Sandbox.Requests.Count;
        MosipServiceException local = await Assert.ThrowsAsync<MosipServiceException>(() => aware.GetRequiredService<IMosipAuthClient>().AuthenticateAsync(request, Token));

        Assert.Equal("IDA-MPA-006", remote.Error.Code.Value);
        Assert.Equal(remote.Error.Code, local.Error.Code);
        Assert.Equal(sent, fixture.Sandbox.Requests.Count);
        await Assert.ThrowsAsync<MosipServiceException>(() => aware.GetRequiredService<IMosipAuthClient>().GetKycAsync(new KycRequest { Individual = SandboxFixture.Person, Consent = Consent.Obtained, Otp = new OtpFactor("111111") }, Token));
    }

    [Fact]
    public async Task LicenceKey_Unknown_IsRefused()
    {
        OnboardedPartner wrong = fixture.Bank with { MispLicenceKey = new MispLicenceKey("no-such-licence-key") };
        await using ServiceProvider services = fixture.Services(wrong);

        MosipServiceException e = await Assert.ThrowsAsync<MosipServiceException>(() => services.GetRequiredService<IMosipAuthClient>()
            .AuthenticateAsync(ByDemographics(new DemographicFactor { DateOfBirth = new DateOnly(1992, 1, 1) }), Token));

        Assert.Equal(MosipErrorCode.InvalidLicenceKey, e.Error.Code);
        Assert.DoesNotContain("no-such-licence-key", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tls_RealHandshake_Authenticates()
    {
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => (options.UseTls, _) = (true, options.AddResident(Resident.Sample(SandboxFixture.Vid))), Token);
        OnboardedPartner bank = await sandbox.OnboardAsync(cancellationToken: Token);
        await using ServiceProvider services = fixture.Services(bank), untrusting = fixture.Services(bank with { TlsCertificate = null });
        AuthRequest request = ByDemographics(new DemographicFactor { DateOfBirth = new DateOnly(1992, 1, 1) });

        AuthResult result = await services.GetRequiredService<IMosipAuthClient>().AuthenticateAsync(request, Token);
        MosipTransportException e = await Assert.ThrowsAsync<MosipTransportException>(() => untrusting.GetRequiredService<IMosipAuthClient>().AuthenticateAsync(request, Token));

        Assert.Equal("https", sandbox.BaseAddress.Scheme);
        Assert.True(result.IsAuthenticated);
        Assert.Equal(MosipTransportFault.TlsFailed, e.Fault);
    }

    [Fact]
    public async Task NamedRegistrations_TwoCountriesInOneProcess_DoNotMix()
    {
        await using MosipSandbox other = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample("5637281943")), Token);
        OnboardedPartner otherBank = await other.OnboardAsync(cancellationToken: Token);
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddMosip("a", mosip => mosip.UseSandbox(fixture.Bank)).AddMosipAuthentication();
        collection.AddMosip("b", mosip => mosip.UseSandbox(otherBank)).AddMosipAuthentication();
        await using ServiceProvider services = collection.BuildServiceProvider();
        AuthRequest request = ByDemographics(new DemographicFactor { DateOfBirth = new DateOnly(1992, 1, 1) });

        AuthResult known = await services.GetRequiredKeyedService<IMosipAuthClient>("a").AuthenticateAsync(request, Token);
        AuthResult unknown = await services.GetRequiredKeyedService<IMosipAuthClient>("b").AuthenticateAsync(request, Token);

        Assert.True(known.IsAuthenticated);
        Assert.Equal("IDA-MLC-018", unknown.Error!.Code.Value);
    }

    private sealed class TwoKeys(PartnerKey sign, PartnerKeyRing open) : IPartnerKeyProvider
    {
        public ValueTask<PartnerKeyRing> GetAsync(PartnerKeyPurpose purpose, CancellationToken cancellationToken) =>
            ValueTask.FromResult(purpose == PartnerKeyPurpose.Sign ? new PartnerKeyRing(sign) : open);
    }

    private sealed class ReorderedKey(PartnerKey key, System.Security.Cryptography.X509Certificates.X509Certificate2 signing) : PartnerKey
    {
        public override System.Security.Cryptography.X509Certificates.X509Certificate2 SigningCertificate => signing;

        public override IReadOnlyList<System.Security.Cryptography.X509Certificates.X509Certificate2> Certificates => key.Certificates;

        public override int SignatureSize => key.SignatureSize;

        public override ValueTask<int> SignHashAsync(Core.Jws.JwsAlgorithm algorithm, ReadOnlyMemory<byte> digest, Memory<byte> destination, CancellationToken cancellationToken) =>
            key.SignHashAsync(algorithm, digest, destination, cancellationToken);

        public override ValueTask<int> UnwrapKeyAsync(ReadOnlyMemory<byte> wrapped, Memory<byte> destination, CancellationToken cancellationToken) =>
            key.UnwrapKeyAsync(wrapped, destination, cancellationToken);
    }
}
