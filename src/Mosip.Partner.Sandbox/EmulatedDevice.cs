using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Devices;
using Mosip.Partner.Sandbox.Devices;

namespace Mosip.Partner.Sandbox;

/// <summary>A device that captures invented biometrics, and fails as it is told to.</summary>
public sealed class EmulatedDevice : ICaptureDevice
{
    private static readonly Dictionary<string, string[]> SubTypesOfPart = new(StringComparer.Ordinal)
    {
        ["Finger1"] = ["Left IndexFinger", "Left MiddleFinger", "Left RingFinger", "Left LittleFinger"],
        ["Finger2"] = ["Right IndexFinger", "Right MiddleFinger", "Right RingFinger", "Right LittleFinger"],
        ["Finger3"] = ["Left Thumb", "Right Thumb"],
        ["Iris1"] = ["Left"],
        ["Iris2"] = ["Right"],
        ["Iris3"] = ["Left", "Right"],
    };

    private readonly ConcurrentDictionary<string, TimeSpan> _delays = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly byte[] _preview;
    private DeviceStatus _status = DeviceStatus.Ready;
    private int _viewers;

    internal EmulatedDevice(DeviceDescription description, TimeProvider time)
    {
        (Description, _time) = (description, time);
        _preview = [.. IsoRecord.Parse(Resident.Sample("4370296312658178").Photo!.Value).Image.Span];
    }

    /// <inheritdoc/>
    public DeviceDescription Description { get; }

    /// <summary>The state that it shows. Default: ready.</summary>
    public DeviceStatus Status
    {
        // MOSIP's mock device captures for registrations while it is busy.
        get => IsAskedToRegister.Value && _status == DeviceStatus.Busy ? DeviceStatus.Ready : _status;
        set => _status = value;
    }

    /// <summary>The quality that it says its captures have, 0 to 100. Default: 44, as MOSIP's mock device.</summary>
    public decimal QualityScore { get; set; } = 44;

    /// <summary>How long it takes for a capture. Default: no time.</summary>
    public TimeSpan Delay
    {
        get => DelayOf(SbiVerbs.Capture);
        set => _delays[SbiVerbs.Capture] = _delays[SbiVerbs.RegistrationCapture] = value;
    }

    /// <summary>The error that it answers captures with; null for none. Default: null.</summary>
    public SbiError? Fault { get; set; }

    /// <summary>The person before the device, whose enrolled records it captures; null for generated ISO records of nobody. Default: null.</summary>
    public Resident? Person { get; set; }

    /// <summary>Names whom generated records are of: the same template and sub-type give the same bytes, which the sandbox's IDA takes for a match. Default: <c>nobody</c>.</summary>
    public string Template { get; set; } = "nobody";

    /// <summary>Whether a capture ends where its preview does.</summary>
    internal bool TiesCapturesToPreviews { get; init; }

    /// <summary>Whether the request under way is a registration of the mock's manners.</summary>
    internal AsyncLocal<bool> IsAskedToRegister { get; } = new();

    /// <summary>How many previews run.</summary>
    internal int Viewers => Volatile.Read(ref _viewers);

    internal TimeSpan DelayOf(string verb) => _delays.GetValueOrDefault(verb);

    internal void SetDelay(string verb, TimeSpan delay) => _delays[verb] = delay;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CapturedRecord>> CaptureAsync(CaptureTask task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        bool wasShown = Viewers > 0;
        TimeSpan delay = DelayOf(task.Purpose == CapturePurpose.Auth ? SbiVerbs.Capture : SbiVerbs.RegistrationCapture);
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, _time, cancellationToken).ConfigureAwait(false);
        if (TiesCapturesToPreviews && wasShown && Viewers == 0)
            throw new SbiException(SbiErrors.RegistrationStreamStopped);
        if (Fault is { } fault)
            throw new SbiException(fault);
        return [.. SubTypesOf(task).Take(task.Count).Select(subType => new CapturedRecord(task.Type, subType, RecordOf(task, subType), QualityScore))];
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Stream(string deviceSubId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _viewers);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                yield return _preview;
                await Task.Delay(TimeSpan.FromMilliseconds(100), _time, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _viewers);
        }
    }

    private ReadOnlyMemory<byte> RecordOf(CaptureTask task, string? subType)
    {
        ResidentBiometric? enrolled = Person?.Biometrics.FirstOrDefault(biometric => biometric.IsOf(task.Type.Value) && (subType is null or "UNKNOWN" || biometric.Is(task.Type.Value, subType)));
        return enrolled?.Data ?? GeneratedRecord.Create(task.Type, subType, Template, task.Purpose == CapturePurpose.Auth);
    }

    private static IEnumerable<string?> SubTypesOf(CaptureTask task)
    {
        if (task.Type == BiometricType.Face)
            return [null];
        if (task.SubTypes.Count > 0)
            return task.SubTypes.Count >= task.Count ? task.SubTypes : task.SubTypes.Concat(Enumerable.Repeat("UNKNOWN", task.Count - task.SubTypes.Count));
        return SubTypesOfPart.TryGetValue(task.Type.Value + task.DeviceSubId, out string[]? ofPart) ? ofPart.Except(task.Exceptions) : Enumerable.Repeat("UNKNOWN", task.Count);
    }
}
