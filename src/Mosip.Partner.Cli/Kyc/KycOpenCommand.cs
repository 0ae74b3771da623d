using System.CommandLine;
using System.Text;
using Mosip.Partner.Authentication;
using Mosip.Partner.Cli.Keys;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Cli.Kyc;

/// <summary><c>mosip-partner kyc open</c>.</summary>
internal sealed class KycOpenCommand
{
    private const int MaximumSize = 16 * 1024 * 1024, MaximumSignatureSize = 64 * 1024;

    private const string Description =
        """
        Opens the answer to an eKYC request and prints the identity as JSON on standard output, and nothing else there.

        Without --response-signature and --trust nobody knows who made the answer: 'not verified' is printed on standard error.

        Example: mosip-partner kyc open --key bank.key.pem --cert bank.mosip.pem --response answer.json --response-signature answer.sig --trust ida-root.pem
        """;

    private readonly KeyOptions _key = new();
    private readonly Option<FileInfo> _response = new("--response") { Description = "The body of the answer exactly as received.", HelpName = "FILE.json", Required = true };
    private readonly Option<FileInfo?> _signature = new("--response-signature") { Description = "The value of the answer's 'response-signature' header.", HelpName = "FILE" };
    private readonly Option<FileInfo?> _trust = new("--trust") { Description = "The certificate that IDA signs with, or the root it is issued under.", HelpName = "PEM" };

    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    private KycOpenCommand(Terminal terminal, TimeProvider clock) => (_terminal, _clock) = (terminal, clock);

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var open = new KycOpenCommand(terminal, time);
        var command = new Command("open", Description);
        open._key.AddTo(command);
        command.Add(open._response);
        command.Add(open._signature);
        command.Add(open._trust);
        command.Validators.Add(result =>
        {
            if (result.GetResult(open._signature) is null != result.GetResult(open._trust) is null)
                result.AddError("--response-signature and --trust belong together: the one is checked with the other.");
        });
        command.SetAction(open.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        byte[] body = await InputFiles.ReadAsync(line.GetRequiredValue(_response), MaximumSize, "read eKYC answer", cancellationToken).ConfigureAwait(false);
        PartnerKeyRing keys = await _key.OpenAsync(line, _terminal, cancellationToken).ConfigureAwait(false);
        byte[] identity;
        if (line.GetValue(_signature) is { } file && line.GetValue(_trust) is { } trust)
        {
            string signature = await InputFiles.ReadTextAsync(file, MaximumSignatureSize, "read response signature", cancellationToken).ConfigureAwait(false);
            var verifier = new JwsVerifier(TrustAnchors.FromFiles([trust.FullName]), _clock);
            identity = await OfflineIda.OpenKycAsync(body, keys, signature.Trim(), verifier, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            identity = await OfflineIda.OpenKycAsync(body, keys, cancellationToken: cancellationToken).ConfigureAwait(false);
            await _terminal.Error.WriteLineAsync("not verified").ConfigureAwait(false);
        }
        await _terminal.Output.WriteLineAsync(Encoding.UTF8.GetString(identity)).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
