using System.Diagnostics;

namespace Mosip.Partner.Benchmarks.Soak;

/// <summary>A worker in a process of its own, which is killed and started again. It is this program with another verb; it says <c>ready</c> when it works.</summary>
internal sealed class SoakProcess(string verb, params string[] options)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private Process _process = null!;

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. IsDotnet ? new[] { typeof(SoakProcess).Assembly.Location } : [], verb, .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        if (await _process.StandardOutput.ReadLineAsync() != "ready")
            throw new InvalidOperationException("The worker did not start.");
    }

    /// <summary>Ends the process at a place, or wherever it is (<paramref name="place"/> null, or it does not come there in a while), and starts it again.</summary>
    /// <param name="place">One of those that the worker passes.</param>
    /// <param name="passes">At which pass from now.</param>
    /// <param name="patience">How long to wait until it comes there.</param>
    /// <returns>Whether it ended at the place.</returns>
    public async Task<bool> KillAndStartAsync(string? place = null, int passes = 1, TimeSpan patience = default)
    {
        bool isThere = place is not null && await DiedAtAsync(place, passes, patience);
        if (!isThere)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        await StartAsync();
        return isThere;
    }

    /// <summary>Ends the process in good order, as a service is stopped.</summary>
    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(LongestWait);
        _process.Dispose();
    }

    /// <summary>Kills it for good; nothing where it has ended.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended, or was never started.
        }
    }

    private async Task<bool> DiedAtAsync(string place, int passes, TimeSpan patience)
    {
        await _process.StandardInput.WriteLineAsync(Death.Order(place, passes));
        await _process.StandardInput.FlushAsync();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(patience);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static bool IsDotnet => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
}
