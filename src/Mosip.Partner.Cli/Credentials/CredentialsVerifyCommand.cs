using System.CommandLine;
using System.Globalization;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Credentials.JsonLd;
using Mosip.Partner.Credentials.Proofs;

namespace Mosip.Partner.Cli.Credentials;

/// <summary><c>mosip-partner credentials verify</c>.</summary>
internal static class CredentialsVerifyCommand
{
    private const string Description =
        """
        Checks the proof of a verifiable credential and says what it does not cover. Nothing is fetched: contexts, controller and keys are files.

        Example: mosip-partner credentials verify --context https://api.example.org/.well-known/mosip-context.json=mosip-context.json --controller controller.json --issuer-key public-key.json credential.json
        """;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var trust = new TrustOptions(isRequired: true);
        var file = new Argument<FileInfo>("FILE") { Description = "The credential, JSON." };
        var command = new Command("verify", Description) { file };
        trust.AddTo(command);
        command.SetAction(async (line, cancellationToken) =>
        {
            CredentialTrust given = await trust.ReadAsync(line, cancellationToken).ConfigureAwait(false) ?? throw new UsageException("--controller is missing.");
            byte[] credential = await InputFiles.ReadAsync(line.GetRequiredValue(file), JsonLdCanonicalizer.MaximumSize, "read credential", cancellationToken).ConfigureAwait(false);
            if (credential.AsSpan().TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
                throw new MosipInputException(MosipInputFault.Malformed, "read credential", "the file is no JSON; a share that is still sealed is opened by 'mosip-partner credentials open --document' first");
            return await ReportAsync(terminal, new CredentialProofVerifier(given, time).Verify(credential)).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> ReportAsync(Terminal terminal, CredentialProofResult result)
    {
        if (!result.IsVerified)
        {
            await terminal.Error.WriteLineAsync($"not verified ({result.Fault}): {result.Reason}{AdviceOn(result.Fault)}").ConfigureAwait(false);
            return ExitCode.Failure;
        }
        await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            proof        good
            issuer       {result.Issuer?.Id}
            key          {result.Key}
            algorithm    {result.Algorithm}
            created      {result.Created:yyyy-MM-dd'T'HH:mm:ssK}
            not covered  {(result.UncoveredMembers.Count == 0 ? "nothing" : string.Join(' ', result.UncoveredMembers))}
            """)).ConfigureAwait(false);
        return ExitCode.Success;
    }

    // What a command line can have wrong; the other faults are the credential's own.
    private static string AdviceOn(CredentialProofFault? fault) => fault switch
    {
        CredentialProofFault.ContextNotPinned => ". Give the deployment's context under the address that the credential names: --context ADDRESS=FILE",
        CredentialProofFault.IssuerUnknown => ". If you trust it, give its controller document: --controller FILE",
        CredentialProofFault.KeyUnknown => ". If the controller document lists the key, give the key's document: --issuer-key FILE",
        _ => "",
    };
}
