using System.Diagnostics;

namespace Mosip.Partner.Benchmarks.Soak;

/// <summary>
/// Where a worker's process is to end: the driver plans it, and the worker kills itself (SIGKILL) when it passes that place for the given time. So it dies between two steps that no timing from outside
/// would hit.
/// </summary>
internal static class Death
{
    private static string? _place;
    private static int _passesLeft;

    /// <summary>The line that plans a death, on the worker's input.</summary>
    public static string Order(string place, int passes) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"die {place} {passes}");

    /// <summary>Reads orders until the input ends, which ends the process in good order.</summary>
    public static void Obey(Action stop)
    {
        while (Console.In.ReadLine() is { } line)
        {
            if (line.Split(' ') is ["die", var place, var passes])
            {
                Volatile.Write(ref _passesLeft, int.Parse(passes, System.Globalization.CultureInfo.InvariantCulture));
                Volatile.Write(ref _place, place);
            }
        }
        stop();
    }

    /// <summary>Marks a place. Does not return where the process is to end here.</summary>
    public static void Pass(string place)
    {
        if (Volatile.Read(ref _place) != place || Interlocked.Decrement(ref _passesLeft) != 0)
            return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
