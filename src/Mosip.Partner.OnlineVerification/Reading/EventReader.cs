using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification.Reading;

/// <summary>Which type an event of a topic has.</summary>
internal static class EventReader
{
    private static readonly Dictionary<OnlineVerificationTopic, Func<HubEvent, EventData, OnlineVerificationEvent>> Types = new()
    {
        [OnlineVerificationTopic.CredentialIssued] = (source, data) => new AuthCredentialIssued(source, data),
        [OnlineVerificationTopic.ActivateId] = (source, data) => new IdActivated(source, data),
        [OnlineVerificationTopic.DeactivateId] = (source, data) => new IdDeactivated(source, data),
        [OnlineVerificationTopic.RemoveId] = (source, data) => new IdRemoved(source, data),
        [OnlineVerificationTopic.AuthTypeStatusUpdate] = (source, data) => new AuthenticationTypesLocked(source, data),
        [OnlineVerificationTopic.ApiKeyApproved] = (source, data) => new ApiKeyApproved(source, data),
        [OnlineVerificationTopic.ApiKeyUpdated] = (source, data) => new ApiKeyUpdated(source, data),
        [OnlineVerificationTopic.PartnerUpdated] = (source, data) => new PartnerUpdated(source, data),
        [OnlineVerificationTopic.PolicyUpdated] = (source, data) => new PolicyUpdated(source, data),
        [OnlineVerificationTopic.MispLicenceGenerated] = (source, data) => new MispLicenceChanged(source, data),
        [OnlineVerificationTopic.MispLicenceUpdated] = (source, data) => new MispLicenceChanged(source, data),
        [OnlineVerificationTopic.OidcClientCreated] = (source, data) => new OidcClientChanged(source, data),
        [OnlineVerificationTopic.OidcClientUpdated] = (source, data) => new OidcClientChanged(source, data),
        [OnlineVerificationTopic.CaCertificateUploaded] = (source, data) => new CertificateChainUploaded(source, data),
        [OnlineVerificationTopic.Hotlist] = (source, data) => new HotlistChanged(source, data),
    };

    public static OnlineVerificationEvent Read(HubEvent source)
    {
        OnlineVerificationTopic topic = OnlineVerificationTopic.Of(source.Topic);
        if (Types.TryGetValue(topic, out Func<HubEvent, EventData, OnlineVerificationEvent>? read))
            return read(source, EventData.Of(source));
        // These say only that something changed.
        return topic == OnlineVerificationTopic.Templates || topic == OnlineVerificationTopic.Titles ? new MasterDataChanged(source) : new UnknownEvent(source);
    }
}
