using System.CommandLine;
using System.Text;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli.Devices;

/// <summary><c>mosip-partner devices apply</c>.</summary>
internal static class DevicesApplyCommand
{
    private const string Description =
        """
        Registers with MOSIP's partner management what a catalogue has and it has not, retires what the catalogue marks as retired, and tells what remains.

        It can be stopped anywhere and started again. Where the configuration has an administrator, what waits for approval is approved.
        Exit code 3 says that something remains: mostly for the administrator of partner management, and what to ask for is printed then.

        Example: mosip-partner devices apply --catalog devices.json --config partner.json
        """;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var options = new CatalogOptions();
        var json = new Option<bool>("--json") { Description = "Prints what remains as JSON." };
        var command = new Command("apply", Description) { json };
        options.AddTo(command);
        command.SetAction((line, cancellationToken) => options.RunAsync(line, time, async (registration, catalog) =>
        {
            bool asJson = line.GetValue(json);
            // Told one by one: what was done before a refusal stays done.
            var progress = new DoneReport(terminal, isSilent: asJson);
            DeviceRegistrationResult result = await registration.ApplyAsync(catalog, progress, cancellationToken).ConfigureAwait(false);
            if (asJson)
                terminal.Output.WriteLine(Encoding.UTF8.GetString(result.Remaining.ToUtf8Json()));
            else
                DevicePlanReport.Write(terminal, result.Remaining);
            return result.IsComplete ? ExitCode.Success : ExitCode.Waiting;
        }, cancellationToken));
        return command;
    }

    private sealed class DoneReport(Terminal terminal, bool isSilent) : IProgress<DeviceDifference>
    {
        public void Report(DeviceDifference value)
        {
            if (!isSilent)
                terminal.WriteLine($"done: {value.Description}", Spectre.Console.Color.Green);
        }
    }
}
