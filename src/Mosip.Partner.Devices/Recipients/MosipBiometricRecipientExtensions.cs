using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Http;
using Mosip.Partner.Devices;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds what fetches the certificate that authentication captures are encrypted for.</summary>
public static class MosipBiometricRecipientExtensions
{
    private const string Purpose = "biometric-recipient", PublicPurpose = "biometric-recipient-public";

    /// <summary>
    /// Adds <see cref="IBiometricRecipientProvider"/>, which logs in as the registration does (<c>UseLogin</c>, or <c>Login</c> in the configuration) and keeps IDA's certificate (<c>IDA-FIR</c>) current,
    /// watched by <see cref="MosipHealthChecksBuilderExtensions.AddMosipCertificates"/>.
    /// Give it to <see cref="SbiOptions.Recipients"/>.
    /// </summary>
    /// <param name="mosip">The registration; a named one gives a keyed service under its name.</param>
    /// <param name="configure">Sets options; runs after the configuration was bound.</param>
    public static MosipBuilder AddMosipBiometricRecipient(this MosipBuilder mosip, Action<MosipBiometricRecipientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        IServiceCollection services = mosip.Services;
        OptionsBuilder<MosipBiometricRecipientOptions> options = services.AddOptions<MosipBiometricRecipientOptions>(mosip.Name);
        if (mosip.Configuration is { } section)
            options.Bind(section);
        if (configure is not null)
            options.Configure(configure);
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MosipBiometricRecipientOptions>, MosipBiometricRecipientOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MosipBiometricRecipientOptions>, BiometricRecipientOptionsRules>());

        var limits = new CallLimits(MaximumRetries: 2, AttemptTimeout: TimeSpan.FromSeconds(20));
        mosip.AddHttpClient(Purpose).AddMosipToken(mosip).AddMosipRetries(_ => limits);
        mosip.AddHttpClient(PublicPurpose).AddMosipRetries(_ => limits);
        services.TryAddKeyedSingleton(mosip.Name, (provider, _) => Create(provider, mosip));
        services.AddKeyedSingleton<ICertificateExpirySource>(mosip.Name, static (provider, name) => provider.GetRequiredKeyedService<FetchedBiometricRecipient>(name));
        return mosip.AddClient<IBiometricRecipientProvider>(provider => provider.GetRequiredKeyedService<FetchedBiometricRecipient>(mosip.Name));
    }

    private static FetchedBiometricRecipient Create(IServiceProvider services, MosipBuilder mosip)
    {
        MosipBiometricRecipientOptions options = services.GetRequiredService<IOptionsMonitor<MosipBiometricRecipientOptions>>().Get(mosip.Name);
        IHttpClientFactory clients = services.GetRequiredService<IHttpClientFactory>();
        string client = mosip.HttpClientName(options.IsIdaFirCertificatePublic ? PublicPurpose : Purpose);
        Uri gateway = services.GetRequiredService<IOptionsMonitor<MosipOptions>>().Get(mosip.Name).BaseAddress!;
        return new FetchedBiometricRecipient(
            () => clients.CreateClient(client),
            options.IdaFirCertificateAddress ?? new Uri($"{gateway.AbsoluteUri.TrimEnd('/')}/idauthentication/v1/internal/getCertificate?applicationId=IDA&referenceId=IDA-FIR"),
            options.CertificateLifetime,
            services.GetRequiredService<TimeProvider>(),
            services.GetService<ILogger<FetchedBiometricRecipient>>());
    }
}
