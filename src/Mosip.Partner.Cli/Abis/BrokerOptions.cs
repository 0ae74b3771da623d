using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Cli.Abis;

/// <summary>The options by which a command line names a broker and the queues of an ABIS. A password never stands on the command line itself, where other users see it.</summary>
internal sealed class BrokerOptions
{
    private const int MaximumSize = 1024 * 1024;

    private readonly Option<Uri> _broker = new("--broker")
    {
        Description = "The message broker: amqp://HOST:PORT, or amqps:// with TLS.",
        HelpName = "URL",
        Required = true,
        CustomParser = argument =>
        {
            if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out Uri? address) && address.Host.Length > 0)
                return address;
            argument.AddError("--broker is an address such as amqp://127.0.0.1:5672.");
            return null;
        },
    };

    private readonly Option<string?> _user = new("--user") { Description = "The broker's user.", HelpName = "NAME" };

    private readonly Option<string?> _passwordVariable = new("--password-env") { Description = "The environment variable that holds the user's password. Without it a person is asked.", HelpName = "NAME" };

    private readonly Option<FileInfo?> _authority = new("--broker-ca") { Description = "Certificates (PEM or DER) that the broker's must lead to; the machine's by default.", HelpName = "FILE" };

    private readonly Option<string> _inbound = new("--inbound") { Description = "The queue that the ABIS reads.", HelpName = "QUEUE", DefaultValueFactory = _ => "mosip-to-abis" };

    private readonly Option<string> _outbound = new("--outbound") { Description = "The queue that the ABIS writes.", HelpName = "QUEUE", DefaultValueFactory = _ => "abis-to-mosip" };

    private readonly Option<string> _format = FormatOption();

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_broker, _user, _passwordVariable, _authority, _inbound, _outbound, _format])
            command.Add(option);
    }

    /// <summary>The option for MOSIP's setting of the message class.</summary>
    public static Option<string> FormatOption()
    {
        var format = new Option<string>("--format") { Description = "MOSIP's setting activemq.message.format: text or bytes.", HelpName = "CLASS", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "bytes");
        return format;
    }

    public static QueueMessageClass ClassOf(string format) => format == "bytes" ? QueueMessageClass.Bytes : QueueMessageClass.Text;

    public (string Inbound, string Outbound, QueueMessageClass Format) QueuesOf(ParseResult line) =>
        (line.GetRequiredValue(_inbound), line.GetRequiredValue(_outbound), ClassOf(line.GetRequiredValue(_format)));

    /// <exception cref="MosipInputException">The file of the authority cannot be read.</exception>
    public async Task<QueueBroker> BrokerOfAsync(ParseResult line, Terminal terminal, CancellationToken cancellationToken)
    {
        var broker = new QueueBroker { Address = line.GetRequiredValue(_broker), UserName = line.GetValue(_user), Password = await PasswordOfAsync(line, terminal, cancellationToken).ConfigureAwait(false) };
        if (line.GetValue(_authority) is { } file)
            foreach (X509Certificate2 certificate in CertificateReader.Read(await InputFiles.ReadAsync(file, MaximumSize, "read certificates", cancellationToken).ConfigureAwait(false)))
                broker.TrustAnchors.Add(certificate);
        return broker;
    }

    private async Task<string?> PasswordOfAsync(ParseResult line, Terminal terminal, CancellationToken cancellationToken)
    {
        if (line.GetValue(_passwordVariable) is { } variable)
            return Environment.GetEnvironmentVariable(variable) ?? throw new UsageException($"--password-env: there is no environment variable '{variable}'.");
        if (line.GetValue(_user) is not { } user)
            return null;
        return await terminal.AskSecretAsync($"Password of {user}:", cancellationToken).ConfigureAwait(false)
            ?? throw new UsageException($"Put the password of {user} into an environment variable and name that with --password-env.");
    }
}
