using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Sandbox.Hosting;

namespace Mosip.Partner.Sandbox;

/// <summary>Points a registration at a sandbox in place of a country's MOSIP.</summary>
public static class MosipBuilderSandboxExtensions
{
    /// <summary>Uses a bank that was onboarded at a sandbox: addresses, ids, keys and trust anchors.</summary>
    /// <param name="mosip">The registration.</param>
    /// <param name="partner">What <see cref="MosipSandbox.OnboardAsync"/> returned.</param>
    public static MosipBuilder UseSandbox(this MosipBuilder mosip, OnboardedPartner partner)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        ArgumentNullException.ThrowIfNull(partner);
        return mosip
            .Configure(options => Apply(partner, options))
            .UsePartnerKey(PartnerKeyProvider.FromKey(partner.Key))
            .UseTrustAnchors(_ => partner.TrustAnchors)
            .ConfigureHttpClients(client => TrustTls(client, _ => partner.TlsCertificate));
    }

    /// <summary>Uses a running sandbox as a partner that receives credentials: address, id, login, keys, trust anchors and, where it serves HTTPS, its certificate.</summary>
    /// <param name="mosip">The registration.</param>
    /// <param name="partner">The partner, from <see cref="MosipSandbox.OnboardCredentialPartnerAsync"/>.</param>
    public static MosipBuilder UseSandbox(this MosipBuilder mosip, OnboardedCredentialPartner partner)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        ArgumentNullException.ThrowIfNull(partner);
        return Use(mosip, partner.BaseAddress, partner.PartnerId, partner.Login, partner.Key, partner.TlsCertificate).UseTrustAnchors(_ => partner.TrustAnchors);
    }

    /// <summary>Uses a running sandbox as an ABIS or adjudicator: address, id, login, keys and, where it serves HTTPS, its certificate. The broker is set with the queues.</summary>
    /// <param name="mosip">The registration.</param>
    /// <param name="partner">The partner, from <see cref="MosipSandbox.OnboardAbisAsync"/> or <see cref="MosipSandbox.OnboardAdjudicatorAsync"/>.</param>
    public static MosipBuilder UseSandbox(this MosipBuilder mosip, OnboardedQueuePartner partner)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        ArgumentNullException.ThrowIfNull(partner);
        return Use(mosip, partner.BaseAddress, partner.PartnerId, partner.Login, partner.Key, partner.TlsCertificate);
    }

    /// <summary>
    /// Starts a sandbox in this process when it is first needed, onboards a bank there, and uses it: no network, no certificate, no country. It stops with the
    /// application, and the application finds it as the service <see cref="MosipSandbox"/>. Do not leave it in a program that serves real people.
    /// </summary>
    /// <param name="mosip">The registration.</param>
    /// <param name="configure">Sets up the sandbox: residents, release.</param>
    /// <param name="onboard">Sets organisation and policy of the bank.</param>
    public static MosipBuilder UseSandbox(this MosipBuilder mosip, Action<MosipSandboxOptions>? configure = null, Action<OnboardingOptions>? onboard = null)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        IServiceCollection services = mosip.Services;
        services.AddKeyedSingleton(mosip.Name, (provider, _) => new LazySandbox(configure, onboard, provider.GetService<ILoggerFactory>()));
        services.AddKeyedSingleton(mosip.Name, (provider, _) => Lazy(provider).Sandbox);
        if (mosip.Name.Length == 0)
            services.AddSingleton(provider => Lazy(provider).Sandbox);
        services.AddSingleton<IConfigureOptions<MosipOptions>>(provider => new ConfigureNamedOptions<MosipOptions>(mosip.Name, options => Apply(Lazy(provider).Partner, options)));
        return mosip
            .UsePartnerKey(provider => PartnerKeyProvider.FromKey(Lazy(provider).Partner.Key))
            .UseTrustAnchors(provider => Lazy(provider).Partner.TrustAnchors)
            .ConfigureHttpClients(client => TrustTls(client, provider => Lazy(provider).Partner.TlsCertificate));

        LazySandbox Lazy(IServiceProvider provider) => provider.GetRequiredKeyedService<LazySandbox>(mosip.Name);
    }

    private static MosipBuilder Use(MosipBuilder mosip, Uri address, string partnerId, MosipCredentials login, PartnerKey key, X509Certificate2? tlsCertificate) => mosip
        .Configure(options => (options.BaseAddress, options.PartnerId) = (address, partnerId))
        .UseLogin(login)
        .UsePartnerKey(PartnerKeyProvider.FromKey(key))
        .ConfigureHttpClients(client => TrustTls(client, _ => tlsCertificate));

    private static void Apply(OnboardedPartner partner, MosipOptions options)
    {
        options.BaseAddress = partner.BaseAddress;
        options.PartnerId = partner.PartnerId;
        options.MispLicenceKey = partner.MispLicenceKey.Reveal();
        options.ApiKey = partner.ApiKey.Reveal();
    }

    // Only this one certificate is trusted, and only by the clients of this registration.
    private static void TrustTls(IHttpClientBuilder client, Func<IServiceProvider, X509Certificate2?> certificate) =>
        client.ConfigurePrimaryHttpMessageHandler((handler, services) =>
        {
            if (handler is SocketsHttpHandler sockets && certificate(services) is { } trusted)
                sockets.SslOptions = new SslClientAuthenticationOptions
                {
                    RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && certificate.GetRawCertData().AsSpan().SequenceEqual(trusted.RawDataMemory.Span),
                };
        });
}
