using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Mosip.Partner.Authentication;
using Mosip.Partner.Authentication.Ida;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Licences;
using Mosip.Partner.Core.Privacy;
using Polly;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the IDA client.</summary>
public static class MosipAuthenticationExtensions
{
    /// <summary>Adds <see cref="IMosipAuthClient"/>: OTP, authentication and eKYC for a relying party.</summary>
    /// <param name="mosip">The registration; a named one gives a keyed service under its name.</param>
    /// <param name="configure">Sets options, a policy, or switches checks off.</param>
    public static MosipBuilder AddMosipAuthentication(this MosipBuilder mosip, Action<MosipAuthenticationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        IServiceCollection services = mosip.Services;
        OptionsBuilder<MosipAuthenticationOptions> options = services.AddOptions<MosipAuthenticationOptions>(mosip.Name);
        if (mosip.Configuration is { } section)
            options.Bind(section);
        options.ValidateOnStart();
        var authentication = new MosipAuthenticationBuilder(mosip);
        configure?.Invoke(authentication);

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MosipAuthenticationOptions>, MosipAuthenticationOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MosipAuthenticationOptions>, AuthenticationOptionsRules>());
        services.AddSingleton<IValidateOptions<MosipOptions>>(provider => new AuthenticationNeeds(mosip, provider.GetService<IServiceProviderIsKeyedService>()));
        mosip.RequireAtStart(static () => true, () => authentication.VerifiesResponses);
        AddIdaHttpClient(mosip);
        AddCertificateHttpClient(mosip);

        services.TryAddKeyedSingleton(mosip.Name, (provider, _) => Create(provider, mosip, authentication));
        services.AddKeyedSingleton<ICertificateExpirySource>(mosip.Name, static (provider, name) => provider.GetRequiredKeyedService<IdaClient>(name));
        return mosip.AddClient<IMosipAuthClient>(provider => provider.GetRequiredKeyedService<IdaClient>(mosip.Name));
    }

    // Outermost first: retries, then signing, then the time limit of one attempt. The limit of the whole call is the client's own, since it covers the body too.
    private static void AddIdaHttpClient(MosipBuilder mosip)
    {
        IHttpClientBuilder client = mosip.AddHttpClient("ida");
        client.ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan);
        client.AddResilienceHandler("retry", (pipeline, context) =>
        {
            MosipAuthenticationOptions options = context.ServiceProvider.GetRequiredService<IOptionsMonitor<MosipAuthenticationOptions>>().Get(mosip.Name);
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            if (options.MaximumRetries > 0)
                pipeline.AddRetry(new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = options.MaximumRetries,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = TimeSpan.FromMilliseconds(250),
                    UseJitter = true,
                    // Only what certainly did not reach IDA: an OTP or a use of a VID may be spent otherwise.
                    ShouldHandle = static attempt => ValueTask.FromResult(HttpFaults.IsNotSent(attempt.Outcome.Exception)),
                });
        });
        client.AddHttpMessageHandler(static () => new SigningHandler());
        client.AddResilienceHandler("attempt", (pipeline, context) =>
        {
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.AddTimeout(context.ServiceProvider.GetRequiredService<IOptionsMonitor<MosipAuthenticationOptions>>().Get(mosip.Name).AttemptTimeout);
        });
    }

    private static void AddCertificateHttpClient(MosipBuilder mosip)
    {
        IHttpClientBuilder client = mosip.AddHttpClient("ida-certificates");
        client.AddStandardResilienceHandler();
    }

    private static IdaClient Create(IServiceProvider services, MosipBuilder mosip, MosipAuthenticationBuilder authentication)
    {
        MosipOptions core = services.GetRequiredService<IOptionsMonitor<MosipOptions>>().Get(mosip.Name);
        MosipAuthenticationOptions options = services.GetRequiredService<IOptionsMonitor<MosipAuthenticationOptions>>().Get(mosip.Name);
        ILogger logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(AuthTelemetry.Name);
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        IHttpClientFactory clients = services.GetRequiredService<IHttpClientFactory>();
        IPartnerKeyProvider keys = services.GetKeyedService<IPartnerKeyProvider>(mosip.Name)
            ?? throw new InvalidOperationException("No partner key was given. Call UsePartnerKey(PartnerKeyProvider.FromPkcs12File(…)) in AddMosip.");

        Uri ida = options.IdaAddress ?? Below(core.BaseAddress!, "idauthentication/v1");
        var addresses = new IdaAddresses(mosip.HttpClientName("ida"), ida, options.OtpAddress ?? ida, core.PartnerId, new ApiKey(core.ApiKey!));
        IMispLicenceKeyProvider licence = services.GetKeyedService<IMispLicenceKeyProvider>(mosip.Name) ?? MispLicenceKeyProvider.FromKey(new MispLicenceKey(core.MispLicenceKey!));
        var certificates = new IdaCertificates(
            Source(options.IdaPartnerCertificateAddress ?? Below(core.BaseAddress!, "mosip-certs/ida-partner.cer"), options.IdaPartnerCertificateFile),
            Source(options.IdaFirCertificateAddress, options.IdaFirCertificateFile),
            options.CertificateLifetime,
            time,
            e => Log.CertificateStale(logger, e));
        var connection = new IdaConnection(clients, addresses, keys, licence, CreateVerifier(services, mosip, authentication, time, logger), options, time);
        return new IdaClient(connection, certificates, authentication.Policy, options, core.AllowedClockSkew, time, logger);

        IdaCertificateSource Source(Uri? address, string? file) => new(clients, mosip.HttpClientName("ida-certificates"), address, file);
    }

    private static ResponseVerifier CreateVerifier(IServiceProvider services, MosipBuilder mosip, MosipAuthenticationBuilder authentication, TimeProvider time, ILogger logger)
    {
        if (!authentication.VerifiesResponses)
        {
            Log.SignatureNotChecked(logger);
            return new ResponseVerifier(verifier: null);
        }
        TrustAnchors anchors = services.GetRequiredKeyedService<TrustAnchors>(mosip.Name);
        return anchors.IsEmpty
            ? throw new MosipInputException(MosipInputFault.CertificateMissing, "set up IDA client", "no trust anchor is given: set TrustAnchorFiles, or call UseTrustAnchors in AddMosip")
            : new ResponseVerifier(new JwsVerifier(anchors, time));
    }

    private static Uri Below(Uri address, string path) => new($"{address.AbsoluteUri.TrimEnd('/')}/{path}");
}
