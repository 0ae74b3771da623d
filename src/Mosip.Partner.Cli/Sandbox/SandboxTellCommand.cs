using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Cli.Sandbox;

/// <summary><c>mosip-partner sandbox tell</c>: has something happen in a running sandbox that online verification partners are told of.</summary>
internal static class SandboxTellCommand
{
    private const string Description =
        """
        Has something happen in a running sandbox that its hub tells partners.

        identity-created, identity-updated      a person's record, under the id of a registration
        activate-id, deactivate-id, remove-id   an id of a resident; of a UIN all ids of the person
        lock, unlock                            a way to authenticate; 'unlock' with --until lifts a lock for a while
        block, unblock                          an entry of the hotlist; with --until it turns into its opposite then
        templates, titles                       master data

        What changes in partner management is told by itself.

        Example: mosip-partner sandbox tell deactivate-id --at http://127.0.0.1:8080/ --id 4370296312658178
        """;

    public static Command Create(Terminal terminal)
    {
        Option<Uri> at = RunningSandbox.CreateOption();
        var happens = new Argument<string>("EVENT") { Description = "What happens.", HelpName = "EVENT" };
        happens.AcceptOnlyFromAmong("identity-created", "identity-updated", "activate-id", "deactivate-id", "remove-id", "lock", "unlock", "block", "unblock", "templates", "titles");
        var id = new Option<string?>("--id") { Description = "A UIN or VID; for 'block' and 'unblock' whatever is listed.", HelpName = "ID" };
        var idType = new Option<string?>("--id-type") { Description = "What is listed: UIN, VID, PARTNER_ID, DEVICE or DEVICE_PROVIDER.", HelpName = "TYPE" };
        var authType = new Option<string?>("--auth-type") { Description = "bio, otp or demo.", HelpName = "TYPE" };
        var authSubType = new Option<string?>("--auth-sub-type") { Description = "FINGER, IRIS, FACE, phone or email.", HelpName = "TYPE" };
        var until = new Option<DateTimeOffset?>("--until") { Description = "Until when, for example 2031-01-01T12:00:00Z.", HelpName = "TIME", CustomParser = ParseTime };
        var command = new Command("tell", Description) { happens, at, id, idType, authType, authSubType, until };
        command.SetAction(async (line, cancellationToken) =>
        {
            var tell = new JsonObject
            {
                ["event"] = line.GetRequiredValue(happens),
                ["id"] = line.GetValue(id),
                ["idType"] = line.GetValue(idType),
                ["authType"] = line.GetValue(authType),
                ["authSubType"] = line.GetValue(authSubType),
                ["until"] = line.GetValue(until) is { } end ? JsonValue.Create(end) : null,
            };
            JsonNode answer = await RunningSandbox.CallAsync(line.GetRequiredValue(at), "sandbox/tell", tell, cancellationToken).ConfigureAwait(false);
            terminal.WriteLine($"told {answer["told"]}");
            return ExitCode.Success;
        });
        return command;
    }

    private static DateTimeOffset? ParseTime(ArgumentResult argument)
    {
        if (DateTimeOffset.TryParse(argument.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
            return time;
        argument.AddError($"--until: '{argument.Tokens[0].Value}' is not a time. Write it as 2031-01-01T12:00:00Z.");
        return null;
    }
}
