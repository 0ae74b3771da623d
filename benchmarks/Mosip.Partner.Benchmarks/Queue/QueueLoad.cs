using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using Mosip.Partner.Benchmarks.Soak;
using Mosip.Partner.Messaging;
using Mosip.Partner.Tests.Server.Messaging;

namespace Mosip.Partner.Benchmarks.Queue;

/// <summary>
/// <c>queue [--seconds 10] [--concurrency 128]</c>: how many requests a second are answered over RabbitMQ, by the bare queue worker and by an ABIS with its durable store and a
/// matcher that does nothing, and which share of it is the broker client's. Broker, ABIS and MOSIP's side share the machine.
/// </summary>
internal static class QueueLoad
{
    public static async Task<int> RunAsync(string[] args)
    {
        var options = new CommandOptions(args);
        var length = TimeSpan.FromSeconds(options.Number("seconds", 10));
        int concurrency = options.Number("concurrency", 128);
        string folder = Directory.CreateTempSubdirectory("queue-load-").FullName;
        await using var server = new RabbitMqServer();
        try
        {
            await server.StartAsync();
            QueuePair queues = server.NewPair();
            Answers bare;
            await using (QueueWorker echo = await EchoAsync(server.Login, queues, concurrency))
                bare = await AnswersAsync(server.Login, queues, length, 2 * concurrency, isEcho: true);
            Print("bare queue worker, echo", bare);

            queues = server.NewPair();
            var transport = new TimedTransport();
            using IHost host = await AbisProgram.StartAsync(server.Login, queues, Path.Combine(folder, "inbox.db"), new NoOpMatcher(), concurrency, transport);
            Answers whole = await AnswersAsync(server.Login, queues, length, 2 * concurrency, isEcho: false);
            Print("ABIS, insert and identify, durable store, no-op matcher", whole);
            await host.StopAsync();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"broker client: {transport.ShareOfSending:P0} of the time from a request's arrival to its settlement; {bare.Processor / whole.Processor:P0} of the processor time (bare worker and MOSIP's side to the whole)"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<QueueWorker> EchoAsync(QueueBroker broker, QueuePair queues, int concurrency)
    {
        var options = new QueueOptions { UserName = broker.UserName, Password = broker.Password, Inbound = queues.Receive, Outbound = queues.Send, Concurrency = concurrency };
        options.Brokers.Add(broker.Address);
        var worker = new QueueWorker(QueueTransport.ByAddress, options, new Echo());
        await worker.StartAsync(CancellationToken.None);
        return worker;
    }

    // Each application is an insert and, when that is answered, an identify; so many are on their way at a time.
    private static async Task<Answers> AnswersAsync(QueueBroker broker, QueuePair queues, TimeSpan length, int applications, bool isEcho)
    {
        await using IQueueSession mosip = await QueueTransport.ByAddress.OpenAsync(broker, new QueuePair(queues.Send, queues.Receive) { Credit = 2 * applications });
        var waiting = new ConcurrentDictionary<string, TaskCompletionSource>(StringComparer.Ordinal);
        var waits = new ConcurrentBag<double>();
        using var done = new CancellationTokenSource();
        Task receiving = ReceiveAsync();
        // Compiled and connected before the clock starts.
        await Task.WhenAll(Enumerable.Range(0, applications).Select(_ => Task.Run(ApplyAsync)));
        waits.Clear();
        long start = Stopwatch.GetTimestamp();
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        await Task.WhenAll(Enumerable.Range(0, applications).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) < length)
                await ApplyAsync();
        })));
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        var answers = new Answers(waits.Count / elapsed.TotalSeconds, [.. waits.Order()], (Process.GetCurrentProcess().TotalProcessorTime - processor) / waits.Count);
        await done.CancelAsync();
        await receiving;
        return answers;

        async Task ApplyAsync()
        {
            string reference = Guid.NewGuid().ToString();
            await AskAsync(id => Requests.Insert(id, reference));
            await AskAsync(id => Requests.Identify(id, reference));
        }

        async Task AskAsync(Func<string, QueueMessage> request)
        {
            string id = Guid.NewGuid().ToString();
            var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting[id] = answered;
            long began = Stopwatch.GetTimestamp();
            await mosip.SendAsync(request(id));
            await answered.Task;
            waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        async Task ReceiveAsync()
        {
            try
            {
                while (true)
                {
                    QueueDelivery delivery = await mosip.ReceiveAsync(done.Token);
                    string id = isEcho ? Requests.IdOf(delivery.Message) : Requests.Read(delivery.Message) is { IsDone: true } reply ? reply.RequestId : throw new InvalidOperationException("A request was refused.");
                    waiting.TryRemove(id, out TaskCompletionSource? answered);
                    await mosip.SettleAsync(delivery, QueueSettlement.Accepted);
                    answered?.SetResult();
                }
            }
            catch (OperationCanceledException) when (done.IsCancellationRequested)
            {
                // Enough.
            }
        }
    }

    private static void Print(string what, Answers answers) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {answers.Rate:N0} replies/s; median {answers.At(0.5):N1} ms, 95 % {answers.At(0.95):N1} ms, 99 % {answers.At(0.99):N1} ms; {answers.Processor.TotalMicroseconds:N0} us of this process's processor time each"));

    private sealed record Answers(double Rate, double[] Milliseconds, TimeSpan Processor)
    {
        public double At(double share) => Milliseconds[(int)(share * (Milliseconds.Length - 1))];
    }

    private sealed class Echo : IQueueHandler
    {
        public Task<QueueAnswer> HandleAsync(QueueDelivery delivery, CancellationToken cancellationToken) => Task.FromResult(QueueAnswer.Reply(delivery.Message.Content));
    }
}
