namespace Mosip.Partner.Management;

/// <summary>All management clients of one caller: what is logged in once, as a partner or as an administrator.</summary>
public sealed record MosipManagement
{
    /// <summary>Partners.</summary>
    public required IPartnersClient Partners { get; init; }

    /// <summary>Certificates.</summary>
    public required IPartnerCertificatesClient Certificates { get; init; }

    /// <summary>Policy groups.</summary>
    public required IPolicyGroupsClient PolicyGroups { get; init; }

    /// <summary>Policies.</summary>
    public required IPoliciesClient Policies { get; init; }

    /// <summary>Policy requests, extractors, credential types.</summary>
    public required IPolicyRequestsClient PolicyRequests { get; init; }

    /// <summary>API keys.</summary>
    public required IApiKeysClient ApiKeys { get; init; }

    /// <summary>MISP licences.</summary>
    public required IMispLicencesClient MispLicences { get; init; }

    /// <summary>OpenID Connect clients.</summary>
    public required IOidcClientsClient OidcClients { get; init; }

    /// <summary>Makes and models of devices.</summary>
    public required IDeviceDetailsClient DeviceDetails { get; init; }

    /// <summary>Secure biometric interfaces (SBI).</summary>
    public required ISecureBiometricInterfacesClient SecureBiometricInterfaces { get; init; }

    /// <summary>Chips (FTM).</summary>
    public required IFtmChipsClient FtmChips { get; init; }

    /// <summary>Users.</summary>
    public required IUsersClient Users { get; init; }

    /// <summary>Notices about what ends soon.</summary>
    public required INotificationsClient Notifications { get; init; }

    /// <summary>The server itself.</summary>
    public required ISystemClient System { get; init; }
}
