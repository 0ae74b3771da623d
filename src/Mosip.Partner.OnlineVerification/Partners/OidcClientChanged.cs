using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>An OpenID Connect client was created or changed (<c>OIDC_CLIENT_CREATED</c>, <c>OIDC_CLIENT_UPDATED</c>).</summary>
public sealed class OidcClientChanged : OnlineVerificationEvent
{
    internal OidcClientChanged(HubEvent source, EventData data)
        : base(source)
    {
        Client = new OidcClientData(data.RequiredObject("clientData"));
        Partner = data.Object("partnerData") is { } partner ? new PartnerData(partner) : null;
        Policy = data.Object("policyData") is { } policy ? new PolicyData(policy) : null;
    }

    /// <summary>The client.</summary>
    public OidcClientData Client { get; }

    /// <summary>The partner; null where the client only changed.</summary>
    public PartnerData? Partner { get; }

    /// <summary>The policy; null where the client only changed.</summary>
    public PolicyData? Policy { get; }
}
