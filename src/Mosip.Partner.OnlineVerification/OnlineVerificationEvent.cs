using Mosip.Partner.Core.Errors;
using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>
/// Something that MOSIP tells an online verification partner: a credential, the life of an id, locks, a partner, policy, key or licence, a hotlist entry. Each
/// topic has a type of its own; switch on it.
/// </summary>
/// <remarks>
/// Events may come twice, late and in another order: apply each as an upsert, by the id it carries. The forms are those of section 15 of MOSIP's publishers
/// (<c>CredentialServiceManager</c> of mosip/id-repository, <c>WebSubPublisher</c> of mosip/partner-management-services). Events hold keys and personal data; their
/// <see cref="object.ToString"/> says only what they are about.
/// </remarks>
public abstract class OnlineVerificationEvent
{
    private protected OnlineVerificationEvent(HubEvent source)
    {
        Source = source;
        Topic = OnlineVerificationTopic.Of(source.Topic);
    }

    /// <summary>The event as it came.</summary>
    public HubEvent Source { get; }

    /// <summary>The topic without the partner's id.</summary>
    public OnlineVerificationTopic Topic { get; }

    /// <summary>Reads an event of any of the topics.</summary>
    /// <param name="source">A delivery whose signature was verified.</param>
    /// <returns>The typed event; an <see cref="UnknownEvent"/> for a topic that this SDK does not know.</returns>
    /// <exception cref="MosipCryptoException">A member that the topic cannot do without is missing or of another kind (<see cref="MosipCryptoFault.Malformed"/>).</exception>
    public static OnlineVerificationEvent Read(HubEvent source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return EventReader.Read(source);
    }

    /// <summary>The topic and the event's id.</summary>
    public override string ToString() => Source.ToString();
}
