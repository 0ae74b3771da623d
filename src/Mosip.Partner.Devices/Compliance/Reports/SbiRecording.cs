namespace Mosip.Partner.Devices;

/// <summary>What an interface answered, to be judged.</summary>
public sealed record SbiRecording
{
    /// <summary>The answer to a discovery; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Discovery { get; init; }

    /// <summary>The answer to a device info; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Info { get; init; }

    /// <summary>The device info from before the keys were rotated, to be held against <see cref="Info"/>; null where none was.</summary>
    public ReadOnlyMemory<byte>? InfoBeforeRotation { get; init; }

    /// <summary>The captures.</summary>
    public IReadOnlyList<RecordedCapture> Captures { get; init; } = [];

    /// <summary>Captures at which nothing was before the devices: they have to use up their time.</summary>
    public IReadOnlyList<RecordedCapture> EmptyCaptures { get; init; } = [];
}
