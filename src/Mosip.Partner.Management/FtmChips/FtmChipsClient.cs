using Mosip.Partner.Management.Devices;
using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management.FtmChips;

internal sealed class FtmChipsClient(PmsConnection pms) : IFtmChipsClient
{
    private static readonly PmsOperation Create = new("create FTM chip", "POST /ftpchipdetail");
    private static readonly PmsOperation Update = new("update FTM chip", "PUT /ftpchipdetail");
    private static readonly PmsOperation Approve = new("approve FTM chip", "PATCH /ftpchipdetail");
    private static readonly PmsOperation Reject = new("reject FTM chip", "PATCH /ftpchipdetail");
    private static readonly PmsOperation UploadCertificate = new("upload FTM certificate", "POST /ftpchipdetail/uploadcertificate");
    private static readonly PmsOperation GetCertificate = new("get FTM certificate", "GET /ftpchipdetail/getPartnerCertificate/{ftpChipDetailId}");
    private static readonly PmsOperation GetPair = PmsOperation.V2("get FTM certificate pair", "GET /ftpchipdetail/{ftmId}/certificate-data");
    private static readonly PmsOperation Deactivate = PmsOperation.V2("deactivate FTM chip", "PATCH /ftpchipdetail/{ftmId}", "mosip.pms.deactivate.ftm.patch");
    private static readonly PmsOperation Search = PmsOperation.Search("search FTM chips", "POST /ftpchipdetail/search");
    private static readonly PmsOperation ListOwn = PmsOperation.V2("list own FTM chips", "GET /ftpchipdetail");
    private static readonly PmsOperation ListAll = PmsOperation.V2("list all FTM chips", "GET /ftpchipdetail/v2");

    public async Task<string> CreateAsync(NewFtmChip chip, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(chip);
        CreatedId created = await pms.SendAsync<IFtmChipsApi, NewFtmChip, CreatedId>(
            Create, chip, ManagementJson.Default.NewFtmChip,
            static (api, body, token) => api.CreateAsync(body, token), ManagementJson.Default.CreatedId, cancellationToken).ConfigureAwait(false);
        return created.Id;
    }

    public Task UpdateAsync(FtmChipUpdate update, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(update);
        return pms.SendAsync<IFtmChipsApi, FtmChipUpdate, CreatedId>(
            Update, update, ManagementJson.Default.FtmChipUpdate,
            static (api, body, token) => api.UpdateAsync(body, token), ManagementJson.Default.CreatedId, cancellationToken);
    }

    public async Task ApproveAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        await pms.GuardAsync(Approve, () => ReadAsync(id, cancellationToken), FtmTransitions.Approve).ConfigureAwait(false);
        await pms.SendAsync<IFtmChipsApi, FtmDecision, string>(
            Approve, new FtmDecision(id, true), ManagementJson.Default.FtmDecision,
            static (api, body, token) => api.DecideAsync(body, token), ManagementJson.Default.String, cancellationToken).ConfigureAwait(false);
    }

    public Task RejectAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return pms.SendAsync<IFtmChipsApi, FtmDecision, string>(
            Reject, new FtmDecision(id, false), ManagementJson.Default.FtmDecision,
            static (api, body, token) => api.DecideAsync(body, token), ManagementJson.Default.String, cancellationToken);
    }

    public async Task<UploadedFtmCertificate> UploadCertificateAsync(FtmChipCertificate certificate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        await pms.GuardAsync(UploadCertificate, () => ReadForUploadAsync(certificate.ChipId, cancellationToken), FtmTransitions.UploadCertificate).ConfigureAwait(false);
        return await pms.SendAsync<IFtmChipsApi, FtmChipCertificate, UploadedFtmCertificate>(
            UploadCertificate, certificate, ManagementJson.Default.FtmChipCertificate,
            static (api, body, token) => api.UploadCertificateAsync(body, token), ManagementJson.Default.UploadedFtmCertificate, cancellationToken).ConfigureAwait(false);
    }

    // PMS answers with neither a response nor an error where there is no such chip.
    public Task<CertificateDownload?> FindCertificateAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return pms.FindAsync<IFtmChipsApi, CertificateDownload>(
            GetCertificate, (api, token) => api.GetCertificateAsync(id, token), ManagementJson.Default.CertificateDownload, cancellationToken);
    }

    public Task<FtmCertificatePair> GetPairAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return pms.GetAsync<IFtmChipsApi, FtmCertificatePair>(
            GetPair, (api, token) => api.GetPairAsync(id, token), ManagementJson.Default.FtmCertificatePair, cancellationToken);
    }

    public async Task<FtmChipDeactivation> DeactivatePermanentlyAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        await pms.GuardAsync(Deactivate, () => ReadAsync(id, cancellationToken), FtmTransitions.Deactivate).ConfigureAwait(false);
        return await pms.SendAsync<IFtmChipsApi, StatusChange, FtmChipDeactivation>(
            Deactivate, StatusChange.Deactivate, ManagementJson.Default.StatusChange,
            (api, body, token) => api.DeactivatePermanentlyAsync(id, body, token), ManagementJson.Default.FtmChipDeactivation, cancellationToken).ConfigureAwait(false);
    }

    public IAsyncEnumerable<FtmChipRow> SearchAsync(PmsSearch search, CancellationToken cancellationToken) =>
        pms.SearchAsync<IFtmChipsApi, FtmChipRow>(
            Search, search, static (api, body, token) => api.SearchAsync(body, token), ManagementJson.Default.SearchPageFtmChipRow, cancellationToken);

    public Task<IReadOnlyList<OwnFtmChip>> ListOwnAsync(CancellationToken cancellationToken) =>
        pms.GetAsync<IFtmChipsApi, IReadOnlyList<OwnFtmChip>>(
            ListOwn, static (api, token) => api.ListOwnAsync(token), ManagementJson.Default.IReadOnlyListOwnFtmChip, cancellationToken);

    public IAsyncEnumerable<FtmChipSummary> ListAllAsync(FtmChipListQuery? query, CancellationToken cancellationToken) =>
        pms.ListAsync<IFtmChipsApi, FtmChipSummary>(
            ListAll, query ?? new FtmChipListQuery(), static (api, values, token) => api.ListAllAsync(values, token), ManagementJson.Default.ListPageFtmChipSummary, cancellationToken);

    // 1.2.0.x takes a certificate in every state.
    private async Task<FtmChipRow?> ReadForUploadAsync(string id, CancellationToken cancellationToken) =>
        await pms.ReleaseAsync(cancellationToken).ConfigureAwait(false) == PmsRelease.V1_2_0 ? null : await ReadAsync(id, cancellationToken).ConfigureAwait(false);

    private Task<FtmChipRow?> ReadAsync(string id, CancellationToken cancellationToken) =>
        TransitionGuard.FirstAsync(SearchAsync(PmsSearch.All.Where(SearchFilter.Equal("ftpChipDetailId", id)), cancellationToken), row => row.Id == id);
}
