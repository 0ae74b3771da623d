using Microsoft.Extensions.Logging;

namespace Mosip.Partner.Sandbox.Hosting;

/// <summary>A sandbox with one bank that starts when someone first asks for it.</summary>
internal sealed class LazySandbox(Action<MosipSandboxOptions>? configure, Action<OnboardingOptions>? onboard, ILoggerFactory? loggers) : IAsyncDisposable, IDisposable
{
    private readonly Lock _lock = new();
    private Task<(MosipSandbox Sandbox, OnboardedPartner Partner)>? _start;

    public MosipSandbox Sandbox => Start().Sandbox;

    public OnboardedPartner Partner => Start().Partner;

    public async ValueTask DisposeAsync()
    {
        Task<(MosipSandbox Sandbox, OnboardedPartner Partner)>? start;
        lock (_lock)
            start = _start;
        if (start is { IsCompletedSuccessfully: true })
            await (await start.ConfigureAwait(false)).Sandbox.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose() => Task.Run(() => DisposeAsync().AsTask()).GetAwaiter().GetResult();

    // Options and services are made without asynchronous code, so the first who comes waits here.
    private (MosipSandbox Sandbox, OnboardedPartner Partner) Start()
    {
        lock (_lock)
            _start ??= Task.Run(StartOnceAsync);
        return _start.GetAwaiter().GetResult();
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
