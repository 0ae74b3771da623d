using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Devices;

/// <summary>Captures from the devices on this machine, over their secure biometric interfaces.</summary>
public interface ISbiClient
{
    /// <summary>Asks all ports for devices. Nothing of the answer is signed: <see cref="GetInfoAsync"/> comes next.</summary>
    /// <param name="type">Only devices for this; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The devices by port; ports where nobody speaks the protocol are passed over.</returns>
    Task<IReadOnlyList<DiscoveredDevice>> DiscoverAsync(BiometricType? type = null, CancellationToken cancellationToken = default);

    /// <summary>Asks an interface for its devices, and verifies who they are.</summary>
    /// <param name="address">The <see cref="DiscoveredDevice.CallbackId"/> of a device.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The devices that are registered, also those that are busy or not ready.</returns>
    /// <exception cref="MosipServiceException">The interface answered with an error and nothing else.</exception>
    /// <exception cref="MosipTransportException">The interface could not be reached, or did not answer in time.</exception>
    /// <exception cref="MosipCryptoException">A device is not whom it says.</exception>
    Task<IReadOnlyList<VerifiedDevice>> GetInfoAsync(Uri address, CancellationToken cancellationToken = default);

    /// <summary>Captures, verifies what came, and checks that it belongs to the request.</summary>
    /// <param name="device">The device.</param>
    /// <param name="request">What to capture.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">The device answered with an error, for example 111 (busy) or 801 (time over); its number is the code.</exception>
    /// <exception cref="MosipTransportException">The interface could not be reached, or did not answer in time.</exception>
    /// <exception cref="MosipCryptoException">A signature does not verify, or the capture is of another request, device or time.</exception>
    Task<SbiCapture> CaptureAsync(VerifiedDevice device, CaptureRequest request, CancellationToken cancellationToken = default);

    /// <summary>Shows what a device for registration sees.</summary>
    /// <param name="device">The device.</param>
    /// <param name="deviceSubId">The part of the device.</param>
    /// <param name="timeout">How long; the interface's default, five minutes, when null.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>JPEG images, until the stream ends.</returns>
    /// <exception cref="MosipServiceException">The device answered with an error, for example 608 (no image).</exception>
    /// <exception cref="MosipTransportException">The interface could not be reached, or the stream broke.</exception>
    IAsyncEnumerable<ReadOnlyMemory<byte>> Stream(VerifiedDevice device, string deviceSubId, TimeSpan? timeout = null, CancellationToken cancellationToken = default);
}
