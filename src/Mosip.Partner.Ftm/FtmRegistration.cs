using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;

namespace Mosip.Partner.Ftm;

/// <summary>Registers the chips of an FTM provider with MOSIP's partner management (PMS). Every call can be made again: what is there already is left as it is.</summary>
/// <remarks>
/// Every call throws <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.
/// A chip's life: <see cref="AddAsync"/>, <see cref="UploadAsync"/>, <see cref="ApproveAsync"/>; before the certificate ends <see cref="UploadAsync"/> and
/// <see cref="ApproveAsync"/> again; at last <see cref="DeactivateAsync"/>.
/// </remarks>
/// <param name="provider">PMS as the FTM provider sees it.</param>
/// <param name="options">Who the provider is.</param>
/// <param name="administrator">PMS as an administrator sees it; null where somebody else is the administrator.</param>
/// <param name="timeProvider">The clock; the system's when null.</param>
public sealed class FtmRegistration(MosipManagement provider, FtmProviderOptions options, MosipManagement? administrator = null, TimeProvider? timeProvider = null)
{
    private const string Operation = "register FTM chip";

    private readonly MosipManagement _provider = provider ?? throw new ArgumentNullException(nameof(provider));
    private readonly FtmProviderOptions _options = options ?? throw new ArgumentNullException(nameof(options));
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>The provider's chips, with the ends of their certificates from MOSIP 1.2.2 on.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<FtmChip>> ListAsync(CancellationToken cancellationToken = default)
    {
        if (await _provider.System.GetReleaseAsync(cancellationToken).ConfigureAwait(false) >= PmsRelease.V1_2_2)
        {
            IReadOnlyList<OwnFtmChip> own = await _provider.FtmChips.ListOwnAsync(cancellationToken).ConfigureAwait(false);
            return [.. own.Where(row => row.ProviderId == _options.PartnerId).Select(FtmChip.Of)];
        }
        var chips = new List<FtmChip>();
        PmsSearch search = PmsSearch.All.Where(SearchFilter.Equal("ftpProviderId", _options.PartnerId));
        await foreach (FtmChipRow row in _provider.FtmChips.SearchAsync(search, cancellationToken).ConfigureAwait(false))
        {
            if (row.ProviderId == _options.PartnerId && row.IsDeleted is not true)
                chips.Add(FtmChip.Of(row));
        }
        return chips;
    }

    /// <summary>The chips in use whose certificates end within a time; they are to be renewed. From MOSIP 1.2.2 on; before, none is found.</summary>
    /// <param name="within">How far ahead to look.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<FtmChip>> ListEndingAsync(TimeSpan within, CancellationToken cancellationToken = default)
    {
        DateTimeOffset end = _time.GetUtcNow() + within;
        return [.. (await ListAsync(cancellationToken).ConfigureAwait(false)).Where(chip => chip.State == FtmChipState.Approved && chip.CertificateExpiresAt <= end)];
    }

