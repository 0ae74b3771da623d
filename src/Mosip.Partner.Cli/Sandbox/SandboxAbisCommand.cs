using System.CommandLine;
using System.Globalization;
using Mosip.Partner.Cli.Abis;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Cli.Sandbox;

/// <summary><c>mosip-partner sandbox abis</c>: MOSIP's side for an ABIS.</summary>
internal static class SandboxAbisCommand
{
    private const string Description =
        """
        Plays MOSIP's side for an ABIS on this machine until Ctrl+C: a message broker, login and data share, and a registration processor that takes in invented people and says what
        it makes of each reply. The last of them is the first one again: the ABIS has to find the duplicate.

        With --out a key, its certificates and settings for an ABIS are written there. Applications that wait longer than --elapse seconds are taken up again under another reference, as
        MOSIP does. With --registrations 0 nobody reads replies here, so that 'abis send' and 'abis run-suite' can. ALL KEYS AND PASSWORDS ARE TEST MATERIAL.

        Example: mosip-partner sandbox abis --port 8080 --broker-port 5672 --out abis
        """;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var shares = new SandboxAbisClient();
        Option<int> brokerPort = PortOption.Create("--broker-port", "The TCP port of the message broker; any free one by default.");
        var people = new Option<int>("--registrations") { Description = "How many applications to take in.", HelpName = "N", DefaultValueFactory = _ => 3 };
        Option<string> format = BrokerOptions.FormatOption();
        Option<double> elapse = SecondsOption.Create("--elapse", "How old an application is before it is taken up again.", 900);
        var command = new Command("abis", Description) { brokerPort, people, format, elapse };
        shares.AddTo(command);
        command.SetAction(async (line, cancellationToken) =>
        {
            MosipSandbox sandbox = await shares.StartAsync(line, time, cancellationToken).ConfigureAwait(false);
            await using var _ = sandbox.ConfigureAwait(false);
            SandboxBroker broker = SandboxBroker.Start(options => (options.Port, options.TimeProvider) = (line.GetValue(brokerPort), time));
            await using var __ = broker.ConfigureAwait(false);
            await terminal.Output.WriteLineAsync($"""
                broker             {broker.Address}
                user               {broker.Login.UserName}, password {broker.Login.Password}
                queues             mosip-to-abis, abis-to-mosip
                """).ConfigureAwait(false);
            OnboardedQueuePartner partner = await shares.OnboardAsync(line, sandbox, broker.Login, terminal, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync("Ctrl+C ends it.").ConfigureAwait(false);
            await terminal.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
            var options = new SandboxRegistrationProcessorOptions
            {
                Broker = broker.Login,
                Share = partner.ShareAsync,
                MessageFormat = BrokerOptions.ClassOf(line.GetRequiredValue(format)),
                ElapseTime = TimeSpan.FromSeconds(line.GetValue(elapse)),
                OnRead = reading => terminal.WriteLine($"reply to {reading.RequestId ?? "nothing"}: {reading.Explanation}"),
                TimeProvider = time,
            };
            await RunAsync(terminal, options, line.GetValue(people), cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task RunAsync(Terminal terminal, SandboxRegistrationProcessorOptions options, int people, CancellationToken cancellationToken)
    {
        try
        {
            if (people <= 0)
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
            SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(options, cancellationToken).ConfigureAwait(false);
            await using var _ = mosip.ConfigureAwait(false);
            await Task.WhenAll(RegisterAsync(terminal, mosip, people, cancellationToken), ReprocessAsync(terminal, mosip, options, cancellationToken)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C.
        }
    }

    private static async Task RegisterAsync(Terminal terminal, SandboxRegistrationProcessor mosip, int people, CancellationToken cancellationToken)
    {
        for (int i = 1; i <= people; i++)
        {
            SandboxRegistration registration = await mosip.RegisterAsync(SandboxBiometrics.Adult(PersonOf(i, people)), cancellationToken: cancellationToken).ConfigureAwait(false);
            terminal.WriteLine($"application {i} is {registration.RegistrationId} under reference {registration.ReferenceId}");
            // The last one can be found only when the first is there.
            await registration.Settled.WaitAsync(cancellationToken).ConfigureAwait(false);
            terminal.WriteLine($"application {i} is {registration.Status}{CandidatesOf(registration)}");
        }
    }

    private static async Task ReprocessAsync(Terminal terminal, SandboxRegistrationProcessor mosip, SandboxRegistrationProcessorOptions options, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(options.ElapseTime, options.TimeProvider, cancellationToken).ConfigureAwait(false);
            foreach (SandboxRegistration again in await mosip.ReprocessAsync(cancellationToken).ConfigureAwait(false))
                terminal.WriteLine($"{again.RegistrationId} is taken up again under reference {again.ReferenceId}");
        }
    }

    private static string PersonOf(int number, int people) => number == people && people > 1 ? "1" : number.ToString(CultureInfo.InvariantCulture);

    private static string CandidatesOf(SandboxRegistration registration) =>
        registration.Candidates.Count == 0 ? "" : $", the same as {string.Join(", ", registration.Candidates.Select(static other => other.RegistrationId))}";
}
