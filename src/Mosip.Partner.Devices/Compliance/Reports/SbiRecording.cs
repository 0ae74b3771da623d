namespace Mosip.Partner.Devices;

/// <summary>What an interface answered, to be judged.</summary>
public sealed record SbiRecording
{
    /// <summary>The answer to a discovery; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Discovery { get; init; }

    /// <summary>The answer to a device info; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Info { get; init; }

    /// <summary>The captures.</summary>
    public IReadOnlyList<RecordedCapture> Captures { get; init; } = [];
}
