using System.Globalization;
using Mosip.Partner.Tests.Server;

namespace Mosip.Partner.Benchmarks.Soak;

/// <summary>One print vendor's process with its own callback, secret and tray; the inbox is that of all.</summary>
internal sealed class SoakVendor
{
    // A UUID, a space, the attempt, a line end; attempts have one digit nearly always.
    private const int LineLength = 39;

    public SoakVendor(int number, string folder, string? connection)
    {
        Tray = Path.Combine(folder, $"tray-{number}");
        string[] store = connection is null ? ["--sqlite", Path.Combine(folder, "inbox.db")] : ["--postgres", connection];
        Process = new SoakProcess(
            SoakWorker.Verb,
            [
                .. store, "--key", Path.Combine(folder, "inbox.key"), "--partner", PartnerFile(folder), "--secret", Path.Combine(folder, $"hub-{number}.secret"), "--tray", Tray,
                "--port", Ports.Free().ToString(CultureInfo.InvariantCulture),
            ]);
    }

    public SoakProcess Process { get; }

    public string Tray { get; }

    /// <summary>About how many cards lie in the tray.</summary>
    public long Printed() => SoakTray.Size([Tray]) / LineLength;

    public static string PartnerFile(string folder) => Path.Combine(folder, "partner.json");
}
