using System.CommandLine;
using Mosip.Partner.Cli.Abis;
using Mosip.Partner.Cli.Auth;
using Mosip.Partner.Cli.Certificates;
using Mosip.Partner.Cli.Conformance;
using Mosip.Partner.Cli.Credentials;
using Mosip.Partner.Cli.Devices;
using Mosip.Partner.Cli.Expiry;
using Mosip.Partner.Cli.Ftm;
using Mosip.Partner.Cli.Kyc;
using Mosip.Partner.Cli.Onboarding;
using Mosip.Partner.Cli.Policies;
using Mosip.Partner.Cli.Sandbox;
using Mosip.Partner.Cli.WebSub;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Cli;

/// <summary>The whole tool: reads the command line, runs the verb, turns what goes wrong into a message and an exit code.</summary>
internal static class PartnerTool
{
    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, TimeProvider? timeProvider = null, CancellationToken cancellationToken = default)
    {
        // An id may begin with @, which is no reason to read a file in its place.
        ParseResult line = Commands(terminal, timeProvider ?? TimeProvider.System).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Errors.Count > 0)
        {
            foreach (string message in line.Errors.Select(error => error.Message).Distinct())
                await terminal.Error.WriteLineAsync(message).ConfigureAwait(false);
            await terminal.Error.WriteLineAsync("'mosip-partner --help' shows the commands, 'mosip-partner <command> --help' their options.").ConfigureAwait(false);
            return ExitCode.Usage;
        }
        try
        {
            var streams = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
            return await line.InvokeAsync(streams, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageException e)
        {
            return await ComplainAsync(e.Message, ExitCode.Usage).ConfigureAwait(false);
        }
        catch (Exception e) when (e is MosipException or IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return await ComplainAsync(e.Message, ExitCode.Failure).ConfigureAwait(false);
        }
        catch (ArgumentException e)
        {
            return await ComplainAsync(WithoutParameterName(e), ExitCode.Failure).ConfigureAwait(false);
        }

        async Task<int> ComplainAsync(string message, int code)
        {
            await terminal.Error.WriteLineAsync(message).ConfigureAwait(false);
            return code;
        }
    }

    private static RootCommand Commands(Terminal terminal, TimeProvider time) =>
        new("Works with MOSIP as a partner: conformance runs, onboarding, offline requests, eKYC opening, biometric interfaces and a sandbox.")
        {
            ConformanceCommand.Create(terminal, time),
            new Command("auth", "Requests for authentication and eKYC.") { AuthBuildCommand.Create(terminal, time) },
            new Command("kyc", "Answers to eKYC requests.") { KycOpenCommand.Create(terminal, time) },
            new Command("credentials", "Credentials that MOSIP issued for the partner.") { CredentialsOpenCommand.Create(terminal, time), CredentialsVerifyCommand.Create(terminal, time) },
            new Command("websub", "Deliveries of MOSIP's hub.") { WebSubVerifyCommand.Create(terminal) },
            OnboardCommand.Create(terminal, time),
            new Command("partner", "What partner management has of a partner.") { PartnerShowCommand.Create(terminal, time) },
            new Command("certificates", "Partner certificates before they are uploaded.") { CertificatesCheckCommand.Create(terminal, time), CertificatesRequestCommand.Create(terminal) },
            new Command("policies", "What policies allow.") { PoliciesCheckCommand.Create(terminal) },
            ExpiryCommand.Create(terminal, time),
            DevicesCommand.Create(terminal, time),
            SbiCommand.Create(terminal, time),
            FtmCommand.Create(terminal, time),
            new Command("abis", "ABIS behind a message broker, from MOSIP's side.") { AbisRunSuiteCommand.Create(terminal, time), AbisSendCommand.Create(terminal, time) },
            SandboxCommand.Create(terminal, time),
        };

    // The name of a parameter helps who wrote the program, not who runs it.
    private static string WithoutParameterName(ArgumentException e) =>
        e.ParamName is { } name && e.Message.EndsWith($" (Parameter '{name}')", StringComparison.Ordinal) ? e.Message[..^$" (Parameter '{name}')".Length] : e.Message;
}
