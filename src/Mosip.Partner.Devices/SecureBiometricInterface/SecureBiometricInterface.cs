using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices.SecureBiometricInterfaces;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices;

/// <summary>
/// The server side of a secure biometric interface (SBI 0.9.5) without a web framework: takes a verb, a path and a body, gives what to answer. The package
/// <c>Mosip.Partner.Devices.AspNetCore</c> serves it on the documented ports. Safe for concurrent use.
/// </summary>
/// <param name="options">What is served.</param>
/// <param name="timeProvider">The clock; the system's when null.</param>
/// <param name="logger">Told of faults in devices, never of what was captured; none when null.</param>
public sealed class SecureBiometricInterface(SbiOptions options, TimeProvider? timeProvider = null, ILogger<SecureBiometricInterface>? logger = null)
{
    private const string Specification = "0.9.5", AnyDevice = "Biometric Device";
    private const int Ok = 200, MethodNotAllowed = 405;

    private readonly SbiOptions _options = options ?? throw new ArgumentNullException(nameof(options));
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly ILogger _logger = logger ?? NullLogger<SecureBiometricInterface>.Instance;
    private readonly List<ServedDevice> _devices = [];

    /// <summary>Connects a device. Connect all before the interface is served.</summary>
    /// <param name="device">The device.</param>
    /// <param name="keys">Its keys.</param>
    public void Connect(ICaptureDevice device, IDeviceKeyProvider keys)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(keys);
        _devices.Add(new ServedDevice(device, keys, _time));
    }

    /// <summary>Answers a request.</summary>
    /// <param name="verb">The HTTP method, one of <see cref="SbiVerbs"/>.</param>
    /// <param name="path">The path, for example <c>/capture</c>.</param>
    /// <param name="body">The body; may be empty for an info.</param>
    /// <param name="address">Where the interface listens, for <c>callbackId</c>.</param>
    /// <param name="cancellationToken">Ends when the client leaves.</param>
    public async Task<SbiReply> HandleAsync(string verb, string path, ReadOnlyMemory<byte> body, Uri address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        return (verb, path) switch
        {
            (SbiVerbs.Discover, "/device") => Discover(body, address),
            (SbiVerbs.Info, "/info") => await DescribeAsync(address, cancellationToken).ConfigureAwait(false),
            (SbiVerbs.Capture, "/capture") => await CaptureAsync(body, CapturePurpose.Auth, cancellationToken).ConfigureAwait(false),
            (SbiVerbs.RegistrationCapture, "/capture") => await CaptureAsync(body, CapturePurpose.Registration, cancellationToken).ConfigureAwait(false),
            (SbiVerbs.Stream, "/stream") => await new PreviewStream(_options, _devices, _time, _logger).OpenAsync(body, cancellationToken).ConfigureAwait(false),
            _ => Refuse(SbiErrors.InvalidUrl, MethodNotAllowed),
        };
    }

    /// <summary>What to answer to a request that cannot be read at all: too large, or of a form of HTTP that the protocol does not have.</summary>
    /// <param name="statusCode">The HTTP status that says why.</param>
    public static SbiReply Unreadable(int statusCode) => Refuse(SbiErrors.InvalidRequest, statusCode);

    private SbiReply Discover(ReadOnlyMemory<byte> body, Uri address)
    {
        if (CaptureFields.ReadDiscovery(body) is not { } fields)
            return Refuse(SbiErrors.InvalidRequest);
        if (fields.Type != AnyDevice && !CaptureRules.IsType(fields.Type))
            return Refuse(SbiErrors.DiscoveryTypeMissing);
        IReadOnlyList<DiscoveredDevice> found = [.. _devices.Where(device => fields.Type == AnyDevice || fields.Type == device.Description.DigitalId.Type.Value).Select(device => Show(device, address))];
        return found.Count == 0 ? Refuse(SbiErrors.NothingConnected) : new SbiReply(Ok, JsonSerializer.SerializeToUtf8Bytes(found, SbiJson.Default.IReadOnlyListDiscoveredDevice));
    }

    private static DiscoveredDevice Show(ServedDevice device, Uri address) => new()
    {
        DeviceId = device.DeviceId,
        Status = device.Status,
        Certification = device.Description.Certification,
        ServiceVersion = device.Description.ServiceVersion,
        DeviceSubIds = device.Description.DeviceSubIds,
        CallbackId = address.AbsoluteUri,
        DigitalId = device.Answers.EncodeDigitalId(device.Description.DigitalId),
        DeviceCode = device.DeviceCode,
        SpecVersions = [Specification],
        Purpose = device.Status == DeviceStatus.NotRegistered ? new("") : device.Description.Purpose,
        Error = SbiErrors.Of(device.Status) is var error && device.Status == DeviceStatus.NotRegistered ? error : SbiErrors.Success,
    };

    private async Task<SbiReply> DescribeAsync(Uri address, CancellationToken cancellationToken)
    {
        if (_devices.Count == 0)
            return Refuse(SbiErrors.DeviceNotFound);
        var infos = new List<SignedDeviceInfo>();
        foreach (ServedDevice device in _devices)
            infos.Add(await DescribeAsync(device, address, cancellationToken).ConfigureAwait(false));
        return new SbiReply(Ok, JsonSerializer.SerializeToUtf8Bytes(infos, SbiJson.Default.IReadOnlyListSignedDeviceInfo));
    }

    private async Task<SignedDeviceInfo> DescribeAsync(ServedDevice device, Uri address, CancellationToken cancellationToken)
    {
        DeviceInfo info = InfoOf(device, address);
        try
        {
            if (info.Status != DeviceStatus.NotRegistered)
                await device.RequireKeysAsync(_options.AllowsEndedCertificates, SbiErrors.DeviceNotReady, cancellationToken).ConfigureAwait(false);
            return await device.Answers.SignInfoAsync(info, device.Description.DigitalId, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SbiException or MosipException)
        {
            // One device without a key does not hide the others.
            Log.KeyFailed(_logger, e);
            return new SignedDeviceInfo { Error = (e as SbiException)?.Error ?? SbiErrors.DeviceNotReady };
        }
    }

    private DeviceInfo InfoOf(ServedDevice device, Uri address) => new()
    {
        Status = device.Status,
        DeviceId = device.DeviceId,
        Firmware = device.Description.Firmware ?? device.Description.ServiceVersion,
        Certification = device.Description.Certification,
        ServiceVersion = device.Description.ServiceVersion,
        DeviceSubIds = device.Description.DeviceSubIds,
        CallbackId = address.AbsoluteUri,
        DeviceCode = device.DeviceCode,
        Environment = _options.Environment,
        Purpose = device.Description.Purpose,
        SpecVersions = [Specification],
    };

    private async Task<SbiReply> CaptureAsync(ReadOnlyMemory<byte> body, CapturePurpose purpose, CancellationToken cancellationToken)
    {
        CaptureAnswer answer;
        try
        {
            answer = await new CaptureRun(_options, _devices, purpose, _time, _logger).RunAsync(body, cancellationToken).ConfigureAwait(false);
        }
        catch (SbiException e)
        {
            answer = CaptureAnswer.Failed(e.Error, purpose);
        }
        return new SbiReply(Ok, answer.ToJson());
    }

    private static SbiReply Refuse(SbiError error, int statusCode = Ok) =>
        new(statusCode, JsonSerializer.SerializeToUtf8Bytes([new SbiErrorElement(error)], SbiJson.Default.IReadOnlyListSbiErrorElement));
}
