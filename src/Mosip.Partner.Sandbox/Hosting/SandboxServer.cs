using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Faulting;
using Mosip.Partner.Sandbox.Recording;

namespace Mosip.Partner.Sandbox.Hosting;

/// <summary>The web server around MOSIP's services.</summary>
internal sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly X509Certificate2? _tlsKey;
    private bool _isDisposed;

    private SandboxServer(WebApplication application, SandboxServices services, X509Certificate2? tlsKey)
    {
        _application = application;
        _tlsKey = tlsKey;
        Services = services;
        TlsCertificate = tlsKey is null ? null : X509CertificateLoader.LoadCertificate(tlsKey.RawDataMemory.Span);
        string address = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        BaseAddress = new Uri(address.TrimEnd('/') + "/");
        services.Credentials.Address = BaseAddress.AbsoluteUri.TrimEnd('/');
    }

    public Uri BaseAddress { get; }

    public SandboxServices Services { get; }

    /// <summary>The certificate of HTTPS, without its key.</summary>
    public X509Certificate2? TlsCertificate { get; }

    public static async Task<SandboxServer> StartAsync(MosipSandboxOptions options, CancellationToken cancellationToken)
    {
        var services = new SandboxServices(options);
        X509Certificate2? certificate = options.UseTls ? TlsTestCertificate.Create(options.Address, options.TimeProvider) : null;
        WebApplication application = Build(options, services, certificate);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            var server = new SandboxServer(application, services, certificate);
            SandboxServices.PrepareOnboarding();
            SandboxLog.Started(Logger(options), options.Release.Name, server.BaseAddress);
            return server;
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        await _application.DisposeAsync().ConfigureAwait(false);
        Services.Dispose();
        _tlsKey?.Dispose();
    }

    // Empty: neither environment nor settings files of the program around may change this server.
    private static WebApplication Build(MosipSandboxOptions options, SandboxServices services, X509Certificate2? certificate)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options, certificate));
        if (certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddRoutingCore();
        // The default one would take Ctrl+C and SIGTERM away from the program around.
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, NoLifetime>());
        // The web server's own messages hold addresses, and these hold licence and API keys.
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        builder.Services.AddSingleton(Logger(options));
        builder.Services.AddSingleton(options.TimeProvider).AddSingleton(services.Journal).AddSingleton(services.Faults).AddSingleton(new ReplyFaults(services.ReplySigner));

        WebApplication application = builder.Build();
        application.UseRouting();
        application.UseMiddleware<RecordingMiddleware>();
        application.UseMiddleware<FaultMiddleware>();
        services.Page.Map(application);
        services.Controls.Map(application);
        services.IdaEndpoints.Map(application);
        services.CertificateFiles.Map(application);
        services.HubEndpoints.Map(application);
        services.OpenId.Map(application);
        services.Keycloak.Map(application);
        services.Credentials.DataShares.Map(application);
        services.Credentials.Documents.Map(application);
        services.Credentials.Service.Map(application);
        foreach ((string root, IServiceResource resource) in services.Resources)
            services.Dispatcher.Map(application, root, resource);
        return application;
    }

    private static ILogger<MosipSandbox> Logger(MosipSandboxOptions options) => (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger<MosipSandbox>();

    private static void Configure(KestrelServerOptions kestrel, MosipSandboxOptions options, X509Certificate2? certificate)
    {
        kestrel.AddServerHeader = false;
        // The endpoints have limits of their own.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Listen(new IPEndPoint(options.Address, options.Port), listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        });
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
