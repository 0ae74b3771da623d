using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management.Certificates;
using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Management.Partners;

/// <summary>Finds out where a partner stands: the first envelope shows activity only, so the certificate tells a new partner from a deactivated one.</summary>
internal static class PartnerStateReader
{
    private static readonly PmsOperation Get = new("get partner", "GET /partners/{partnerId}");
    private static readonly PmsOperation GetCertificate = new("get certificate", "GET /partners/{partnerId}/certificate");

    public static async Task<PartnerState?> ReadAsync(PmsConnection pms, string partnerId, CancellationToken cancellationToken)
    {
        PartnerDetails partner = await pms.GetAsync<IPartnersApi, PartnerDetails>(
            Get, (api, token) => api.GetAsync(partnerId, token), ManagementJson.Default.PartnerDetails, cancellationToken).ConfigureAwait(false);
        bool hasCertificate = partner.IsActive || await HasCertificateAsync(pms, partnerId, cancellationToken).ConfigureAwait(false);
        PmsRelease release = partner.IsActive ? PmsRelease.V1_2_0 : await pms.ReleaseAsync(cancellationToken).ConfigureAwait(false);
        return new PartnerState(partner.IsActive, hasCertificate, partner.PartnerType.NeedsPolicyGroup, !string.IsNullOrEmpty(partner.PolicyGroup), release);
    }

    private static async Task<bool> HasCertificateAsync(PmsConnection pms, string partnerId, CancellationToken cancellationToken)
    {
        try
        {
            await pms.GetAsync<IPartnerCertificatesApi, JsonElement>(
                GetCertificate, (api, token) => api.GetSignedAsync(partnerId, token), ManagementJson.Default.JsonElement, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_PRT_108")
        {
            return false;
        }
    }
}
