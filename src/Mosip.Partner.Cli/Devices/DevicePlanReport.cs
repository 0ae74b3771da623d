using Mosip.Partner.Devices;
using Mosip.Partner.Management;
using Spectre.Console;

namespace Mosip.Partner.Cli.Devices;

/// <summary>Shows a plan, and what to ask the administrator for.</summary>
internal static class DevicePlanReport
{
    public static void Write(Terminal terminal, DevicePlan plan)
    {
        foreach (DeviceDifference difference in plan.Differences)
            terminal.WriteLine(difference.ToString(), Colour(difference));
        if (plan.IsUpToDate)
            terminal.WriteLine($"Partner management has what the catalogue of {plan.ProviderId} says.");
        if (!plan.Requests.Any())
            return;
        terminal.WriteLine("Ask the administrator of partner management for this:");
        foreach (AdministratorRequest ask in plan.Requests)
        {
            terminal.WriteLine($"  - {ask.Wording}");
            terminal.WriteLine($"    {ask.Endpoint} as {ask.Role}");
            terminal.WriteLine($"    request: {ask.Body}");
        }
    }

    private static Color? Colour(DeviceDifference difference) =>
        difference.Kind == DeviceDifferenceKind.Blocked ? Color.Red : difference is { NeedsAdministrator: true, IsReady: true } ? Color.Yellow : difference.IsReady ? Color.Green : null;
}
