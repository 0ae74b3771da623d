using System.CommandLine;
using Mosip.Partner.Core.Policies;
using Spectre.Console;

namespace Mosip.Partner.Cli.Policies;

/// <summary><c>mosip-partner policies check</c>.</summary>
internal sealed class PoliciesCheckCommand
{
    private const string Description =
        """
        Says in words what a policy lets a partner do: what is allowed, which factors are missing, what an eKYC or a credential would carry.

        POLICY is a policy document, or PMS's answer with one (JSON). REQUEST names what would be asked:
          {"service": "kyc", "factors": ["otp", "bio-Finger"]}     under an Auth policy; the service is auth where it is left out
          {"attributes": ["fullName", "photo"]}                    under a DataShare or CredentialIssuance policy
          {"service": "kyc-auth"}                                  under a MISP policy
        Exit code 1 says that the policy does not allow it, or that PMS would refuse the policy.

        Example: mosip-partner policies check --policy bank-policy.json --request request.json
        """;

    private readonly Option<FileInfo> _policy = new("--policy") { Description = "The policy.", HelpName = "POLICY.json", Required = true };
    private readonly Option<FileInfo> _request = new("--request") { Description = "What would be asked.", HelpName = "REQUEST.json", Required = true };
    private readonly Option<string?> _type = new("--type") { Description = "The policy's type, where the file does not say it: Auth, DataShare, CredentialIssuance or MISP.", HelpName = "TYPE" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON." };

    private readonly Terminal _terminal;

    private PoliciesCheckCommand(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var check = new PoliciesCheckCommand(terminal);
        var command = new Command("check", Description) { check._policy, check._request, check._type, check._json };
        command.SetAction(check.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        PolicyFile policy = await PolicyFile.ReadAsync(line.GetRequiredValue(_policy), line.GetValue(_type), cancellationToken).ConfigureAwait(false);
        PolicyRequestFile request = await PolicyRequestFile.ReadAsync(line.GetRequiredValue(_request), cancellationToken).ConfigureAwait(false);
        PolicyAnswer answer = request.Ask(policy.Document);
        if (line.GetValue(_json))
            WriteJson(policy, answer);
        else
            Write(policy, answer);
        return answer.IsAllowed && policy.Verdict.IsAccepted ? ExitCode.Success : ExitCode.Failure;
    }

    private void Write(PolicyFile policy, PolicyAnswer answer)
    {
        foreach (PolicyFinding finding in policy.Verdict.Findings)
            _terminal.WriteLine($"PMS refuses the policy: {finding.Code} {finding.Message}", Color.Red);
        foreach ((int index, string sentence) in answer.Explanation.Index())
            _terminal.WriteLine(sentence, index > 0 ? null : answer.IsAllowed ? Color.Green : Color.Red);
    }

    private void WriteJson(PolicyFile policy, PolicyAnswer answer) => _terminal.Output.WriteLine(JsonText.Of(writer =>
    {
        writer.WriteString("policyType", policy.Document.Type.Value);
        writer.WriteBoolean("allowed", answer.IsAllowed);
        WriteErrors("policyFindings", policy.Verdict.Findings.Select(finding => (finding.Code.Value, finding.Message)));
        WriteErrors("refusals", answer.Refusals.Select(error => (error.Code.Value, error.Message)));
        switch (answer)
        {
            case AuthPolicyAnswer auth:
                WriteTexts("allowedFactors", auth.AllowedFactors.Select(factor => factor.ToString()));
                WriteTexts("refusedFactors", auth.RefusedFactors.Select(factor => factor.ToString()));
                WriteTexts("missingFactors", auth.MissingFactors.Select(entry => entry.ToString()));
                WriteTexts("attributes", auth.KycAttributes);
                WriteTexts("languages", auth.KycLanguages);
                break;
            case SharePolicyAnswer share:
                WriteTexts("attributes", share.Attributes.Select(attribute => attribute.Name));
                WriteTexts("leftOut", share.LeftOut);
                break;
        }
        WriteTexts("explanation", answer.Explanation);

        void WriteTexts(string name, IEnumerable<string> texts)
        {
            writer.WriteStartArray(name);
            foreach (string text in texts)
                writer.WriteStringValue(text);
            writer.WriteEndArray();
        }

        void WriteErrors(string name, IEnumerable<(string Code, string Message)> errors)
        {
            writer.WriteStartArray(name);
            foreach ((string code, string message) in errors)
            {
                writer.WriteStartObject();
                writer.WriteString("errorCode", code);
                writer.WriteString("errorMessage", message);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
    }));
}
