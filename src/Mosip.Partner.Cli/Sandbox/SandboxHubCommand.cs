using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Cli.Sandbox;

/// <summary><c>mosip-partner sandbox hub</c>: what the hub of a running sandbox does, and what shall go wrong there.</summary>
internal static class SandboxHubCommand
{
    private const string Description =
        """
        Shows the subscriptions of a running sandbox's hub and its last calls to callbacks, after having changed what goes wrong there.

        Example: mosip-partner sandbox hub --at http://127.0.0.1:8080/ --duplicate-every 3 --delay 200
        """;

    public static Command Create(Terminal terminal)
    {
        Option<Uri> at = RunningSandbox.CreateOption();
        var duplicate = Number("--duplicate-every", "Each Nth delivery of a subscription is made twice; 0 ends it.");
        var reorder = Number("--reorder-every", "Each Nth event of a subscription comes after the next one; 0 ends it.");
        var delay = Number("--delay", "Milliseconds that each delivery waits; 0 ends it.");
        var corrupt = Number("--corrupt", "The next N deliveries have a wrong signature.");
        var drop = Number("--drop", "The next N events are lost.");
        var stall = new Option<string?>("--stall") { Description = "Stops serving the subscriptions of a topic until they are made again.", HelpName = "TOPIC" };
        var restart = new Option<bool>("--restart") { Description = "Restarts the hub: all subscriptions are served again." };
        var command = new Command("hub", Description) { at, duplicate, reorder, delay, corrupt, drop, stall, restart };
        command.SetAction(async (line, cancellationToken) =>
        {
            var change = new JsonObject();
            foreach ((string name, Option<int?> option) in (ReadOnlySpan<(string, Option<int?>)>)
                [("duplicateEvery", duplicate), ("reorderEvery", reorder), ("delayMilliseconds", delay), ("corruptSignatures", corrupt), ("drop", drop)])
                if (line.GetValue(option) is { } number)
                    change[name] = number;
            if (line.GetValue(stall) is { } topic)
                change["stall"] = topic;
            if (line.GetValue(restart))
                change["restart"] = true;
            Show(terminal, await RunningSandbox.CallAsync(line.GetRequiredValue(at), "sandbox/hub", change.Count == 0 ? null : change, cancellationToken).ConfigureAwait(false));
            return ExitCode.Success;
        });
        return command;
    }

    private static Option<int?> Number(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = argument =>
        {
            if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                return number;
            argument.AddError($"{name}: '{argument.Tokens[0].Value}' is not a number from 0 to {int.MaxValue}.");
            return null;
        },
    };

    private static void Show(Terminal terminal, JsonNode hub)
    {
        JsonNode? faults = hub["faults"];
        terminal.WriteLine($"faults        duplicate every {faults?["duplicateEvery"]}, reorder every {faults?["reorderEvery"]}, delay {faults?["delayMilliseconds"]} ms");
        foreach (JsonNode? subscription in hub["subscriptions"] as JsonArray ?? [])
            terminal.WriteLine($"subscription  {subscription?["topic"]} -> {subscription?["callback"]}: {((bool?)subscription?["isStalled"] == true ? "stalled" : "served")}, {subscription?["waiting"]} waiting");
        foreach (JsonNode? call in hub["calls"] as JsonArray ?? [])
            terminal.WriteLine($"call          {call?["time"]} {call?["kind"]} {call?["topic"]}: HTTP {call?["httpStatus"]}{(call?["explanation"] is { } why ? $" ({why["check"]}: expected {why["expected"]}, came {why["actual"]})" : "")}");
    }
}
