using Microsoft.Extensions.Hosting;
using Mosip.Partner.Benchmarks.Soak;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Benchmarks.Queue;

/// <summary>The ABIS that is killed.</summary>
internal static class QueueSoakWorker
{
    public const string Verb = "queue-soak-worker";

    public static async Task<int> RunAsync(string[] args)
    {
        var options = new CommandOptions(args);
        var broker = new QueueBroker { Address = new Uri(options.Required("broker")), UserName = options.Required("user"), Password = options.Required("password") };
        string folder = options.Required("folder");
        using var matcher = new DurableMatcher(MatcherFile(folder));
        using IHost host = await AbisProgram.StartAsync(
            broker, new QueuePair(options.Required("inbound"), options.Required("outbound")), Path.Combine(folder, "inbox.db"), matcher, concurrency: 32);
        Console.WriteLine("ready");
        // The end of the input ends the process in good order; a kill ends it in none.
        await Console.In.ReadToEndAsync();
        await host.StopAsync();
        return 0;
    }

    public static string MatcherFile(string folder) => Path.Combine(folder, "matcher.db");
}
