using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices.Capture;
using Mosip.Partner.Devices.Client;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices;

/// <inheritdoc cref="ISbiClient"/>
/// <param name="options">Where to look and whom to believe.</param>
/// <param name="timeProvider">The clock for certificates and freshness; the system's when null.</param>
public sealed class SbiClient(SbiClientOptions options, TimeProvider? timeProvider = null) : ISbiClient, IDisposable
{
    private readonly SbiClientOptions _options = options ?? throw new ArgumentNullException(nameof(options));
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly DeviceVerifier _verifier = new(options.Trust, timeProvider);
    private readonly SbiTransport _transport = new();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DiscoveredDevice>> DiscoverAsync(BiometricType? type = null, CancellationToken cancellationToken = default)
    {
        byte[] body = Utf8(new JsonObject { ["type"] = type?.Value ?? "Biometric Device" });
        IReadOnlyList<DiscoveredDevice>[] found = await Task.WhenAll(
            Enumerable.Range(_options.FirstPort, _options.LastPort - _options.FirstPort + 1).Select(port => AskPortAsync(port, body, cancellationToken))).ConfigureAwait(false);
        return [.. found.SelectMany(devices => devices)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<VerifiedDevice>> GetInfoAsync(Uri address, CancellationToken cancellationToken = default)
    {
        const string operation = "device info";
        RequireLoopback(address);
        byte[] answer = await _transport.SendAsync(operation, SbiVerbs.Info, At(address, "info"), "{}"u8.ToArray(), _options.Grace, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<SignedDeviceInfo> infos = Read(answer, SbiJson.Default.IReadOnlyListSignedDeviceInfo, operation);
        if (infos.All(info => string.IsNullOrEmpty(info?.DeviceInfo)))
            throw SbiRefusal.Of(operation, (infos.Count > 0 ? infos[0]?.Error : null) ?? SbiErrors.DeviceNotFound);
        return
        [
            .. infos.Where(info => info is not null && info.DeviceInfo.Contains('.', StringComparison.Ordinal)).Select(_verifier.VerifyInfo)
                .Select(verified => new VerifiedDevice(verified.Info, verified.DigitalId, verified.Certification, address)),
        ];
    }

    /// <inheritdoc/>
    public async Task<SbiCapture> CaptureAsync(VerifiedDevice device, CaptureRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(request);
        RequireLoopback(device.Address);
        string verb = request.Purpose == CapturePurpose.Registration ? SbiVerbs.RegistrationCapture : SbiVerbs.Capture;
        DateTimeOffset begin = _time.GetUtcNow();
        byte[] json = await _transport.SendAsync("capture", verb, At(device.Address, "capture"), request.ToJson(begin), request.Timeout + _options.Grace, cancellationToken).ConfigureAwait(false);
        CaptureAnswer answer = CaptureAnswer.Parse(json);
        if (!answer.Error.IsSuccess)
            throw SbiRefusal.Of("capture", answer.Error, request.TransactionId);
        IReadOnlyList<VerifiedBiometric> biometrics = _verifier.Verify(answer, request.PreviousHash);
        CaptureMatch.Verify(biometrics, request, device, begin - _options.AllowedClockSkew, _time.GetUtcNow() + _options.AllowedClockSkew);
        return new SbiCapture { Json = json, Biometrics = biometrics };
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Stream(
        VerifiedDevice device, string deviceSubId, TimeSpan? timeout = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        RequireLoopback(device.Address);
        var request = new JsonObject { ["deviceId"] = device.Info.DeviceId, ["deviceSubId"] = deviceSubId };
        if (timeout is { } time)
            request["timeout"] = ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        using HttpResponseMessage response = await OpenStreamAsync(At(device.Address, "stream"), Utf8(request), cancellationToken).ConfigureAwait(false);
        var reader = PipeReader.Create(await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
        while (await NextImageAsync(reader, cancellationToken).ConfigureAwait(false) is { } image)
            yield return image;
        await reader.CompleteAsync().ConfigureAwait(false);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _transport.Dispose();

    // The number, not the name: localhost may lead to ::1, where no interface listens.
    private async Task<IReadOnlyList<DiscoveredDevice>> AskPortAsync(int port, byte[] body, CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{port}/");
        try
        {
            byte[] answer = await _transport.SendAsync("discover devices", SbiVerbs.Discover, At(address, "device"), body, _options.PortTimeout, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<DiscoveredDevice>? devices = JsonSerializer.Deserialize(answer, SbiJson.Default.IReadOnlyListDiscoveredDevice);
            return [.. (devices ?? []).Where(device => device is { DigitalId.Length: > 0, CallbackId: not null }).Select(device => device with { CallbackId = AddressOf(device, address) })];
        }
        catch (Exception e) when (e is MosipTransportException or JsonException)
        {
            // Nobody there, or somebody who speaks another language.
            return [];
        }
    }

    // Whoever answers a port cannot send the capture elsewhere.
    private static string AddressOf(DiscoveredDevice device, Uri asked)
    {
        // Older devices write where the info is.
        string text = device.CallbackId.EndsWith(".info", StringComparison.OrdinalIgnoreCase) ? device.CallbackId[..^".info".Length] : device.CallbackId;
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? callback) && callback.Scheme == Uri.UriSchemeHttp && callback.IsLoopback ? text : asked.AbsoluteUri;
    }

    private async Task<HttpResponseMessage> OpenStreamAsync(Uri address, byte[] body, CancellationToken cancellationToken)
    {
        const string operation = "stream";
        HttpResponseMessage response;
        try
        {
            response = await _transport.OpenAsync(SbiVerbs.Stream, address, body, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            throw SbiTransport.Unreachable(operation, e);
        }
        if (response.Content.Headers.ContentType?.MediaType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
            return response;
        using (response)
            throw SbiRefusal.Of(operation, ReadError(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)));
    }

    // MOSIP's mock device leaves the wrapper out, or puts a list around it.
    private static SbiError ReadError(byte[] json)
    {
        try
        {
            JsonElement root = JsonElement.Parse(json);
            JsonElement element = root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 ? root[0] : root;
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("error"u8, out JsonElement wrapped))
                element = wrapped;
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("errorCode"u8, out JsonElement code) && code.ValueKind == JsonValueKind.String)
                return new SbiError(code.GetString()!, element.TryGetProperty("errorInfo"u8, out JsonElement info) && info.ValueKind == JsonValueKind.String ? info.GetString()! : "");
        }
        catch (JsonException)
        {
            // No error that can be read is an error, too.
        }
        return SbiErrors.StreamFailed;
    }

    private static async Task<byte[]?> NextImageAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await MotionJpegReader.ReadAsync(reader, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
            throw SbiTransport.Fault(MosipTransportFault.ConnectionLost, "stream", e);
        }
    }

    private static T Read<T>(byte[] json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, string operation)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw SbiTransport.Fault(MosipTransportFault.UnexpectedReply, operation, e);
        }
    }

    private static byte[] Utf8(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static Uri At(Uri address, string resource) => new($"{address.AbsoluteUri.TrimEnd('/')}/{resource}");

    private static void RequireLoopback(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsLoopback)
            throw new ArgumentException("A secure biometric interface is on this machine, on a loopback address.", nameof(address));
    }
}
