using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Management.Partners;

internal sealed class PartnersClient(PmsConnection pms) : IPartnersClient
{
    private static readonly PmsOperation Register = new("register partner", "POST /partners");
    private static readonly PmsOperation RegisterInSecondForm = new("register partner", "POST /partners/v2");
    private static readonly PmsOperation Update = new("update partner", "PUT /partners/{partnerId}");
    private static readonly PmsOperation UpdateInSecondForm = new("update partner", "PUT /partners/v2/{partnerId}");
    private static readonly PmsOperation Get = new("get partner", "GET /partners/{partnerId}");
    private static readonly PmsOperation List = new("list partners", "GET /partners/v2");
    private static readonly PmsOperation VerifyEmail = new("verify e-mail", "PUT /partners/email/verify") { IsRead = true };
    private static readonly PmsOperation SetPolicyGroup = new("set policy group", "PUT /partners/{partnerId}/policygroup/{policygroupName}");
    private static readonly PmsOperation SaveContact = new("save contact", "POST /partners/{partnerId}/contact/add");
    private static readonly PmsOperation Activate = new("activate partner", "PATCH /partners/{partnerId}");
    private static readonly PmsOperation Deactivate = new("deactivate partner", "PATCH /partners/{partnerId}");

    public Task<PartnerStanding> RegisterAsync(PartnerRegistration registration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(registration);
        return registration.NeedsSecondForm
            ? pms.SendAsync<IPartnersApi, PartnerRegistration, PartnerStanding>(
                RegisterInSecondForm, registration, ManagementJson.Default.PartnerRegistration,
                static (api, body, token) => api.RegisterInSecondFormAsync(body, token), ManagementJson.Default.PartnerStanding, cancellationToken)
            : pms.SendAsync<IPartnersApi, PartnerRegistration, PartnerStanding>(
                Register, registration, ManagementJson.Default.PartnerRegistration,
                static (api, body, token) => api.RegisterAsync(body, token), ManagementJson.Default.PartnerStanding, cancellationToken);
    }

    public Task<PartnerStanding> UpdateAsync(PartnerUpdate update, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentException.ThrowIfNullOrWhiteSpace(update.PartnerId, nameof(update));
        return update.NeedsSecondForm
            ? pms.SendAsync<IPartnersApi, PartnerUpdate, PartnerStanding>(
                UpdateInSecondForm, update, ManagementJson.Default.PartnerUpdate,
                (api, body, token) => api.UpdateInSecondFormAsync(update.PartnerId, body, token), ManagementJson.Default.PartnerStanding, cancellationToken)
            : pms.SendAsync<IPartnersApi, PartnerUpdate, PartnerStanding>(
                Update, update, ManagementJson.Default.PartnerUpdate,
                (api, body, token) => api.UpdateAsync(update.PartnerId, body, token), ManagementJson.Default.PartnerStanding, cancellationToken);
    }

    public Task<PartnerDetails> GetAsync(string partnerId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        return pms.GetAsync<IPartnersApi, PartnerDetails>(Get, (api, token) => api.GetAsync(partnerId, token), ManagementJson.Default.PartnerDetails, cancellationToken);
    }

    public async Task<PartnerDetails?> FindAsync(string partnerId, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(partnerId, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_PRT_005")
        {
            return null;
        }
    }

    public async Task<IReadOnlyList<PartnerDetails>> ListAsync(PartnerType? type, CancellationToken cancellationToken)
    {
        try
        {
            PartnerList list = await pms.GetAsync<IPartnersApi, PartnerList>(
                List, (api, token) => api.ListAsync(type?.Value, token), ManagementJson.Default.PartnerList, cancellationToken).ConfigureAwait(false);
            return list.Partners ?? [];
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "PMS_PMP_013")
        {
            // PMS's way to say that the list is empty.
            return [];
        }
    }

    public Task<EmailVerification> VerifyEmailAsync(string emailAddress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(emailAddress);
        return pms.SendAsync<IPartnersApi, EmailQuery, EmailVerification>(
            VerifyEmail, new EmailQuery(emailAddress), ManagementJson.Default.EmailQuery,
            static (api, body, token) => api.VerifyEmailAsync(body, token), ManagementJson.Default.EmailVerification, cancellationToken);
    }

    public Task SetPolicyGroupAsync(string partnerId, string policyGroupName, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        ArgumentException.ThrowIfNullOrWhiteSpace(policyGroupName);
        return pms.GetAsync<IPartnersApi, string>(
            SetPolicyGroup, (api, token) => api.SetPolicyGroupAsync(partnerId, policyGroupName, token), ManagementJson.Default.String, cancellationToken);
    }

    public Task SaveContactAsync(PartnerContact contact, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentException.ThrowIfNullOrWhiteSpace(contact.PartnerId, nameof(contact));
        return pms.SendAsync<IPartnersApi, PartnerContact, string>(
            SaveContact, contact, ManagementJson.Default.PartnerContact,
            (api, body, token) => api.SaveContactAsync(contact.PartnerId, body, token), ManagementJson.Default.String, cancellationToken);
    }

    public Task ActivateAsync(string partnerId, CancellationToken cancellationToken) => ChangeStatusAsync(Activate, partnerId, StatusChange.Active, cancellationToken);

    public async Task DeactivateAsync(string partnerId, CancellationToken cancellationToken)
    {
        if (await pms.ReleaseAsync(cancellationToken).ConfigureAwait(false) > PmsRelease.V1_2_0)
            throw new MosipInputException(MosipInputFault.NotInRelease, Deactivate.Name, "from 1.2.2 on a deactivated partner can never be activated again; if that is meant, call DeactivatePermanentlyAsync");
        await ChangeStatusAsync(Deactivate, partnerId, StatusChange.Inactive, cancellationToken).ConfigureAwait(false);
    }

    public Task DeactivatePermanentlyAsync(string partnerId, CancellationToken cancellationToken) => ChangeStatusAsync(Deactivate, partnerId, StatusChange.Inactive, cancellationToken);

    private Task<DoneMessage> ChangeStatusAsync(PmsOperation operation, string partnerId, StatusChange change, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        return pms.SendAsync<IPartnersApi, StatusChange, DoneMessage>(
            operation, change, ManagementJson.Default.StatusChange,
            (api, body, token) => api.ChangeStatusAsync(partnerId, body, token), ManagementJson.Default.DoneMessage, cancellationToken);
    }
}
