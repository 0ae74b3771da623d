namespace Mosip.Partner.OnlineVerification;

/// <summary>A topic that online verification partners subscribe to.</summary>
/// <param name="Name">For example <c>CREDENTIAL_ISSUED</c>, without the partner's id.</param>
public readonly record struct OnlineVerificationTopic(string Name)
{
    /// <summary>A credential of the type <c>auth</c> was issued, or issued again.</summary>
    public static OnlineVerificationTopic CredentialIssued => new("CREDENTIAL_ISSUED");

    /// <summary>An id may be used again, or has a new end.</summary>
    public static OnlineVerificationTopic ActivateId => new("ACTIVATE_ID");

    /// <summary>An id may no longer be used.</summary>
    public static OnlineVerificationTopic DeactivateId => new("DEACTIVATE_ID");

    /// <summary>An id and all that is kept under it must go.</summary>
    public static OnlineVerificationTopic RemoveId => new("REMOVE_ID");

    /// <summary>A person locked or unlocked ways to authenticate.</summary>
    public static OnlineVerificationTopic AuthTypeStatusUpdate => new("AUTH_TYPE_STATUS_UPDATE");

    /// <summary>A partner got an API key.</summary>
    public static OnlineVerificationTopic ApiKeyApproved => new("APIKEY_APPROVED");

    /// <summary>An API key changed its state or its policy.</summary>
    public static OnlineVerificationTopic ApiKeyUpdated => new("APIKEY_UPDATED");

    /// <summary>A partner's state or certificate changed.</summary>
    public static OnlineVerificationTopic PartnerUpdated => new("PARTNER_UPDATED");

    /// <summary>A policy was published or changed.</summary>
    public static OnlineVerificationTopic PolicyUpdated => new("POLICY_UPDATED");

    /// <summary>A MISP got a licence.</summary>
    public static OnlineVerificationTopic MispLicenceGenerated => new("MISP_LICENSE_GENERATED");

    /// <summary>A licence changed its state.</summary>
    public static OnlineVerificationTopic MispLicenceUpdated => new("MISP_LICENSE_UPDATED");

    /// <summary>An OpenID Connect client was created.</summary>
    public static OnlineVerificationTopic OidcClientCreated => new("OIDC_CLIENT_CREATED");

    /// <summary>An OpenID Connect client changed.</summary>
    public static OnlineVerificationTopic OidcClientUpdated => new("OIDC_CLIENT_UPDATED");

    /// <summary>A partner's certificate chain; in spite of the name, nothing is sent when an authority is uploaded.</summary>
    public static OnlineVerificationTopic CaCertificateUploaded => new("CA_CERTIFICATE_UPLOADED");

    /// <summary>Something was put on or taken off the hotlist.</summary>
    public static OnlineVerificationTopic Hotlist => new("MOSIP_HOTLIST");

    /// <summary>Templates of messages changed.</summary>
    public static OnlineVerificationTopic Templates => new("MASTERDATA_IDAUTHENTICATION_TEMPLATES");

    /// <summary>Titles of persons changed.</summary>
    public static OnlineVerificationTopic Titles => new("MASTERDATA_TITLES");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<OnlineVerificationTopic> All { get; } =
    [
        CredentialIssued, ActivateId, DeactivateId, RemoveId, AuthTypeStatusUpdate,
        ApiKeyApproved, ApiKeyUpdated, PartnerUpdated, PolicyUpdated, MispLicenceGenerated, MispLicenceUpdated, OidcClientCreated, OidcClientUpdated,
        CaCertificateUploaded, Hotlist, Templates, Titles,
    ];

    /// <summary>Whether each partner has a topic of its own, below its id: all about persons and their ids.</summary>
    public bool IsIndividual => Name is "CREDENTIAL_ISSUED" or "ACTIVATE_ID" or "DEACTIVATE_ID" or "REMOVE_ID" or "AUTH_TYPE_STATUS_UPDATE";

    /// <summary>The topic as the hub names it.</summary>
    /// <param name="partnerId">The online verification partner.</param>
    public string For(string partnerId)
    {
        ArgumentException.ThrowIfNullOrEmpty(partnerId);
        return IsIndividual ? $"{partnerId}/{Name}" : Name;
    }

    /// <summary>Takes the partner's id off a hub's topic. What is behind the last slash is compared as a whole: <c>DEACTIVATE_ID</c> contains <c>ACTIVATE_ID</c>.</summary>
    /// <param name="hubTopic">For example <c>mpartner-default-auth/ACTIVATE_ID</c>.</param>
    public static OnlineVerificationTopic Of(string hubTopic)
    {
        ArgumentNullException.ThrowIfNull(hubTopic);
        return new OnlineVerificationTopic(hubTopic[(hubTopic.LastIndexOf('/') + 1)..]);
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? "";
}
