using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mosip.Partner.Sandbox.Hosting;

/// <summary>A sandbox with one bank that starts when someone first asks for it.</summary>
internal sealed class LazySandbox(Action<MosipSandboxOptions>? configure, Action<OnboardingOptions>? onboard, ILoggerFactory? loggers) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private Task<(MosipSandbox Sandbox, OnboardedPartner Partner)>? _start;

    /// <summary>The bank. Options are bound without asynchronous code, so whoever comes before the hosted service waits here.</summary>
    public OnboardedPartner Partner => Task.Run(() => StartAsync(CancellationToken.None)).GetAwaiter().GetResult().Partner;

    public Task<(MosipSandbox Sandbox, OnboardedPartner Partner)> StartAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
            _start ??= StartOnceAsync();
        return _start.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Task<(MosipSandbox Sandbox, OnboardedPartner Partner)>? start;
        lock (_lock)
            start = _start;
        if (start is { IsCompletedSuccessfully: true })
            await (await start.ConfigureAwait(false)).Sandbox.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<(MosipSandbox, OnboardedPartner)> StartOnceAsync()
    {
        MosipSandbox sandbox = await MosipSandbox.StartAsync(options =>
        {
            options.LoggerFactory = loggers;
            configure?.Invoke(options);
        }).ConfigureAwait(false);
        try
        {
            return (sandbox, await sandbox.OnboardAsync(onboard).ConfigureAwait(false));
        }
        catch
        {
            await sandbox.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}

/// <summary>Starts the sandbox with the application, before anything binds its options.</summary>
internal sealed class SandboxHostedService(LazySandbox sandbox) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => sandbox.StartAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
