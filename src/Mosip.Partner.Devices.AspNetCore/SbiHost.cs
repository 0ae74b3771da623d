using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mosip.Partner.Devices.AspNetCore;

/// <summary>A secure biometric interface that listens on 127.0.0.1, on the first documented port that is free.</summary>
/// <example>
/// <code>
/// var sbi = new SecureBiometricInterface(new SbiOptions { Environment = "Staging", Recipients = recipients });
/// sbi.Connect(new MyScanner(), keys);
/// await using SbiHost host = await SbiHost.StartAsync(sbi);
/// </code>
/// </example>
public sealed class SbiHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SbiHost(WebApplication app, int port) => (_app, Address) = (app, new Uri($"http://127.0.0.1:{port}/"));

    /// <summary>Where the interface listens, for example <c>http://127.0.0.1:4501/</c>.</summary>
    public Uri Address { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="sbi">The interface.</param>
    /// <param name="options">The ports to try; the documented ones when null.</param>
    /// <param name="logging">Where logs go; nowhere when null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">All ports are in use.</exception>
    public static async Task<SbiHost> StartAsync(SecureBiometricInterface sbi, SbiHostOptions? options = null, ILoggerFactory? logging = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sbi);
        options ??= new SbiHostOptions();
        for (int port = options.FirstPort; ; port++)
        {
            WebApplication app = Build(sbi, port, options, logging);
            try
            {
                await app.StartAsync(cancellationToken).ConfigureAwait(false);
                return new SbiHost(app, port);
            }
            catch (IOException e) when (e.InnerException is AddressInUseException && port < options.LastPort)
            {
                // Another interface has it: that is what the range is for.
                await app.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Stops to listen.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(SecureBiometricInterface sbi, int port, SbiHostOptions options, ILoggerFactory? logging)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (logging is not null)
            builder.Services.AddSingleton(logging);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = SbiEndpoint.LargestRequest;
            // Never another address: what the interface captures is for programs on this machine.
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        WebApplication app = builder.Build();
        options.Configure?.Invoke(app);
        SbiHandler answer = sbi.HandleAsync;
        app.Run(new SbiEndpoint(options.Wrap?.Invoke(answer) ?? answer).HandleAsync);
        return app;
    }
}
