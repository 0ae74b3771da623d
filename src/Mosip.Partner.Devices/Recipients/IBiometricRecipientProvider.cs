using Mosip.Partner.Core.Envelope;

namespace Mosip.Partner.Devices;

/// <summary>Has the certificate that authentication captures are encrypted for: IDA's, reference <c>IDA-FIR</c>.</summary>
public interface IBiometricRecipientProvider
{
    /// <summary>The certificate of the MOSIP that will authenticate.</summary>
    /// <param name="environment">The environment of the request, for example <c>Staging</c>.</param>
    /// <param name="domainUri">The domain of the request, or null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The certificate; null where there is none, which is answered with error 999, as is an exception.</returns>
    ValueTask<EnvelopeRecipient?> FindAsync(string environment, string? domainUri, CancellationToken cancellationToken);
}
