using System.CommandLine;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Cli.Keys;

/// <summary>The options by which a command line names the partner's key. A password never stands on the command line itself, where other users see it.</summary>
internal sealed class KeyOptions
{
    private const int MaximumSize = 1024 * 1024;
    private const string Operation = "load partner key";

    private readonly Option<FileInfo> _key = new("--key") { Description = "The partner's private key, PEM.", HelpName = "KEY.pem", Required = true };
    private readonly Option<FileInfo> _certificate = new("--cert") { Description = "The certificate that MOSIP signed for the key, PEM.", HelpName = "CERT.pem", Required = true };
    private readonly Option<string?> _passwordVariable = new("--key-password-env")
    {
        Description = "The environment variable that holds the password of an encrypted key. Without it a person is asked.",
        HelpName = "NAME",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_key);
        command.Add(_certificate);
        command.Add(_passwordVariable);
    }

    /// <summary>Opens the key.</summary>
    /// <exception cref="MosipInputException">A file is not readable, the password is wrong, or the certificate is not of this key.</exception>
    public async Task<PartnerKeyRing> OpenAsync(ParseResult line, Terminal terminal, CancellationToken cancellationToken)
    {
        FileInfo key = line.GetRequiredValue(_key), certificate = line.GetRequiredValue(_certificate);
        string pem = await InputFiles.ReadTextAsync(key, MaximumSize, Operation, cancellationToken).ConfigureAwait(false);
        string? password = await FindPasswordAsync(line.GetValue(_passwordVariable), key, pem, terminal, cancellationToken).ConfigureAwait(false);
        IPartnerKeyProvider provider = PartnerKeyProvider.FromPemFiles(key.FullName, password, certificate.FullName);
        return await provider.GetAsync(PartnerKeyPurpose.Sign, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<string?> FindPasswordAsync(string? variable, FileInfo key, string pem, Terminal terminal, CancellationToken cancellationToken)
    {
        if (variable is not null)
            return Environment.GetEnvironmentVariable(variable) ?? throw new UsageException($"--key-password-env: there is no environment variable '{variable}'.");
        if (!pem.Contains("ENCRYPTED", StringComparison.Ordinal))
            return null;
        return await terminal.AskSecretAsync($"Password of {key.Name}:", cancellationToken).ConfigureAwait(false)
            ?? throw new UsageException($"The key {key.Name} is encrypted. Put its password into an environment variable and name that with --key-password-env.");
    }
}
