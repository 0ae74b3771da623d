using System.CommandLine;
using System.Text;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Cli.Certificates;

/// <summary><c>mosip-partner certificates request</c>.</summary>
internal sealed class CertificatesRequestCommand
{
    private const string Operation = "write key";

    private const string Description =
        """
        Makes a partner's key (RSA 2048) and the request (PKCS#10) with which a certificate authority issues a certificate for it.

        --organisation is the name under which the partner is registered with MOSIP, to the letter. The key is encrypted with a password that
        --key-password-env names or a person types; a file that exists is never overwritten.

        Example: mosip-partner certificates request --common-name bank-01 --organisation "Example Bank" --country KE --key bank.key.pem --request bank.csr.pem --key-password-env BANK_KEY
        """;

    private readonly Option<string> _commonName = new("--common-name") { Description = "CN: the partner id or a host name.", HelpName = "NAME", Required = true };
    private readonly Option<string> _organisation = new("--organisation") { Description = "O: the registered organisation name.", HelpName = "NAME", Required = true };
    private readonly Option<string?> _unit = new("--unit") { Description = "OU.", HelpName = "NAME" };
    private readonly Option<string?> _locality = new("--locality") { Description = "L: the town.", HelpName = "NAME" };
    private readonly Option<string?> _state = new("--state") { Description = "ST: the state or province.", HelpName = "NAME" };
    private readonly Option<string?> _country = new("--country") { Description = "C: two letters of ISO 3166.", HelpName = "XX" };
    private readonly Option<FileInfo> _key = new("--key") { Description = "Where the private key is written (PEM).", HelpName = "KEY.pem", Required = true };
    private readonly Option<FileInfo> _request = new("--request") { Description = "Where the request is written (PEM).", HelpName = "CSR.pem", Required = true };
    private readonly Option<string?> _passwordVariable = new("--key-password-env") { Description = "The environment variable that holds the key's new password. Without it a person is asked.", HelpName = "NAME" };
    private readonly Option<bool> _unencrypted = new("--unencrypted") { Description = "Writes the key without a password, for a place that protects it by other means." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON." };

    private readonly Terminal _terminal;

    private CertificatesRequestCommand(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var request = new CertificatesRequestCommand(terminal);
        var command = new Command("request", Description)
        {
            request._commonName, request._organisation, request._unit, request._locality, request._state, request._country,
            request._key, request._request, request._passwordVariable, request._unencrypted, request._json,
        };
        command.SetAction(request.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        FileInfo key = line.GetRequiredValue(_key), request = line.GetRequiredValue(_request);
        foreach (FileInfo file in (FileInfo[])[key, request])
            if (file.Exists)
                throw new UsageException($"{file} exists and is not overwritten. Name another file, or move it away.");
        string? password = line.GetValue(_unencrypted) ? null : await FindPasswordAsync(line.GetValue(_passwordVariable), key, cancellationToken).ConfigureAwait(false);
        using PartnerKeyRequest made = PartnerKeyRequest.Create(new PartnerSubject
        {
            CommonName = line.GetRequiredValue(_commonName),
            Organisation = line.GetRequiredValue(_organisation),
            OrganisationalUnit = line.GetValue(_unit),
            Locality = line.GetValue(_locality),
            State = line.GetValue(_state),
            Country = line.GetValue(_country),
        });
        await WriteNewAsync(key, password is null ? made.ToUnencryptedKeyPem() : made.ToKeyPem(password), isPrivate: true, cancellationToken).ConfigureAwait(false);
        await WriteNewAsync(request, made.ToPem(), isPrivate: false, cancellationToken).ConfigureAwait(false);
        Report(made, key, request, line.GetValue(_json));
        return ExitCode.Success;
    }

    private async Task<string> FindPasswordAsync(string? variable, FileInfo key, CancellationToken cancellationToken)
    {
        string? password = variable is null
            ? await _terminal.AskSecretAsync($"New password of {key.Name}:", cancellationToken).ConfigureAwait(false)
            : Environment.GetEnvironmentVariable(variable) ?? throw new UsageException($"--key-password-env: there is no environment variable '{variable}'.");
        return password is { Length: > 0 } ? password : throw new UsageException("The key needs a password. Put it into an environment variable and name that with --key-password-env, or say --unencrypted.");
    }

    // Nothing that appears between the look and the writing is overwritten either, and nobody else can read a key at any time.
    private static async Task WriteNewAsync(FileInfo file, string text, bool isPrivate, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (isPrivate && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            var stream = new FileStream(file.FullName, options);
            await using (stream.ConfigureAwait(false))
                await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MosipInputException(MosipInputFault.Unreadable, Operation, file.ToString(), e);
        }
    }

    private void Report(PartnerKeyRequest made, FileInfo key, FileInfo request, bool asJson)
    {
        string subject = made.Subject.ToName().Name;
        if (asJson)
        {
            _terminal.Output.WriteLine(JsonText.Of(writer =>
            {
                writer.WriteString("subject", subject);
                writer.WriteString("key", key.FullName);
                writer.WriteString("request", request.FullName);
            }));
            return;
        }
        _terminal.WriteLine($"key      {key.FullName}");
        _terminal.WriteLine($"request  {request.FullName}");
        _terminal.WriteLine($"subject  {subject}");
        _terminal.WriteLine("Have your certificate authority sign the request with SHA-256 and RSA for a year or more, then: mosip-partner certificates check");
    }
}
