using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Cli.Abis;

/// <summary><c>mosip-partner abis send</c>.</summary>
internal static class AbisSendCommand
{
    private const int MaximumRequestSize = 64 * 1024 * 1024;

    private const string Description =
        """
        Sends one request to an ABIS as MOSIP does, prints the reply, and says what MOSIP would make of it.

        The operation is insert, identify, delete, ping, pendingJobs or referenceCount; or --file has the whole request as it is, right or wrong. Exit code 1 says that the ABIS did not
        answer, answered with a failure, or so that MOSIP would lose the reply. Nobody else may read the queue of the replies meanwhile.

        Example: mosip-partner abis send identify --broker amqp://127.0.0.1:5672 --reference a5c9d1f2-0b3e-4c55-8f4e-77aa10c2d9e0 --gallery c0ffee00-1111-4222-8333-444455556666
        """;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var broker = new BrokerOptions();
        var operation = new Argument<string?>("operation") { Description = "What to ask for.", Arity = ArgumentArity.ZeroOrOne };
        operation.AcceptOnlyFromAmong("insert", "identify", "delete", "ping", "pendingJobs", "referenceCount");
        var file = new Option<FileInfo?>("--file") { Description = "A file with the request, in place of an operation.", HelpName = "FILE.json" };
        var reference = new Option<string?>("--reference") { Description = "The referenceId of an insert, identify or delete.", HelpName = "ID" };
        var url = new Option<string?>("--url") { Description = "The referenceURL of an insert.", HelpName = "URL" };
        var gallery = new Option<string[]>("--gallery") { Description = "The references that an identify compares with; all by default.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var results = new Option<int?>("--max-results") { Description = "The flag maxResults of an identify.", HelpName = "N" };
        var fpir = new Option<int?>("--target-fpir") { Description = "The flag targetFPIR of an identify.", HelpName = "N" };
        Option<double> patience = SecondsOption.Create("--patience", "How long to wait for the reply.", 30);
        var command = new Command("send", Description) { operation, file, reference, url, gallery, results, fpir, patience };
        broker.AddTo(command);
        command.SetAction(async (line, cancellationToken) =>
        {
            byte[] request = line.GetValue(file) is { } given
                ? line.GetValue(operation) is null ? await InputFiles.ReadAsync(given, MaximumRequestSize, "read ABIS request", cancellationToken).ConfigureAwait(false) : throw new UsageException("Name an operation or --file, not both.")
                : Write(line.GetValue(operation) ?? throw new UsageException("Name an operation, or a file with a request (--file)."), line.GetValue(reference), line.GetValue(url), line.GetValue(gallery) ?? [],
                    new() { ["maxResults"] = line.GetValue(results), ["targetFPIR"] = line.GetValue(fpir) }, time.GetUtcNow());
            (string inbound, string outbound, QueueMessageClass format) = broker.QueuesOf(line);
            SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(
                new SandboxRegistrationProcessorOptions
                {
                    Broker = await broker.BrokerOfAsync(line, terminal, cancellationToken).ConfigureAwait(false),
                    InboundQueue = inbound,
                    OutboundQueue = outbound,
                    MessageFormat = format,
                    Share = static (_, _) => throw new NotSupportedException(),
                    TimeProvider = time,
                },
                cancellationToken).ConfigureAwait(false);
            await using var _ = mosip.ConfigureAwait(false);
            SandboxReplyReading? reading = await mosip.AskAsync(request, TimeSpan.FromSeconds(line.GetValue(patience)), cancellationToken).ConfigureAwait(false);
            return Show(terminal, reading, inbound, MosipAsks(request));
        });
        return command;
    }

    private static byte[] Write(string operation, string? reference, string? url, string[] gallery, Dictionary<string, int?> flags, DateTimeOffset now)
    {
        var request = new JsonObject
        {
            ["id"] = $"mosip.abis.{operation}",
            ["version"] = "1.1",
            ["requestId"] = Guid.NewGuid().ToString("D"),
            ["requesttime"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        };
        if (operation is "insert" or "identify" or "delete")
            request["referenceId"] = reference ?? throw new UsageException($"--reference: an {operation} needs it.");
        if (operation == "insert")
            request["referenceURL"] = url ?? throw new UsageException("--url: an insert needs it.");
        if (operation == "identify")
        {
            request["referenceUrl"] = "";
            request["flags"] = new JsonObject(flags.Where(flag => flag.Value is not null).Select(flag => KeyValuePair.Create(flag.Key, (JsonNode?)flag.Value!.Value.ToString(CultureInfo.InvariantCulture))));
            request["gallery"] = gallery.Length == 0 ? null : new JsonObject { ["referenceIds"] = new JsonArray([.. gallery.Select(id => new JsonObject { ["referenceId"] = id })]) };
        }
        return Encoding.UTF8.GetBytes(request.ToJsonString());
    }

    private static bool MosipAsks(byte[] request) => TextOf(Parse(request), "id") is "mosip.abis.insert" or "mosip.abis.identify";

    private static int Show(Terminal terminal, SandboxReplyReading? reading, string queue, bool mosipAsks)
    {
        if (reading is null)
        {
            terminal.Error.WriteLine($"There was no reply in time. Does the ABIS read the queue {queue}, and write the other?");
            return ExitCode.Failure;
        }
        JsonNode? reply = Parse(reading.Content);
        terminal.WriteLine(reply?.ToJsonString(Indented) ?? Encoding.UTF8.GetString(reading.Content.Span));
        bool isRead = !reading.IsLost || !mosipAsks;
        terminal.WriteLine(mosipAsks ? $"MOSIP: {reading.Explanation}" : "MOSIP itself never asks this, so it would do nothing with the reply.");
        return isRead && TextOf(reply, "returnValue") == "1" ? ExitCode.Success : ExitCode.Failure;
    }

    private static JsonNode? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonNode.Parse(json.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonNode? json, string member) => json is JsonObject && json[member] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? (string?)value : null;
}
