using System.CommandLine;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Cli.WebSub;

/// <summary><c>mosip-partner websub verify</c>.</summary>
internal static class WebSubVerifyCommand
{
    private const int MaximumSize = 64 * 1024 * 1024;

    private const string Description =
        """
        Checks the signature of a delivery that MOSIP's hub sent, over the file's bytes as they are, and says what the event is.

        A body that was opened in an editor, re-indented or got a line break at its end is another body.

        Example: mosip-partner websub verify --secret "$HUB_SECRET" --signature sha256=19aa4e51... delivery.json
        """;

    public static Command Create(Terminal terminal)
    {
        var secret = new Option<string>("--secret") { Description = "The secret of the subscription (hub.secret).", HelpName = "TEXT", Required = true };
        var signature = new Option<string>("--signature") { Description = "The value of the delivery's X-Hub-Signature header.", HelpName = "METHOD=HEX", Required = true };
        var file = new Argument<FileInfo>("FILE") { Description = "The body exactly as received." };
        var command = new Command("verify", Description) { secret, signature, file };
        command.SetAction((line, cancellationToken) =>
            RunAsync(terminal, line.GetRequiredValue(secret), line.GetRequiredValue(signature), line.GetRequiredValue(file), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string secret, string signature, FileInfo file, CancellationToken cancellationToken)
    {
        byte[] body = await InputFiles.ReadAsync(file, MaximumSize, "read delivery", cancellationToken).ConfigureAwait(false);
        HubSignature.Verify(GivenSecret.Read(secret), body, signature.Trim());
        await terminal.Output.WriteLineAsync("signature    valid").ConfigureAwait(false);
        HubEvent delivered = HubEvent.Parse(body);
        await terminal.Output.WriteLineAsync($"""
            topic        {delivered.Topic}
            event        {delivered.Id}
            transaction  {delivered.TransactionId ?? "none"}
            content      {(string.IsNullOrEmpty(delivered.DataShareUri) ? "in the event" : "in a data share")}
            """).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
