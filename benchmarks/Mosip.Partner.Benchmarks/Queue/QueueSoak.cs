using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Mosip.Partner.Benchmarks.Soak;
using Mosip.Partner.Messaging;
using Mosip.Partner.Tests.Server.Messaging;

namespace Mosip.Partner.Benchmarks.Queue;

/// <summary>
/// <c>queue-soak [--requests 5000] [--kills 20] [--restarts 3]</c>: sends inserts and identifies over RabbitMQ to an ABIS whose process is killed at random points while the broker
/// is killed and started again in between; then counts. Success: every request is answered, all replies to one request are the same, no identify is before its insert, nothing is matched twice.
/// </summary>
internal static class QueueSoak
{
    private const int Senders = 8;

    public static async Task<int> RunAsync(string[] args)
    {
        var options = new CommandOptions(args);
        int requests = options.Number("requests", 5000), kills = options.Number("kills", 20), restarts = options.Number("restarts", 3);
        string folder = Directory.CreateTempSubdirectory("queue-soak-").FullName;
        await using var server = new RabbitMqServer();
        SoakProcess? worker = null;
        try
        {
            await server.StartAsync();
            QueuePair queues = server.NewPair();
            QueueBroker broker = server.Login;
            worker = new SoakProcess(
                QueueSoakWorker.Verb, "--broker", broker.Address.AbsoluteUri, "--user", broker.UserName!, "--password", broker.Password!, "--inbound", queues.Receive, "--outbound", queues.Send, "--folder", folder);
            await worker.StartAsync();
            long start = Stopwatch.GetTimestamp();
            var mosip = new MosipLedger(broker, new QueuePair(queues.Send, queues.Receive));
            using var enough = new CancellationTokenSource();
            Task receiving = mosip.ReceiveAsync(enough.Token), sending = mosip.SendAsync(requests / 2, Senders, server.NewPair().Receive);
            await DisturbAsync(worker, server, mosip, requests, kills, restarts);
            await sending;
            while (mosip.Answered < requests && Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(15))
                await Task.Delay(20);
            // In good order: what is still there to be said is said.
            await worker.EndAsync();
            await Task.Delay(TimeSpan.FromSeconds(1));
            await enough.CancelAsync();
            await receiving;
            return Judge(mosip, folder, requests, $"{requests} requests, {kills} kills of the ABIS, {restarts} of the broker, {Stopwatch.GetElapsedTime(start).TotalSeconds:N1} s");
        }
        finally
        {
            worker?.Kill();
            Directory.Delete(folder, recursive: true);
        }
    }

    // At places that nobody knows before, spread over the whole run.
    private static async Task DisturbAsync(SoakProcess worker, RabbitMqServer server, MosipLedger mosip, int requests, int kills, int restarts)
    {
        int[] places = RandomNumberGenerator.GetItems(Enumerable.Range(0, requests).ToArray(), kills + restarts);
        var events = places.Index().Select(place => (At: place.Item, IsBroker: place.Index < restarts)).OrderBy(static one => one.At);
        foreach ((int at, bool isBroker) in events)
        {
            while (mosip.Answered < at)
                await Task.Delay(1);
            if (isBroker)
            {
                server.Kill();
                await server.StartAsync();
            }
            else
            {
                await worker.KillAndStartAsync();
            }
        }
    }

    private static int Judge(MosipLedger mosip, string folder, int requests, string what)
    {
        using var matcher = new DurableMatcher(QueueSoakWorker.MatcherFile(folder));
        long again = matcher.InsertedAgain();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {mosip.Answered} answered, {requests - mosip.Answered} lost, {mosip.Received - mosip.Answered} replies repeated, {mosip.WithDifferentReplies} with different replies, {mosip.Refused} refused, {again} inserted twice"));
        return mosip.Answered == requests && mosip.WithDifferentReplies == 0 && mosip.Refused == 0 && again == 0 ? 0 : 1;
    }
}
