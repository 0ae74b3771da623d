namespace Mosip.Partner.Devices;

/// <summary>The one thing that a vendor writes: a device that captures. Discovery, signatures, encryption and the protocol are the interface's.</summary>
public interface ICaptureDevice
{
    /// <summary>What the device is; asked for every answer.</summary>
    DeviceDescription Description { get; }

    /// <summary>Its state now. While it captures for the interface, that knows by itself that it is busy.</summary>
    DeviceStatus Status { get; }

    /// <summary>Captures. It is never called twice at the same time.</summary>
    /// <param name="task">What to capture; already checked against the rules of the protocol.</param>
    /// <param name="cancellationToken">Ends at the timeout of the request: return the best so far before, or give up.</param>
    /// <returns>The records in clear, one biometric each; none where nothing was captured.</returns>
    /// <exception cref="SbiException">The device cannot; its error is the answer.</exception>
    Task<IReadOnlyList<CapturedRecord>> CaptureAsync(CaptureTask task, CancellationToken cancellationToken);

    /// <summary>Shows what the device sees, for a registration. Default: nothing, which the interface answers with error 608.</summary>
    /// <param name="deviceSubId">The part of the device.</param>
    /// <param name="cancellationToken">Ends at the timeout, or when the viewer leaves.</param>
    /// <returns>JPEG images.</returns>
    IAsyncEnumerable<ReadOnlyMemory<byte>> Stream(string deviceSubId, CancellationToken cancellationToken) => AsyncEnumerable.Empty<ReadOnlyMemory<byte>>();
}
