using System.Diagnostics;
using System.Globalization;

namespace Mosip.Partner.Benchmarks.Inbox;

/// <summary>A worker in a process of its own, always on the same port.</summary>
internal sealed class SoakProcess(string[] options)
{
    private Process? _process;

    public int Port { get; } = Ports.Free();

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [.. IsDotnet ? new[] { typeof(SoakProcess).Assembly.Location } : [], SoakWorker.Verb, "--port", Port.ToString(CultureInfo.InvariantCulture), .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        if (await _process.StandardOutput.ReadLineAsync() != "ready")
            throw new InvalidOperationException("The worker did not start.");
    }

    public async Task KillAndStartAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        await StartAsync();
    }

    public async Task EndAsync()
    {
        _process!.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static bool IsDotnet => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
}
