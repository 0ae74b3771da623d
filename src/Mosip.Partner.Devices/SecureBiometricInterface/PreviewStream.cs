using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices.SecureBiometricInterfaces;

/// <summary>A preview: refused before the first image, or images until the time is over.</summary>
internal sealed class PreviewStream(SbiOptions options, IReadOnlyList<ServedDevice> devices, TimeProvider time, ILogger logger)
{
    public async Task<SbiReply> OpenAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        try
        {
            (CaptureFields fields, ServedDevice device) = Check(body);
            TimeSpan asked = CaptureRules.ReadTimeout(fields) ?? options.LongestTimeout;
            return await OpenAsync(device, fields.DeviceSubId ?? "0", asked < options.LongestTimeout ? asked : options.LongestTimeout, cancellationToken).ConfigureAwait(false);
        }
        catch (SbiException e)
        {
            return new SbiReply(200, JsonSerializer.SerializeToUtf8Bytes(new SbiErrorElement(e.Error), SbiJson.Default.SbiErrorElement));
        }
    }

    private (CaptureFields Fields, ServedDevice Device) Check(ReadOnlyMemory<byte> body)
    {
        Require(options.Purpose == CapturePurpose.Registration, SbiErrors.StreamOfAuthDevice);
        CaptureFields fields = CaptureFields.ReadStream(body) ?? throw new SbiException(SbiErrors.InvalidRequest);
        Require(!string.IsNullOrEmpty(fields.DeviceId), SbiErrors.StreamDeviceMissing);
        ServedDevice device = devices.FirstOrDefault(device => device.Description.DeviceId == fields.DeviceId) ?? throw new SbiException(devices.Count == 0 ? SbiErrors.NoDeviceConnected : SbiErrors.StreamDeviceNotConnected);
        Require(device.Description.Purpose == CapturePurpose.Registration, SbiErrors.StreamPurpose);
        Require(device.Status == DeviceStatus.Ready, SbiErrors.Of(device.Status));
        return (fields, device);
    }

    private async Task<SbiReply> OpenAsync(ServedDevice device, string subId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var end = new StreamEnd(timeout, time, cancellationToken);
        IAsyncEnumerator<ReadOnlyMemory<byte>>? images = null;
        bool hasImage = false;
        try
        {
            // A vendor's method may fail before it is an iterator.
            images = device.Device.Stream(subId, end.Token).GetAsyncEnumerator(end.Token);
            hasImage = await images.MoveNextAsync().ConfigureAwait(false);
            return hasImage ? new SbiReply(200, default, ShowAsync(device, subId, images, end, cancellationToken)) : throw new SbiException(SbiErrors.StreamNoImage);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SbiException(SbiErrors.StreamTimeout);
        }
#pragma warning disable CA1031 // Whatever a vendor's code throws is told to the log, and to the client as the protocol's error for it.
        catch (Exception e) when (e is not SbiException && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.StreamFailed(logger, e);
            throw new SbiException(SbiErrors.StreamFailed, e);
        }
        finally
        {
            if (!hasImage)
            {
                if (images is not null)
                    await images.DisposeAsync().ConfigureAwait(false);
                end.Dispose();
            }
        }
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> ShowAsync(
        ServedDevice device, string subId, IAsyncEnumerator<ReadOnlyMemory<byte>> images, StreamEnd end, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        device.Streaming = subId;
        try
        {
            do
                yield return images.Current;
            while (await MoveAsync(images, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            device.Streaming = null;
            await images.DisposeAsync().ConfigureAwait(false);
            end.Dispose();
        }
    }

    // The end of its time is the end of a stream, not a fault.
    private static async ValueTask<bool> MoveAsync(IAsyncEnumerator<ReadOnlyMemory<byte>> images, CancellationToken cancellationToken)
    {
        try
        {
            return await images.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static void Require(bool condition, SbiError otherwise)
    {
        if (!condition)
            throw new SbiException(otherwise);
    }

    private sealed class StreamEnd : IDisposable
    {
        private readonly CancellationTokenSource _timeout, _either;

        public StreamEnd(TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
        {
            _timeout = new CancellationTokenSource(timeout, time);
            _either = CancellationTokenSource.CreateLinkedTokenSource(_timeout.Token, cancellationToken);
        }

        public CancellationToken Token => _either.Token;

        public void Dispose()
        {
            _either.Dispose();
            _timeout.Dispose();
        }
    }
}
