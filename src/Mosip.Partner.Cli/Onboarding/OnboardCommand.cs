using System.CommandLine;
using System.Text;
using Mosip.Partner.Management;

namespace Mosip.Partner.Cli.Onboarding;

/// <summary><c>mosip-partner onboard</c>.</summary>
internal sealed class OnboardCommand
{
    private const string Description =
        """
        Takes a partner through MOSIP's partner management, from registration to its keys, and can be stopped anywhere: with --resume it goes on.

        TYPE is misp, auth-partner, device-provider, ftm-provider, credential-partner, online-verification-partner, abis-partner or manual-adjudication.
        The configuration (JSON) says who the partner is; docs/guides/onboarding.md has one for each type. Secrets stay in environment variables or files that it names.
        Exit code 3 says that the administrator of partner management has to act first; what to ask for is printed.

        Example: mosip-partner onboard auth-partner --config bank.json --resume
        """;

    private readonly Argument<string> _type = new("type") { Description = "The partner type.", HelpName = "TYPE" };
    private readonly Option<FileInfo> _config = new("--config") { Description = "The configuration.", HelpName = "FILE.json", Required = true };
    private readonly Option<bool> _resume = new("--resume") { Description = "Goes on where an earlier run ended; a finished one is left as it is." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints the outcome as JSON, without secrets." };

    private readonly Terminal _terminal;
    private readonly TimeProvider _time;

    private OnboardCommand(Terminal terminal, TimeProvider time)
    {
        (_terminal, _time) = (terminal, time);
        _type.AcceptOnlyFromAmong(OnboardingRequest.Types);
    }

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var onboard = new OnboardCommand(terminal, time);
        var command = new Command("onboard", Description) { onboard._type, onboard._config, onboard._resume, onboard._json };
        command.SetAction(onboard.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        OnboardingConfigFile file = await OnboardingConfigFile.ReadAsync(line.GetRequiredValue(_config), cancellationToken).ConfigureAwait(false);
        FileInfo state = file.StateFile;
        if (state.Exists && !line.GetValue(_resume))
            throw new UsageException($"An earlier run has left its state in {state.FullName}. Go on with --resume, or name another stateFile in the configuration.");
        PartnerOnboarding request = await OnboardingRequest.ComposeAsync(line.GetRequiredValue(_type), file, cancellationToken).ConfigureAwait(false);
        PmsSession pms = PmsSession.Open(file, _time);
        await using (pms.ConfigureAwait(false))
        {
            var onboarding = new MosipOnboarding(pms.Partner, new OnboardingStateFile(state.FullName), pms.Administrator, _time);
            OnboardingResult result = await _terminal.ShowProgressAsync<OnboardingStep, OnboardingResult>(
                $"Onboarding {request}", step => step.Status == OnboardingStepStatus.Started ? step.Name : null,
                progress => onboarding.OnboardAsync(request, progress, cancellationToken)).ConfigureAwait(false);
            await SaveCertificateAsync(file, result, cancellationToken).ConfigureAwait(false);
            OnboardingReport.Write(_terminal, request, result, state, line.GetValue(_json));
            return result.IsComplete ? ExitCode.Success : ExitCode.Waiting;
        }
    }

    private static async Task SaveCertificateAsync(OnboardingConfigFile file, OnboardingResult result, CancellationToken cancellationToken)
    {
        if (file.SignedCertificatePath is { } path && result.State.SignedCertificates.TryGetValue(OnboardingState.Partner, out string? pem))
            await File.WriteAllTextAsync(path, pem.TrimEnd() + "\n", Encoding.ASCII, cancellationToken).ConfigureAwait(false);
    }
}
