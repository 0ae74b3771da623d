using System.CommandLine;
using Mosip.Partner.Devices;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Cli.Abis;

/// <summary><c>mosip-partner abis run-suite</c>.</summary>
internal static class AbisRunSuiteCommand
{
    private const int MaximumCbeffSize = 64 * 1024 * 1024;

    private const string Description =
        """
        Runs the cases of MOSIP's ABIS compliance toolkit (ABIS3000 to ABIS3031) against an ABIS behind a message broker, and judges its replies.

        The shares are served here, at --port: the ABIS has to log in and fetch them there, as it prints and 'sandbox abis --out' writes. The ABIS has --wait seconds for its first
        answer, so it can be started after this. Without --person people are invented, whom only a matcher takes that compares bytes; name CBEFF files of two people for a real one.
        What the cases inserted is deleted after each. Nobody else may read the queue of the replies meanwhile.

        Example: mosip-partner abis run-suite --broker amqp://127.0.0.1:5672 --user artemis --password-env BROKER_PASSWORD --port 8080 --certificate abis/partner-certificates.pem --html report.html
        """;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var broker = new BrokerOptions();
        var shares = new SandboxAbisClient();
        var files = new ReportFiles();
        var people = new Option<FileInfo[]>("--person") { Description = "CBEFF files of two or more people, one each.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var cases = new Option<string[]>("--case") { Description = "The cases to run; all by default.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        Option<double> patience = SecondsOption.Create("--patience", "How long a reply may take.", 30), wait = SecondsOption.Create("--wait", "How long to wait for the ABIS to be there.", 60);
        var command = new Command("run-suite", Description) { people, cases, patience, wait };
        broker.AddTo(command);
        shares.AddTo(command);
        files.AddTo(command);
        command.SetAction(async (line, cancellationToken) =>
        {
            QueueBroker at = await broker.BrokerOfAsync(line, terminal, cancellationToken).ConfigureAwait(false);
            MosipSandbox sandbox = await shares.StartAsync(line, time, cancellationToken).ConfigureAwait(false);
            await using var _ = sandbox.ConfigureAwait(false);
            OnboardedQueuePartner partner = await shares.OnboardAsync(line, sandbox, broker: null, terminal, cancellationToken).ConfigureAwait(false);
            (string inbound, string outbound, QueueMessageClass format) = broker.QueuesOf(line);
            var options = new AbisSuiteOptions
            {
                Sandbox = sandbox,
                Partner = partner,
                Broker = at,
                InboundQueue = inbound,
                OutboundQueue = outbound,
                MessageFormat = format,
                Patience = TimeSpan.FromSeconds(line.GetValue(patience)),
                FirstPatience = TimeSpan.FromSeconds(line.GetValue(wait)),
                People = await ReadAsync(line.GetValue(people) ?? [], cancellationToken).ConfigureAwait(false),
                Cases = line.GetValue(cases) ?? [],
                TimeProvider = time,
            };
            ComplianceReport report = await AbisSuite.RunAsync(options, new Shown(terminal), cancellationToken).ConfigureAwait(false);
            await files.WriteAsync(line, report, cancellationToken).ConfigureAwait(false);
            return ReportFiles.Conclude(terminal, report);
        });
        return command;
    }

    private static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(FileInfo[] files, CancellationToken cancellationToken)
    {
        var contents = new List<ReadOnlyMemory<byte>>();
        foreach (FileInfo file in files)
            contents.Add(await InputFiles.ReadAsync(file, MaximumCbeffSize, "read CBEFF", cancellationToken).ConfigureAwait(false));
        return contents;
    }

    // In order and at once, which System.Progress does not promise.
    private sealed class Shown(Terminal terminal) : IProgress<ComplianceCase>
    {
        public void Report(ComplianceCase value) => ReportFiles.Show(terminal, value);
    }
}
