using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices.Client;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices;

/// <summary>Records what a live interface answers, without judging it.</summary>
/// <param name="timeProvider">The clock; the system's when null.</param>
public sealed class SbiRecorder(TimeProvider? timeProvider = null) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly SbiTransport _transport = new();

    /// <summary>Asks for discovery and info, and lets every device that is ready capture once.</summary>
    /// <param name="address">Where the interface listens; a loopback address.</param>
    /// <param name="environment">The environment to ask for, for example <c>Staging</c>.</param>
    /// <param name="domainUri">The domain to ask for in authentications.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipTransportException">The interface could not be reached, or did not answer in time.</exception>
    public async Task<SbiRecording> RecordAsync(Uri address, string environment, string domainUri, CancellationToken cancellationToken = default)
    {
        CheckAddress(address);
        byte[] discovery = await SendAsync(SbiVerbs.Discover, address, "device", """{"type":"Biometric Device"}"""u8.ToArray(), Patience, cancellationToken).ConfigureAwait(false);
        byte[] info = await SendAsync(SbiVerbs.Info, address, "info", "{}"u8.ToArray(), Patience, cancellationToken).ConfigureAwait(false);
        var captures = new List<RecordedCapture>();
        foreach ((DiscoveredDevice device, CaptureRequest request) in RequestsOf(discovery, environment, domainUri))
            captures.Add(await CaptureAsync(address, device, request, cancellationToken).ConfigureAwait(false));
        return new SbiRecording { Discovery = discovery, Info = info, Captures = captures };
    }

    /// <summary>Lets every device that is ready capture once with nothing before it, for <see cref="SbiRecording.EmptyCaptures"/>.</summary>
    /// <param name="address">Where the interface listens; a loopback address.</param>
    /// <param name="environment">The environment to ask for, for example <c>Staging</c>.</param>
    /// <param name="domainUri">The domain to ask for in authentications.</param>
    /// <param name="timeout">The time that each device is given.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipTransportException">The interface could not be reached, or did not answer in time.</exception>
    public async Task<IReadOnlyList<RecordedCapture>> RecordEmptyAsync(Uri address, string environment, string domainUri, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        CheckAddress(address);
        byte[] discovery = await SendAsync(SbiVerbs.Discover, address, "device", """{"type":"Biometric Device"}"""u8.ToArray(), Patience, cancellationToken).ConfigureAwait(false);
        var captures = new List<RecordedCapture>();
        foreach ((DiscoveredDevice device, CaptureRequest request) in RequestsOf(discovery, environment, domainUri))
            captures.Add(await CaptureAsync(address, device, request with { Timeout = timeout }, cancellationToken).ConfigureAwait(false));
        return captures;
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _transport.Dispose();

    private async Task<RecordedCapture> CaptureAsync(Uri address, DiscoveredDevice device, CaptureRequest request, CancellationToken cancellationToken)
    {
        bool isAuth = request.Purpose == CapturePurpose.Auth;
        DateTimeOffset begin = _time.GetUtcNow();
        byte[] json = request.ToJson(begin);
        byte[] answer = await SendAsync(isAuth ? SbiVerbs.Capture : SbiVerbs.RegistrationCapture, address, "capture", json, request.Timeout + Patience, cancellationToken).ConfigureAwait(false);
        return new RecordedCapture(isAuth ? SbiMethod.Capture : SbiMethod.RegistrationCapture, json, answer, device.Certification, begin) { EndedAt = _time.GetUtcNow() };
    }

    private static void CheckAddress(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsLoopback)
            throw new ArgumentException("A secure biometric interface is on this machine, on a loopback address.", nameof(address));
    }

    private static IEnumerable<(DiscoveredDevice Device, CaptureRequest Request)> RequestsOf(byte[] discovery, string environment, string domainUri)
    {
        foreach (DiscoveredDevice device in Read(discovery))
            if (device.Status == DeviceStatus.Ready && device.ReadDigitalId() is { } digitalId)
                yield return (device, RequestOf(device, digitalId, environment, domainUri));
    }

    private static CaptureRequest RequestOf(DiscoveredDevice device, DigitalId digitalId, string environment, string domainUri)
    {
        string part = device.Purpose == CapturePurpose.Auth || device.DeviceSubIds.Count == 0 ? "0" : device.DeviceSubIds[0];
        string[] subTypes = SubTypesOf(digitalId.Type.Value, part);
        return new CaptureRequest
        {
            Purpose = device.Purpose,
            Environment = environment,
            DomainUri = domainUri,
            TransactionId = "Compliance",
            Type = digitalId.Type,
            DeviceId = device.DeviceId,
            DeviceSubId = part,
            SubTypes = subTypes,
            Count = Math.Max(1, subTypes.Length),
        };
    }

    private static string[] SubTypesOf(string type, string part) => (type, part) switch
    {
        ("Finger", "1") => ["Left IndexFinger", "Left MiddleFinger", "Left RingFinger", "Left LittleFinger"],
        ("Finger", "2") => ["Right IndexFinger", "Right MiddleFinger", "Right RingFinger", "Right LittleFinger"],
        ("Finger", "3") => ["Left Thumb", "Right Thumb"],
        ("Iris", "1") => ["Left"],
        ("Iris", "2") => ["Right"],
        ("Iris", "3") => ["Left", "Right"],
        _ => [],
    };

    private static IReadOnlyList<DiscoveredDevice> Read(byte[] discovery)
    {
        try
        {
            return JsonSerializer.Deserialize(discovery, SbiJson.Default.IReadOnlyListDiscoveredDevice) ?? [];
        }
        catch (JsonException)
        {
            // The judge will say so.
            return [];
        }
    }

    private Task<byte[]> SendAsync(string verb, Uri address, string resource, byte[] body, TimeSpan timeout, CancellationToken cancellationToken) =>
        _transport.SendAsync("record answers", verb, new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{resource}"), body, timeout, cancellationToken);
}
