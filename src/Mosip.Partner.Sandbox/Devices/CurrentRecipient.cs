using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Sandbox.Devices;

/// <summary>IDA's certificate for biometrics in the same process: after a rotation the next capture is encrypted for the new one.</summary>
internal sealed class CurrentRecipient(Func<X509Certificate2> find) : IBiometricRecipientProvider
{
    private volatile EnvelopeRecipient? _recipient;

    public ValueTask<EnvelopeRecipient?> FindAsync(string environment, string? domainUri, CancellationToken cancellationToken)
    {
        X509Certificate2 certificate = find();
        if (_recipient is not { } recipient || !ReferenceEquals(recipient.Certificate, certificate))
            _recipient = recipient = new EnvelopeRecipient(certificate);
        return ValueTask.FromResult<EnvelopeRecipient?>(recipient);
    }
}
