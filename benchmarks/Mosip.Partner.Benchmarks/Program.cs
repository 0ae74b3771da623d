using BenchmarkDotNet.Running;
using Mosip.Partner.Benchmarks.Inbox;
using Mosip.Partner.Benchmarks.Queue;
using Mosip.Partner.Benchmarks.Soak;

// Loads of several processes are programs of their own; the rest is BenchmarkDotNet's.
return args switch
{
    ["inbox", .. var options] => await InboxLoad.RunAsync(options),
    ["soak", .. var options] => await CredentialSoak.RunAsync(options),
    [SoakWorker.Verb, .. var options] => await SoakWorker.RunAsync(options),
    ["queue", .. var options] => await QueueLoad.RunAsync(options),
    ["queue-soak", .. var options] => await QueueSoak.RunAsync(options),
    [QueueSoakWorker.Verb, .. var options] => await QueueSoakWorker.RunAsync(options),
    _ => Measure(args),
};

static int Measure(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(InboxLoad).Assembly).Run(args);
    return 0;
}
