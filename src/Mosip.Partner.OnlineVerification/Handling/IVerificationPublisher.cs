using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.OnlineVerification;

/// <summary>Tells MOSIP what an online verification partner has to tell. Answers to credentials and locks go out by themselves.</summary>
public interface IVerificationPublisher
{
    /// <summary>Keeps a message in the inbox and returns; it is published until the hub has taken it.</summary>
    /// <param name="message">One of those that <see cref="VerificationStatus"/> writes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipCryptoException">The message is no event.</exception>
    Task PublishAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken = default);
}