    /// <summary>The chip of a make and model; null where there is none.</summary>
    /// <param name="make">The make.</param>
    /// <param name="model">The model.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FtmChip?> FindAsync(string make, string model, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(make);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        return (await ListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(chip => IsSame(chip.Make, make) && IsSame(chip.Model, model));
    }

    /// <summary>Registers a make and model, or finds it registered. It waits for its certificate then.</summary>
    /// <param name="make">Who makes the chip: 1 to 36 characters.</param>
    /// <param name="model">The model: 1 to 36 characters.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FtmChip> AddAsync(string make, string model, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(make, model, cancellationToken).ConfigureAwait(false) is { } there)
            return there;
        string id = await _provider.FtmChips.CreateAsync(new NewFtmChip { ProviderId = _options.PartnerId, Make = make, Model = model }, cancellationToken).ConfigureAwait(false);
        return new FtmChip { Id = id, Make = make, Model = model, State = FtmChipState.WaitsForCertificate };
    }

    /// <summary>
    /// Uploads the certificate with which the provider issues the certificates of this model's chips: the first one, or a renewed one for a chip in use.
    /// It is checked here first, and not uploaded where MOSIP has it already: an upload takes a chip out of use until it is approved again.
    /// </summary>
    /// <param name="chip">The chip.</param>
    /// <param name="chain">The certificate with the authorities above it, which an administrator at hand uploads too.</param>
    /// <param name="isForRegistrationDevice">Whether the chips go into registration devices (<c>isItForRegistrationDevice</c>).</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipInputException">MOSIP would refuse the certificate, chips below it would not be trusted, or the chip's state allows no upload.</exception>
    /// <exception cref="MosipCryptoException">MOSIP answered with a certificate for another key.</exception>
    public async Task<FtmUpload> UploadAsync(FtmChip chip, CertificateChain chain, bool isForRegistrationDevice = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chip);
        ArgumentNullException.ThrowIfNull(chain);
        PmsRelease release = await _provider.System.GetReleaseAsync(cancellationToken).ConfigureAwait(false);
        FtmChainVerdict verdict = new FtmChainCheck(_options.OrganisationName, release >= PmsRelease.V1_3_Beta ? CertificateUploadRules.V1_3_0 : CertificateUploadRules.V1_2_0_1, _time).CheckProvider(chain);
        if (!verdict.IsUsable)
            throw Mistake(MosipInputFault.InvalidContent, $"the certificate for {chip.Make} {chip.Model} is of no use: {verdict}");
        if (await FindUploadedAsync(chip, release, cancellationToken).ConfigureAwait(false) is { } there && there.RawDataMemory.Span.SequenceEqual(chain.Leaf.RawDataMemory.Span))
            return new FtmUpload { Chip = chip, IsUploaded = false, Requests = AskForApproval(chip) };
        if (release >= PmsRelease.V1_2_2 && chip.State is not (FtmChipState.WaitsForCertificate or FtmChipState.Approved))
            throw Mistake(MosipInputFault.Conflict, $"MOSIP takes no certificate now (PMP_AUT_038, PMP_AUT_039): the chip {chip.Make} {chip.Model} {chip.State.Describe()}");
        return await SendAsync(chip, chain, isForRegistrationDevice, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Has the administrator at hand approve the chip; a chip in use is left as it is.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What to ask for where no administrator is at hand; null where the chip is approved.</returns>
    /// <exception cref="MosipInputException">The chip waits for no approval: for its certificate, or for nothing any more.</exception>
    public async Task<AdministratorRequest?> ApproveAsync(FtmChip chip, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chip);
        if (chip.State == FtmChipState.Approved)
            return null;
        if (chip.State != FtmChipState.WaitsForApproval)
            throw Mistake(MosipInputFault.Conflict, $"there is nothing to approve: the chip {chip.Make} {chip.Model} {chip.State.Describe()}");
        if (administrator is null)
            return Asks.ForApproval(chip, _options.PartnerId);
        await administrator.FtmChips.ApproveAsync(chip.Id, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Gets the certificates that MOSIP holds for the chip.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMP_AUT_033, PMS_FTM_ERROR_008 to PMS_FTM_ERROR_011: none is uploaded, or the chip is rejected or deactivated.</exception>
    public async Task<FtmCertificates> DownloadAsync(FtmChip chip, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chip);
        if (await _provider.System.GetReleaseAsync(cancellationToken).ConfigureAwait(false) < PmsRelease.V1_2_2)
        {
            CertificateDownload? download = await _provider.FtmChips.FindCertificateAsync(chip.Id, cancellationToken).ConfigureAwait(false);
            return new FtmCertificates { SignedByMosip = download?.ReadCertificate() };
        }
        FtmCertificatePair pair = await _provider.FtmChips.GetPairAsync(chip.Id, cancellationToken).ConfigureAwait(false);
        return new FtmCertificates { Uploaded = Read(pair.OriginalCertificateData), SignedByMosip = Read(pair.SignedCertificateData) };
    }

    /// <summary>Takes a chip out of use, for good. From MOSIP 1.2.2 on. One that is out of use is left as it is.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipInputException">The release does not have it.</exception>
    public async Task<FtmChip> DeactivateAsync(FtmChip chip, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chip);
        if (chip.State != FtmChipState.Deactivated)
            await _provider.FtmChips.DeactivatePermanentlyAsync(chip.Id, cancellationToken).ConfigureAwait(false);
        return chip with { State = FtmChipState.Deactivated };
    }

    private async Task<FtmUpload> SendAsync(FtmChip chip, CertificateChain chain, bool isForRegistrationDevice, CancellationToken cancellationToken)
    {
        if (administrator is not null)
        {
            foreach (X509Certificate2 authority in chain.Authorities)
                await administrator.Certificates.UploadAuthorityAsync(AuthorityCertificate.Of(authority, PartnerDomain.Ftm), cancellationToken).ConfigureAwait(false);
        }
        var certificate = new FtmChipCertificate
        {
            ProviderId = _options.PartnerId,
            ChipId = chip.Id,
            IsForRegistrationDevice = isForRegistrationDevice,
            CertificateData = chain.Leaf.ExportCertificatePem(),
            OrganisationName = _options.OrganisationName,
        };
        try
        {
            UploadedFtmCertificate uploaded = await _provider.FtmChips.UploadCertificateAsync(certificate, cancellationToken).ConfigureAwait(false);
            CertificateChain answer = CertificateChain.Of(uploaded.ReadCertificates());
            if (!IsForSameKey(answer.Leaf, chain.Leaf))
                throw new MosipCryptoException(MosipCryptoFault.CertificateUnexpected, Operation, $"the answer has the certificate {CertificateThumbprint.Of(answer.Leaf)}, which is for another key than the uploaded one");
            FtmChip waits = chip with { State = FtmChipState.WaitsForApproval };
            return new FtmUpload { Chip = waits, IsUploaded = true, Answer = answer, IsSignedAgain = !answer.Leaf.RawDataMemory.Span.SequenceEqual(chain.Leaf.RawDataMemory.Span), Requests = AskForApproval(waits) };
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == "KER-PCM-006" && administrator is null && chain.Authorities.Any())
        {
            return new FtmUpload { Chip = chip, IsUploaded = false, Requests = [.. chain.Authorities.Select(Asks.ForAuthority)] };
        }
    }

    private async Task<X509Certificate2?> FindUploadedAsync(FtmChip chip, PmsRelease release, CancellationToken cancellationToken) =>
        release >= PmsRelease.V1_2_2 && chip.State is FtmChipState.WaitsForApproval or FtmChipState.Approved ? (await DownloadAsync(chip, cancellationToken).ConfigureAwait(false)).Uploaded : null;

    private IReadOnlyList<AdministratorRequest> AskForApproval(FtmChip chip) =>
        chip.State == FtmChipState.WaitsForApproval && administrator is null ? [Asks.ForApproval(chip, _options.PartnerId)] : [];

    private static X509Certificate2? Read(string? pem) => string.IsNullOrEmpty(pem) ? null : CertificateReader.ReadOne(pem);

    private static bool IsForSameKey(X509Certificate2 left, X509Certificate2 right) =>
        left.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(right.PublicKey.ExportSubjectPublicKeyInfo());

    // From 1.2.2 on PMS takes texts that differ in blanks or case for the same.
    private static bool IsSame(string left, string right) => string.Equals(Collapse(left), Collapse(right), StringComparison.OrdinalIgnoreCase);

    private static string Collapse(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static MosipInputException Mistake(MosipInputFault fault, string detail) => new(fault, Operation, detail);
}
