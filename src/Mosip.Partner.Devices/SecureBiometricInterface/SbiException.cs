namespace Mosip.Partner.Devices;

/// <summary>Thrown by a device that cannot do what it was asked: the interface answers with its error.</summary>
/// <param name="error">The error; one of <see cref="SbiErrors"/>, or one of the vendor's own from 500 on.</param>
/// <param name="innerException">The failure underneath, if there is one.</param>
public sealed class SbiException(SbiError error, Exception? innerException = null) : Exception($"{error?.Code}: {error?.Info}", innerException)
{
    /// <summary>What is answered.</summary>
    public SbiError Error { get; } = error ?? throw new ArgumentNullException(nameof(error));
}
