using Mosip.Partner.Core.Login;
using Mosip.Partner.Management.ApiKeys;
using Mosip.Partner.Management.BiometricInterfaces;
using Mosip.Partner.Management.Certificates;
using Mosip.Partner.Management.Devices;
using Mosip.Partner.Management.FtmChips;
using Mosip.Partner.Management.MispLicences;
using Mosip.Partner.Management.Notifications;
using Mosip.Partner.Management.OidcClients;
using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Policies;
using Mosip.Partner.Management.PolicyRequests;
using Mosip.Partner.Management.SystemInfo;
using Mosip.Partner.Management.Users;

namespace Mosip.Partner.Management.Pms;

internal sealed class MosipManagementFactory(IHttpMessageHandlerFactory handlers, MosipLogin login, PmsAddresses addresses, MosipManagementOptions options, TimeProvider time) : IMosipManagementFactory
{
    public MosipManagement Create(MosipCredentials credentials) => Create(login.Create(credentials));

    public MosipManagement Create(IMosipTokenProvider tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var pms = new PmsConnection(handlers, addresses, tokens, options, time);
        return new MosipManagement
        {
            Partners = new PartnersClient(pms),
            Certificates = new PartnerCertificatesClient(pms),
            PolicyGroups = new PolicyGroupsClient(pms),
            Policies = new PoliciesClient(pms),
            PolicyRequests = new PolicyRequestsClient(pms),
            ApiKeys = new ApiKeysClient(pms),
            MispLicences = new MispLicencesClient(pms),
            OidcClients = new OidcClientsClient(pms),
            DeviceDetails = new DeviceDetailsClient(pms),
            SecureBiometricInterfaces = new SecureBiometricInterfacesClient(pms),
            FtmChips = new FtmChipsClient(pms),
            Users = new UsersClient(pms),
            Notifications = new NotificationsClient(pms),
            System = new SystemClient(pms),
        };
    }
}
