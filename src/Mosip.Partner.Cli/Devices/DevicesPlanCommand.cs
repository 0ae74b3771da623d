using System.CommandLine;
using System.Text;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli.Devices;

/// <summary><c>mosip-partner devices plan</c>.</summary>
internal static class DevicesPlanCommand
{
    private const string Description =
        """
        Compares a catalogue of devices and their software with what MOSIP's partner management has, and shows the difference. Changes nothing.

        A line begins with + where the provider can do it, ? where the administrator has to, . where it waits for others, ! where the catalogue has to change,
        and = where partner management has something that the catalogue does not name.

        Example: mosip-partner devices plan --catalog devices.json --config partner.json
        """;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var options = new CatalogOptions();
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        var command = new Command("plan", Description) { json };
        options.AddTo(command);
        command.SetAction((line, cancellationToken) => options.RunAsync(line, time, async (registration, catalog) =>
        {
            DevicePlan plan = await registration.PlanAsync(catalog, cancellationToken).ConfigureAwait(false);
            if (line.GetValue(json))
                terminal.Output.WriteLine(Encoding.UTF8.GetString(plan.ToUtf8Json()));
            else
                DevicePlanReport.Write(terminal, plan);
            return ExitCode.Success;
        }, cancellationToken));
        return command;
    }
}
