using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Mosip.Partner.Benchmarks.Inbox;

/// <summary>
/// <c>soak [--events 10000] [--kills 20] [--workers 1] [--postgres CONNECTION]</c>: delivers events over HTTP with 5 % duplicates and 5 % out of order, each until it is acknowledged; kills worker processes at
/// random points and starts them again; then counts what was done. Success: every event once, none twice.
/// </summary>
internal static class Soak
{
    private const int Senders = 32, EveryTwentieth = 20;

    public static async Task<int> RunAsync(string[] args)
    {
        var options = new CommandOptions(args);
        int events = options.Number("events", 10_000), kills = options.Number("kills", 20);
        string? postgres = options.Text("postgres");
        string folder = Directory.CreateTempSubdirectory("inbox-soak-").FullName;
        try
        {
            string sqlite = Path.Combine(folder, "soak.db");
            var database = new SoakDatabase(postgres, sqlite);
            await database.PrepareAsync();
            string[] store = postgres is null ? ["--sqlite", sqlite] : ["--postgres", postgres];
            // A file has one process; PostgreSQL as many as are wanted.
            SoakProcess[] workers = [.. Enumerable.Range(0, postgres is null ? 1 : options.Number("workers", 3)).Select(_ => new SoakProcess([.. store, "--key", Path.Combine(folder, "soak.key")]))];
            long start = Stopwatch.GetTimestamp();
            int delivered = await DeliverAsync(workers, events, kills);
            await WaitUntilHandledAsync(workers);
            foreach (SoakProcess worker in workers)
                await worker.EndAsync();

            (long once, long moreThanOnce) = await database.CountAsync();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{events} events, {delivered} deliveries, {kills} kills of {workers.Length} workers, {Stopwatch.GetElapsedTime(start).TotalSeconds:N1} s: {once} done once, {moreThanOnce} more than once, {events - once - moreThanOnce} lost"));
            return once == events && moreThanOnce == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> DeliverAsync(SoakProcess[] workers, int events, int kills)
    {
        List<int> order = Order(events);
        Uri[] callbacks = [.. workers.Select(worker => CallbackProgram.CallbackOf(worker.Port))];
        foreach (SoakProcess worker in workers)
            await worker.StartAsync();
        int next = -1, acknowledged = 0;
        using var hub = new HubPlayer();
        Task killer = Task.Run(async () =>
        {
            // At places that nobody knows before, spread over the whole run.
            int[] places = [.. Enumerable.Range(0, kills).Select(_ => RandomNumberGenerator.GetInt32(0, order.Count)).Order()];
            foreach ((int index, int place) in places.Index())
            {
                while (Volatile.Read(ref acknowledged) < place)
                    await Task.Delay(1);
                await workers[index % workers.Length].KillAndStartAsync();
            }
        });
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(async () =>
        {
            for (int place; (place = Interlocked.Increment(ref next)) < order.Count;)
            {
                (byte[] body, string signature) = CallbackProgram.Event(string.Create(CultureInfo.InvariantCulture, $"event-{order[place]}"));
                await hub.DeliverUntilAcknowledgedAsync(callbacks, sender, body, signature);
                Interlocked.Increment(ref acknowledged);
            }
        })));
        await killer;
        return order.Count;
    }

    // 5 % twice, the second time some way behind; 5 % change places with one further on.
    private static List<int> Order(int events)
    {
        List<int> order = [.. Enumerable.Range(0, events)];
        for (int place = 0; place < events; place += EveryTwentieth)
        {
            int other = Math.Min(place + 1 + RandomNumberGenerator.GetInt32(0, 50), events - 1);
            (order[place], order[other]) = (order[other], order[place]);
            order.Insert(Math.Min(place + RandomNumberGenerator.GetInt32(1, 200), order.Count), place);
        }
        return order;
    }

    private static async Task WaitUntilHandledAsync(SoakProcess[] workers)
    {
        using var hub = new HubPlayer();
        // Those that a killed worker held wait for the end of its lease.
        while (await hub.WaitingAsync(CallbackProgram.CallbackOf(workers[0].Port)) is not 0)
            await Task.Delay(100);
    }
}
