using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Tests.Unit.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Registration;

public class RegistrationTests
{
    [Fact]
    public void Start_NothingConfigured_TellsEverythingThatIsMissingInOneMessage()
    {
        using ServiceProvider services = new ServiceCollection().AddLogging().AddMosip(_ => { }).AddMosipAuthentication().Services.BuildServiceProvider();

        var e = Assert.Throws<OptionsValidationException>(() => Start(services));

        foreach (string fault in (string[])["BaseAddress is missing", "PartnerId is missing", "MispLicenceKey is missing", "ApiKey is missing", "No partner key is given", "No trust anchor is given"])
            Assert.Single(e.Failures, failure => failure.Contains(fault, StringComparison.Ordinal));
        Assert.Equal(6, e.Failures.Count());
    }

    [Fact]
    public void Start_WholeRegistration_IsQuiet()
    {
        using ServiceProvider services = Services(_ => { });

        Start(services);

        Assert.NotNull(services.GetRequiredService<IMosipAuthClient>());
        Assert.Same(services.GetRequiredService<IMosipAuthClient>(), services.GetRequiredKeyedService<IMosipAuthClient>(""));
    }

    [Theory]
    [InlineData("BaseAddress", "api.example.org", "BaseAddress is not a whole address")]
    [InlineData("BaseAddress", "ftp://api.example.org", "BaseAddress is not a whole address")]
    [InlineData("PartnerId", "a-partner-id-that-is-longer-than-36-characters", "PartnerId has 1 to 36 characters")]
    [InlineData("AllowedClockSkew", "00:11:00", "AllowedClockSkew must be between")]
    [InlineData("IdaAddress", "ida", "IdaAddress is not a whole address")]
    [InlineData("OtpAddress", "otp", "OtpAddress is not a whole address")]
    [InlineData("IdaPartnerCertificateAddress", "ida-partner.cer", "IdaPartnerCertificateAddress is not a whole address")]
    [InlineData("OtpLength", "3", "OtpLength must be between")]
    [InlineData("AttemptTimeout", "00:00:00", "AttemptTimeout must be between")]
    [InlineData("TotalTimeout", "-00:00:01", "TotalTimeout must be between")]
    [InlineData("CertificateLifetime", "00:00:00", "CertificateLifetime must be between")]
    [InlineData("MaximumResponseAge", "2.00:00:00", "MaximumResponseAge must be between")]
    [InlineData("MaximumRetries", "11", "MaximumRetries must be between")]
    [InlineData("MaximumResponseSize", "100", "MaximumResponseSize must be between")]
    [InlineData("MaximumRequestSize", "2000000000", "MaximumRequestSize must be between")]
    [InlineData("DateOfBirthPattern", "q", "DateOfBirthPattern is not")]
    [InlineData("DateOfBirthPattern", "HH:mm", "DateOfBirthPattern is not")]
    [InlineData("DateOfBirthPattern", "", "DateOfBirthPattern is empty")]
    [InlineData("AuthorizationHeader", "", "AuthorizationHeader is empty")]
    public void Start_SettingOutOfItsRange_IsNamedWithItsRange(string key, string value, string expected)
    {
        using ServiceProvider services = Services(mosip => mosip.UseConfiguration(Configuration((key, value))));

        var e = Assert.Throws<OptionsValidationException>(() => Start(services));

        Assert.Contains(expected, Assert.Single(e.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_ResponsesNotVerified_NeedsNoAnchor()
    {
        using ServiceProvider services = new ServiceCollection().AddLogging()
            .AddMosip(mosip => mosip.Configure(Fill).UsePartnerKey(PartnerKeyProvider.FromKey(TestKeys.Bank)))
            .AddMosipAuthentication(authentication => authentication.WithoutResponseSignatureVerification())
            .Services.BuildServiceProvider();

        Start(services);
    }

    [Fact]
    public void Start_OnlyTheNamedRegistrationIsBroken_NamesIt()
    {
        using ServiceProvider services = new ServiceCollection().AddLogging()
            .AddMosip(Whole).AddMosipAuthentication().Services
            .AddMosip("country-b", mosip => { Whole(mosip); mosip.Configure(options => options.ApiKey = " "); }).AddMosipAuthentication().Services
            .BuildServiceProvider();

        var e = Assert.Throws<OptionsValidationException>(() => Start(services));

        Assert.Equal("country-b", e.OptionsName);
        Assert.Contains("ApiKey is missing", Assert.Single(e.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_OfEveryOption_AreTheDocumentedOnes()
    {
        var core = new MosipOptions();
        var options = new MosipAuthenticationOptions();

        Assert.Equal(TimeSpan.FromSeconds(30), core.AllowedClockSkew);
        Assert.Empty(core.TrustAnchorFiles);
        Assert.Equal((6, 2, "yyyy/MM/dd", "Authorization"), (options.OtpLength, options.MaximumRetries, options.DateOfBirthPattern, options.AuthorizationHeader));
        Assert.Equal((30, 60, 300, 86400), (options.AttemptTimeout.TotalSeconds, options.TotalTimeout.TotalSeconds, options.MaximumResponseAge.TotalSeconds, options.CertificateLifetime.TotalSeconds));
        Assert.Equal((16 * 1024 * 1024, 16 * 1024 * 1024), (options.MaximumResponseSize, options.MaximumRequestSize));
        Assert.Null(options.Environment);
        Assert.Null(options.DomainUri);
    }

    [Fact]
    public void UseConfiguration_EverySetting_ReachesItsOption()
    {
        using ServiceProvider services = Services(mosip => mosip.UseConfiguration(Configuration(
            ("BaseAddress", "https://gateway.example.org/"), ("PartnerId", "bank-2"), ("MispLicenceKey", "l"), ("ApiKey", "a"), ("AllowedClockSkew", "00:00:10"), ("TrustAnchorFiles:0", "root.pem"),
            ("Environment", "Staging"), ("DomainUri", "https://bank.example.org"), ("AttemptTimeout", "00:00:07"), ("OtpLength", "8"))));

        MosipOptions core = services.GetRequiredService<IOptions<MosipOptions>>().Value;
        MosipAuthenticationOptions options = services.GetRequiredService<IOptions<MosipAuthenticationOptions>>().Value;

        Assert.Equal(("https://gateway.example.org/", "bank-2", "l", "a", 10), (core.BaseAddress?.AbsoluteUri, core.PartnerId, core.MispLicenceKey, core.ApiKey, core.AllowedClockSkew.TotalSeconds));
        Assert.Equal(["root.pem"], core.TrustAnchorFiles);
        Assert.Equal(("Staging", "https://bank.example.org", 7, 8), (options.Environment, options.DomainUri, options.AttemptTimeout.TotalSeconds, options.OtpLength));
    }

    [Fact]
    public async Task AuthenticateAsync_TwoNamedRegistrations_NeverMix()
    {
        string certificateFile = Path.GetTempFileName();
        await File.WriteAllTextAsync(certificateFile, TestKeys.LargeCertificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        var asked = new ConcurrentQueue<(string Name, string Address, string Certificate)>();
        using ServiceProvider services = new ServiceCollection().AddLogging()
            .AddMosip("a", mosip => Register(mosip, "a", TestKeys.Bank)).AddMosipAuthentication(UseFile).Services
            .AddMosip("b", mosip => Register(mosip, "b", TestKeys.Other)).AddMosipAuthentication(UseFile).Services
            .BuildServiceProvider();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Assert.ThrowsAsync<MosipTransportException>(() =>
            services.GetRequiredKeyedService<IMosipAuthClient>(i % 2 == 0 ? "a" : "b").AuthenticateAsync(
                new AuthRequest { Individual = IndividualId.Vid("4370296312658178"), Consent = Consent.Obtained, Otp = new OtpFactor("123456") }, TestContext.Current.CancellationToken))));

        Assert.Equal(20, asked.Count);
        Assert.Equal(
            [
                ("a", "https://a.example.org/idauthentication/v1/auth/licence-a/partner-a/api-a", TestKeys.BankCertificate.Thumbprint),
                ("b", "https://b.example.org/idauthentication/v1/auth/licence-b/partner-b/api-b", TestKeys.OtherCertificate.Thumbprint),
            ],
            asked.Distinct().Order());
        Assert.Null(services.GetService<IMosipAuthClient>());
        File.Delete(certificateFile);

        void UseFile(MosipAuthenticationBuilder authentication) => authentication.Configure(options => options.IdaPartnerCertificateFile = certificateFile);

        void Register(MosipBuilder mosip, string name, PartnerKey key) => mosip
            .Configure(options => (options.BaseAddress, options.PartnerId, options.MispLicenceKey, options.ApiKey) = (new Uri($"https://{name}.example.org"), $"partner-{name}", $"licence-{name}", $"api-{name}"))
            .UsePartnerKey(PartnerKeyProvider.FromKey(key))
            .UseTrustAnchors(TestKeys.RootCertificate)
            .ConfigureHttpClients(client => client.ConfigurePrimaryHttpMessageHandler(() => new Recorder(name, asked)));
    }

    private static ServiceProvider Services(Action<MosipBuilder> configure) =>
        new ServiceCollection().AddLogging().AddMosip(mosip => { Whole(mosip); configure(mosip); }).AddMosipAuthentication().Services.BuildServiceProvider();

    private static void Whole(MosipBuilder mosip) => mosip.Configure(Fill).UsePartnerKey(PartnerKeyProvider.FromKey(TestKeys.Bank)).UseTrustAnchors(TestKeys.RootCertificate);

    private static void Fill(MosipOptions options) =>
        (options.BaseAddress, options.PartnerId, options.MispLicenceKey, options.ApiKey) = (new Uri("https://api.example.org"), "bank", "licence", "api");

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build();

    // What a host does before it starts its services.
    private static void Start(IServiceProvider services) => services.GetRequiredService<IStartupValidator>().Validate();

    private sealed class Recorder(string name, ConcurrentQueue<(string, string, string)> asked) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string header = request.Headers.GetValues("signature").Single().Split('.')[0];
            asked.Enqueue((name, request.RequestUri!.AbsoluteUri, Partner.Core.Jws.JwsHeader.Parse(header).Certificate!.Thumbprint));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        }
    }
}
