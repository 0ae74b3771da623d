// An ABIS vendor answers MOSIP's queue: people are enrolled, and one who comes twice is found.
//
//   Abis               everything in this process, and real but the country and the matcher: a sandbox plays broker, login, data share and registration processor, over real sockets.
//                      Then MOSIP's compliance cases are run against the ABIS.
//   Abis --files DIR   the ABIS alone, until Ctrl+C, with the MOSIP that the files name: 'mosip-partner sandbox abis --out DIR' writes them. Environment variables such as
//                      Mosip__Abis__Queue__Brokers__0 name another broker. Kill it at any moment and start it again: nothing is matched twice, and nothing stays unanswered.
//
// Any failure ends the program with an error.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices;
using Mosip.Partner.Sandbox;
using ToyAbis;

if (args.Length > 0)
    return await RunServiceAsync();

string folder = Directory.CreateTempSubdirectory("mosip-toy-abis-").FullName;
using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(100));
await using MosipSandbox sandbox = await MosipSandbox.StartAsync(cancellationToken: patience.Token);
await using SandboxBroker broker = SandboxBroker.Start();
try
{
    OnboardedQueuePartner partner = await sandbox.OnboardAbisAsync(cancellationToken: patience.Token);
    Console.WriteLine($"The ABIS is onboarded as {partner.PartnerId}; the broker is {broker.Address}.");

    HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
    // <snippet:abis>
    builder.Services
        .AddMosip(mosip => mosip.UseSandbox(partner))
        .AddMosipInbox(inbox => inbox.Path = Path.Combine(folder, "inbox.db"))
        .AddMosipAbis(abis =>
        {
            abis.Queue.Brokers.Add(broker.Address);
            (abis.Queue.UserName, abis.Queue.Password) = (broker.Login.UserName, broker.Login.Password);
            (abis.Queue.Inbound, abis.Queue.Outbound) = ("mosip-to-abis", "abis-to-mosip");
        })
        .AddMatcher(new ToyTemplateMatcher(Path.Combine(folder, "references.txt")));
    // </snippet:abis>
    using IHost abis = builder.Build();
    await abis.StartAsync(patience.Token);

    await EnrolAsync(partner);
    await RunSuiteAsync(partner);
    await abis.StopAsync(patience.Token);
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

async Task<int> RunServiceAsync()
{
    if (args is not ["--files", var files])
    {
        await Console.Error.WriteLineAsync("Usage: Abis [--files DIR]");
        return 2;
    }
    try
    {
        await Service.RunAsync(files);
        return 0;
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException or MosipException or OptionsValidationException)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 1;
    }
}

async Task EnrolAsync(OnboardedQueuePartner partner)
{
    await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(
        new SandboxRegistrationProcessorOptions { Broker = broker.Login, Share = partner.ShareAsync }, patience.Token);
    var people = new Dictionary<string, SandboxRegistration>();
    foreach (string person in (string[])["Amina", "Bela", "Chen", "Amina"])
    {
        SandboxRegistration registration = await mosip.RegisterAsync(SandboxBiometrics.Adult(person), cancellationToken: patience.Token);
        await registration.Settled.WaitAsync(patience.Token);
        bool isKnown = !people.TryAdd(person, registration);
        Console.WriteLine($"{person,-6} {registration.RegistrationId}  {registration.Status}{string.Concat(registration.Candidates.Select(static other => $", the same as {other.RegistrationId}"))}");
        Expect(registration.Status == (isKnown ? SandboxRegistrationStatus.Adjudication : SandboxRegistrationStatus.Unique), $"{person} is {registration.Status}.");
        Expect(!isKnown || registration.Candidates.SequenceEqual([people[person]]), "The duplicate is another's.");
    }
    Expect(mosip.Lost.Count == 0, "MOSIP lost a reply.");
}

async Task RunSuiteAsync(OnboardedQueuePartner partner)
{
    ComplianceReport report = await AbisSuite.RunAsync(new AbisSuiteOptions { Sandbox = sandbox, Partner = partner, Broker = broker.Login }, cancellationToken: patience.Token);
    foreach (ComplianceCase one in report.Cases)
        Console.WriteLine($"{(one.Result.IsAccepted ? "passed" : "FAILED")}  {one.Subject}  {one.Result.Validator}: {one.Result.Message}");
    Console.WriteLine($"{report.Cases.Count(static one => one.Result.IsAccepted)} of {report.Cases.Count} cases of the compliance suite passed.");
    Expect(report.IsPassed, "The suite failed.");
}

static void Expect(bool condition, string otherwise)
{
    if (!condition)
        throw new InvalidOperationException(otherwise);
}
