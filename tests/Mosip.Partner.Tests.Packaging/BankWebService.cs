using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Mosip.Partner.Tests.Packaging;

/// <summary>samples/BankWeb as a program of its own, with the sandbox that its settings switch on; started once for all tests.</summary>
public sealed partial class BankWebService : IAsyncLifetime
{
    private Process? _service;

    /// <summary>Calls the service by relative addresses.</summary>
    public HttpClient Http { get; } = new();

    public async ValueTask InitializeAsync()
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!);
        string sample = Path.Combine(Repository.Root, "samples", "BankWeb");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(sample, "bin", configuration, "net10.0", "BankWeb.dll"), "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = sample,
            RedirectStandardOutput = true,
        };
        // The sandbox within has a server of its own, so the service's is the last one before it has started.
        string? latest = null;
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _service = new Process { StartInfo = start };
        _service.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                address.TrySetException(new InvalidOperationException("samples/BankWeb ended before it listened."));
            else if (Listening().Match(line.Data) is { Success: true } match)
                latest = match.Groups["address"].Value;
            else if (latest is not null && line.Data.Contains("Application started", StringComparison.Ordinal))
                address.TrySetResult(latest);
        };
        _service.Start();
        _service.BeginOutputReadLine();
        Http.BaseAddress = new Uri(await address.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_service is null)
            return;
        _service.Kill(entireProcessTree: true);
        await _service.WaitForExitAsync(CancellationToken.None);
        _service.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
