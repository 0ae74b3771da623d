using System.Diagnostics.Metrics;

namespace Mosip.Partner.Core.Telemetry;

/// <summary>The metrics of this package. Names are public API: see docs/guides/telemetry.md.</summary>
internal static class CoreTelemetry
{
    public const string Name = "Mosip.Partner.Core";

    private static readonly Meter Meter = new(Name);

    /// <summary>Operations that wait for a key with bounded concurrency.</summary>
    public static readonly UpDownCounter<int> KeyOperationsQueued =
        Meter.CreateUpDownCounter<int>("mosip.key.operations.queued", "{operation}", "Operations that wait for a partner key with bounded concurrency.");

    /// <summary>Logins for a token, with the outcome.</summary>
    public static readonly Counter<int> Logins =
        Meter.CreateCounter<int>("mosip.login.attempts", "{login}", "Logins for a token, the first and each that replaced one which had ended or was refused.");

    /// <summary>Key files that changed and could not be read; the key before stays in use.</summary>
    public static readonly Counter<int> KeyReloadFailures =
        Meter.CreateCounter<int>("mosip.key.reload.failures", "{failure}", "Key files that changed and could not be read; the key before stays in use.");
}
