using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.Search;

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
    private static readonly PmsOperation Search = PmsOperation.Search("search partners", "POST /partners/search");
    private static readonly PmsOperation SearchTypes = PmsOperation.Search("search partner types", "POST /partners/partnertype/search");
    private static readonly PmsOperation FindValues = PmsOperation.Search("find partner values", "POST /partners/filtervalues");
    private static readonly PmsOperation ListAll = PmsOperation.V2("list all partners", "GET /admin-partners");
    private static readonly PmsOperation GetRecord = PmsOperation.V2("get partner record", "GET /admin-partners/{partnerId}");
    private static readonly PmsOperation ListOwn = PmsOperation.V2("list own partners", "GET /partners/v3");

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

    public async Task SetPolicyGroupAsync(string partnerId, string policyGroupName, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        ArgumentException.ThrowIfNullOrWhiteSpace(policyGroupName);
        await pms.GuardAsync(SetPolicyGroup, () => PartnerStateReader.ReadAsync(pms, partnerId, cancellationToken), PartnerTransitions.SetPolicyGroup).ConfigureAwait(false);
        await pms.GetAsync<IPartnersApi, string>(
            SetPolicyGroup, (api, token) => api.SetPolicyGroupAsync(partnerId, policyGroupName, token), ManagementJson.Default.String, cancellationToken).ConfigureAwait(false);
    }

    public Task SaveContactAsync(PartnerContact contact, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentException.ThrowIfNullOrWhiteSpace(contact.PartnerId, nameof(contact));
        return pms.SendAsync<IPartnersApi, PartnerContact, string>(
            SaveContact, contact, ManagementJson.Default.PartnerContact,
            (api, body, token) => api.SaveContactAsync(contact.PartnerId, body, token), ManagementJson.Default.String, cancellationToken);
    }

    public Task ActivateAsync(string partnerId, CancellationToken cancellationToken) =>
        ChangeStatusAsync(Activate, partnerId, StatusChange.Active, PartnerTransitions.Activate, cancellationToken);

    public async Task DeactivateAsync(string partnerId, CancellationToken cancellationToken)
    {
        if (await pms.ReleaseAsync(cancellationToken).ConfigureAwait(false) > PmsRelease.V1_2_0)
            throw new MosipInputException(MosipInputFault.NotInRelease, Deactivate.Name, "from 1.2.2 on a deactivated partner can never be activated again; if that is meant, call DeactivatePermanentlyAsync");
        await DeactivatePermanentlyAsync(partnerId, cancellationToken).ConfigureAwait(false);
    }

    public Task DeactivatePermanentlyAsync(string partnerId, CancellationToken cancellationToken) =>
        ChangeStatusAsync(Deactivate, partnerId, StatusChange.Inactive, PartnerTransitions.Deactivate, cancellationToken);

    private async Task ChangeStatusAsync(PmsOperation operation, string partnerId, StatusChange change, Func<PartnerState, MosipError?> refuse, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        await pms.GuardAsync(operation, () => PartnerStateReader.ReadAsync(pms, partnerId, cancellationToken), refuse).ConfigureAwait(false);
        await pms.SendAsync<IPartnersApi, StatusChange, DoneMessage>(
            operation, change, ManagementJson.Default.StatusChange,
            (api, body, token) => api.ChangeStatusAsync(partnerId, body, token), ManagementJson.Default.DoneMessage, cancellationToken).ConfigureAwait(false);
    }

    public IAsyncEnumerable<PartnerRow> SearchAsync(PmsSearch search, PartnerType? type, CancellationToken cancellationToken) =>
        pms.SearchAsync<IPartnersApi, PartnerRow>(
            Search, search, body => body with { PartnerType = type?.Value ?? "all" }, static (api, body, token) => api.SearchAsync(body, token), ManagementJson.Default.SearchPagePartnerRow, cancellationToken);

    public IAsyncEnumerable<PartnerTypeRow> SearchTypesAsync(PmsSearch search, CancellationToken cancellationToken) =>
        pms.SearchAsync<IPartnersApi, PartnerTypeRow>(
            SearchTypes, search, static (api, body, token) => api.SearchTypesAsync(body, token), ManagementJson.Default.SearchPagePartnerTypeRow, cancellationToken);

    public Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, CancellationToken cancellationToken) =>
        pms.FilterValuesAsync<IPartnersApi>(FindValues, FilterValuesBody.Of(column), static (api, body, token) => api.FindValuesAsync(body, token), cancellationToken);

    public IAsyncEnumerable<PartnerSummary> ListAllAsync(PartnerListQuery? query, CancellationToken cancellationToken) =>
        pms.ListAsync<IPartnersApi, PartnerSummary>(
            ListAll, query ?? new PartnerListQuery(), static (api, values, token) => api.ListAllAsync(values, token), ManagementJson.Default.ListPagePartnerSummary, cancellationToken);

    public Task<PartnerRecord> GetRecordAsync(string partnerId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerId);
        return pms.GetAsync<IPartnersApi, PartnerRecord>(
            GetRecord, (api, token) => api.GetRecordAsync(partnerId, token), ManagementJson.Default.PartnerRecord, cancellationToken);
    }

    public Task<IReadOnlyList<OwnPartner>> ListOwnAsync(ApprovalStatus status, bool? hasPolicyGroup, PartnerType? type, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(status.Value, nameof(status));
        var query = new QueryText();
        query.Add("status", status.Value);
        query.Add("policyGroupAvailable", hasPolicyGroup is { } has ? (has ? "true" : "false") : null);
        query.Add("partnerType", type?.Value);
        return pms.GetAsync<IPartnersApi, IReadOnlyList<OwnPartner>>(
            ListOwn, (api, token) => api.ListOwnAsync(query.Values, token), ManagementJson.Default.IReadOnlyListOwnPartner, cancellationToken);
    }
}
