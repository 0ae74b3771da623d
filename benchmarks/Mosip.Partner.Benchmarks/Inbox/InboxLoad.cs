using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Benchmarks.Soak;
using Mosip.Partner.Inbox;
using Mosip.Partner.Tests.Server;

namespace Mosip.Partner.Benchmarks.Inbox;

/// <summary>
/// <c>inbox [--seconds N] [--callers N] [--rate N] [--folder DIR]</c>: how many events a second the inbox stores, each on the disk before its caller goes on; how many the callback acknowledges over
/// HTTP, and how fast, saturated and at a fixed rate; and beside them how many bare fsyncs the disk does.
/// </summary>
internal static class InboxLoad
{
    public static async Task<int> RunAsync(string[] args)
    {
        var options = new CommandOptions(args);
        TimeSpan length = TimeSpan.FromSeconds(options.Number("seconds", 10));
        int callers = options.Number("callers", 64);
        string folder = Directory.CreateTempSubdirectory("inbox-load-").FullName;
        if (options.Text("folder") is { } chosen)
            folder = Directory.CreateDirectory(Path.Combine(chosen, Path.GetFileName(folder))).FullName;
        try
        {
            Print("bare fsync, one writer, 4 KiB", FsyncRate(folder, length / 2));
            foreach (bool encrypts in new[] { false, true })
                await StoreAsync(Path.Combine(folder, $"store-{encrypts}.db"), encrypts, length, callers);
            await CallbackAsync(folder, length, callers, options.Number("rate", 2_000));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double FsyncRate(string folder, TimeSpan length)
    {
        using var file = new FileStream(Path.Combine(folder, "fsync"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        byte[] page = new byte[4096];
        int count = 0;
        long start = Stopwatch.GetTimestamp();
        for (; Stopwatch.GetElapsedTime(start) < length; count++)
        {
            file.Write(page);
            file.Flush(flushToDisk: true);
        }
        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task StoreAsync(string path, bool encrypts, TimeSpan length, int callers)
    {
        SqliteInboxStore sqlite = SqliteInboxStore.Open(path);
        await using IInboxStore store = encrypts ? new EncryptedInboxStore(sqlite, InboxContentKey.FromFile(path + ".key")) : sqlite;
        byte[] content = CallbackProgram.Event("x").Body;
        (double rate, double[] waits) = await RepeatAsync(length, callers, id => store.AddAsync(new InboxEntry { Channel = "c", Id = id, Content = content }).AsTask());
        Print($"stored events, {callers} callers{(encrypts ? ", encrypted" : "")}", rate, waits);
    }

    private static async Task CallbackAsync(string folder, TimeSpan length, int callers, int pace)
    {
        int port = Ports.Free();
        WebApplication program = await CallbackProgram.StartAsync(port, mosip => mosip.AddMosipInbox(options => options.Path = Path.Combine(folder, "callback.db")), _ => new Done());
        using var hub = new HubPlayer();
        Uri callback = CallbackProgram.CallbackOf(port);
        await RepeatAsync(TimeSpan.FromSeconds(1), callers, DeliverAsync);
        (double rate, double[] waits) = await RepeatAsync(length, callers, DeliverAsync);
        Print($"callbacks acknowledged over HTTP and handled, {callers} callers, encrypted", rate, waits);
        (rate, waits) = await PaceAsync(length, pace, DeliverAsync);
        Print(string.Create(CultureInfo.InvariantCulture, $"callbacks at {pace:N0}/s, each when its time has come whatever became of the others, from that time to the answer"), rate, waits);
        await program.StopAsync();
        await program.DisposeAsync();

        async Task DeliverAsync(string id)
        {
            (byte[] body, string signature) = CallbackProgram.Event(id);
            // Refused where too many wait; a hub comes again, and so the wait goes on.
            while (!await hub.DeliverAsync(callback, body, signature))
                await Task.Delay(50);
        }
    }

    private static async Task<(double Rate, double[] Milliseconds)> RepeatAsync(TimeSpan length, int callers, Func<string, Task> work)
    {
        var waits = new ConcurrentBag<double>();
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) < length)
            {
                long began = Stopwatch.GetTimestamp();
                await work(Guid.NewGuid().ToString());
                waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        })));
        double rate = waits.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (rate, [.. waits.Order()]);
    }

    // An open loop: a slow answer delays no later one, and counts with all that it made others wait.
    private static async Task<(double Rate, double[] Milliseconds)> PaceAsync(TimeSpan length, int pace, Func<string, Task> work)
    {
        int total = (int)(pace * length.TotalSeconds);
        double[] waits = new double[total];
        var sends = new List<Task>(total);
        long start = Stopwatch.GetTimestamp();
        for (int next = 0; next < total;)
        {
            for (double due = Stopwatch.GetElapsedTime(start).TotalSeconds * pace; next < total && next <= due; next++)
                sends.Add(SendAsync(next));
            await Task.Delay(1);
        }
        await Task.WhenAll(sends);
        return (total / Stopwatch.GetElapsedTime(start).TotalSeconds, [.. waits.Order()]);

        Task SendAsync(int number) => Task.Run(async () =>
        {
            await work(Guid.NewGuid().ToString());
            waits[number] = Stopwatch.GetElapsedTime(start).TotalMilliseconds - (number * 1000.0 / pace);
        });
    }

    private static void Print(string what, double rate, double[]? waits = null) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what}: {rate:N0}/s{(waits is null ? "" : $"; median {At(waits, 0.5):N2} ms, 95 % {At(waits, 0.95):N2} ms, 99 % {At(waits, 0.99):N2} ms")}"));

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private sealed class Done : IInboxHandler
    {
        public Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken) => Task.FromResult(InboxOutcome.Completed());
    }
}
