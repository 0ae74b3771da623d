using System.CommandLine;
using System.Text.Json;
using Mosip.Partner.Cli.Keys;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Credentials.Opening;
using Mosip.Partner.Credentials.Proofs;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Cli.Credentials;

/// <summary><c>mosip-partner credentials open</c>.</summary>
internal sealed class CredentialsOpenCommand
{
    private const int MaximumEvent = 64 * 1024 * 1024, MaximumSecret = 4096, MaximumDelivery = 64 * 1024;

    private const string Description =
        """
        Opens a credential as a data share gave it and prints its attributes as JSON on standard output, and nothing else there. With --document it prints the whole document as it was
        signed, protected attributes still encrypted: what 'credentials verify' takes.

        With --event the file's protection key and the sender's signature are taken from the delivery. Without --trust, and for a verifiable credential without
        --controller, nobody knows who made the credential: 'not verified' is printed on standard error.

        Example: mosip-partner credentials open --key print.key.pem --cert print.mosip.pem --event delivery.json --trust mosip-root.pem share.txt
        """;

    private readonly KeyOptions _key = new();
    private readonly TrustOptions _issuers = new(isRequired: false);
    private readonly Option<FileInfo?> _event = new("--event") { Description = "The hub's delivery that announced the credential.", HelpName = "FILE.json" };
    private readonly Option<string?> _pinVariable = new("--pin-env") { Description = "The environment variable that holds the PIN of protected attributes, where there is no --event.", HelpName = "NAME" };
    private readonly Option<FileInfo?> _signature = new("--signature") { Description = "The sender's signature ('proof.signature' of the event), where there is no --event.", HelpName = "FILE" };
    private readonly Option<FileInfo?> _trust = new("--trust") { Description = "The certificate that MOSIP signs credentials with, or the root it is issued under.", HelpName = "PEM" };
    private readonly Option<bool> _document = new("--document") { Description = "Print the document in place of the attributes." };
    private readonly Argument<FileInfo> _file = new("FILE") { Description = "The share as it was downloaded, or the event's 'credential'." };

    private readonly Terminal _terminal;
    private readonly TimeProvider _time;

    private CredentialsOpenCommand(Terminal terminal, TimeProvider time) => (_terminal, _time) = (terminal, time);

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var open = new CredentialsOpenCommand(terminal, time);
        var command = new Command("open", Description) { open._file, open._event, open._pinVariable, open._signature, open._trust, open._document };
        open._key.AddTo(command);
        open._issuers.AddTo(command);
        command.SetAction(open.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        byte[] content = await InputFiles.ReadAsync(line.GetRequiredValue(_file), CredentialOpener.MaximumSize, "read credential", cancellationToken).ConfigureAwait(false);
        ThrowIfOther(content);
        if (line.GetValue(_trust) is not null && line.GetValue(_event) is null && line.GetValue(_signature) is null)
            throw new UsageException("--trust needs --event or --signature: it is the signature of the delivery that leads to it.");
        CredentialTrust? issuers = await _issuers.ReadAsync(line, cancellationToken).ConfigureAwait(false);
        var options = new CredentialOpenerOptions { SenderAnchors = line.GetValue(_trust) is { } anchor ? TrustAnchors.FromFiles([anchor.FullName]) : null, Trust = issuers };
        CredentialDelivery delivery = await DeliveryAsync(line, cancellationToken).ConfigureAwait(false);
        PartnerKeyRing keys = await _key.OpenAsync(line, _terminal, cancellationToken).ConfigureAwait(false);

        Credential credential = await new CredentialOpener(options.AcceptingUnverified(), _time).OpenAsync(keys, content, delivery, cancellationToken).ConfigureAwait(false);
        if (!credential.IsVerified)
            await _terminal.Error.WriteLineAsync("not verified").ConfigureAwait(false);
        foreach (CredentialValue attribute in credential.Attributes.Values.Where(attribute => credential.IsVerified && !attribute.IsVerified))
            await _terminal.Error.WriteLineAsync($"not covered by the proof: {attribute.Name}").ConfigureAwait(false);
        await _terminal.Output.WriteLineAsync(line.GetValue(_document) ? Write(credential.Json.WriteTo) : Write(json => WriteAttributes(json, credential))).ConfigureAwait(false);
        return ExitCode.Success;
    }

    // A data share refuses with HTTP 200, so that its refusal is easily saved for a share; and the delivery is at hand when somebody looks for the share.
    private static void ThrowIfOther(byte[] content)
    {
        if (content.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
            throw new MosipInputException(MosipInputFault.Malformed, "read credential", "the file is empty");
        if (content.Length > MaximumDelivery || content.AsSpan().TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
            return;
        try
        {
            using JsonDocument document = JsonDocument.Parse(content);
            if (document.RootElement.TryGetProperty("event", out _) && document.RootElement.TryGetProperty("topic", out _))
                throw new MosipInputException(MosipInputFault.InvalidContent, "read credential", "the file is the hub's delivery: give it as --event, and as FILE the share that it names, or its 'event.data.credential'");
            if (document.RootElement.TryGetProperty("dataShare", out _) && document.RootElement.TryGetProperty("errors", out JsonElement errors) && errors is { ValueKind: JsonValueKind.Array }
                && errors.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && first.TryGetProperty("errorCode", out JsonElement code) && code.ValueKind == JsonValueKind.String)
                throw new MosipServiceException("fetch data share", [new MosipError(new MosipErrorCode(code.GetString()!), "the file is a refusal of the data share")], transactionId: null);
        }
        catch (JsonException)
        {
            // Opening says what it is.
        }
    }

    private async Task<CredentialDelivery> DeliveryAsync(ParseResult line, CancellationToken cancellationToken)
    {
        if (line.GetValue(_event) is { } file)
            return CredentialIssued.Read(HubEvent.Parse(await InputFiles.ReadAsync(file, MaximumEvent, "read delivery", cancellationToken).ConfigureAwait(false))).Delivery;
        string? pin = line.GetValue(_pinVariable) is { } variable
            ? Environment.GetEnvironmentVariable(variable) ?? throw new UsageException($"--pin-env: there is no environment variable '{variable}'.")
            : null;
        string? signature = line.GetValue(_signature) is { } text ? await InputFiles.ReadTextAsync(text, MaximumSecret * 16, "read signature", cancellationToken).ConfigureAwait(false) : null;
        return new CredentialDelivery { ProtectionKey = pin, Signature = signature?.Trim() };
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteAttributes(Utf8JsonWriter json, Credential credential)
    {
        json.WriteStartObject();
        foreach (CredentialValue attribute in credential.Attributes.Values.OrderBy(static attribute => attribute.Name, StringComparer.Ordinal))
        {
            json.WritePropertyName(attribute.Name);
            attribute.Json.WriteTo(json);
        }
        json.WriteEndObject();
    }
}
