using System.Diagnostics;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>A server program that ends when its owner kills it, and also when the owner's process ends without doing so.</summary>
internal sealed class BrokerProgram : IDisposable
{
    /// <summary>The collection of the tests that start one: it takes a processor for itself while it starts.</summary>
    public const string OneAtATime = "broker programs";

    private readonly Process _guard;
    private readonly Task<string> _output, _error;

    private BrokerProgram(Process guard)
    {
        _guard = guard;
        (_output, _error) = (guard.StandardOutput.ReadToEndAsync(), guard.StandardError.ReadToEndAsync());
    }

    /// <summary>Starts a program.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">All that it has beside the path.</param>
    /// <param name="program">The program and its arguments.</param>
    public static BrokerProgram Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] program)
    {
        // The shell's input ends with this process, however that ends; then the program is killed as by a power cut, and is gone before the shell ends.
        const string Guard = """
            "$@" &
            cat >/dev/null
            kill -KILL $!
            wait
            """;
        var start = new ProcessStartInfo("/bin/sh", ["-c", Guard, "guard", .. program])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return new BrokerProgram(Process.Start(start)!);
    }

    /// <summary>Starts a program and waits until it is ready; one that does not become so is gone again.</summary>
    /// <exception cref="InvalidOperationException">The program has ended, or it took longer than three minutes: a busy machine may need one.</exception>
    public static async Task<BrokerProgram> StartAsync(string folder, IReadOnlyDictionary<string, string> environment, Func<Task<bool>> isReady, params string[] program)
    {
        BrokerProgram started = Start(folder, environment, program);
        long start = Stopwatch.GetTimestamp();
        while (!await isReady())
        {
            if (started._output.IsCompleted || Stopwatch.GetElapsedTime(start) > TimeSpan.FromMinutes(3))
            {
                started.Dispose();
                throw new InvalidOperationException($"The broker did not start: {await started._output}{await started._error}");
            }
            await Task.Delay(50);
        }
        return started;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote.</returns>
    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await output}{await error}");
    }

    /// <summary>Ends the program as a power cut does, and waits until it is gone.</summary>
    public void Kill()
    {
        _guard.StandardInput.Close();
        _guard.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _guard.Dispose();
    }
}
