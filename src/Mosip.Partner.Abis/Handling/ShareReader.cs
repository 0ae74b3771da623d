using System.Net;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Abis.Telemetry;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.Abis.Handling;

/// <summary>Gets the biometrics that a request points to, and says with MOSIP's codes why it cannot.</summary>
internal sealed class ShareReader(IDataShareClient shares, IPartnerKeyProvider keys, bool acceptsPlain, ILogger logger)
{
    private int _saidPlain;

    /// <summary>Fetches, opens and reads a share.</summary>
    /// <exception cref="AbisFailureException">It cannot be had, opened or read.</exception>
    public async Task<IReadOnlyList<CbeffRecord>> ReadAsync(InboxItem item, string url, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> content = await ContentAsync(item, url, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> plain = await OpenAsync(content, cancellationToken).ConfigureAwait(false);
        return Read(plain);
    }

    private async Task<ReadOnlyMemory<byte>> ContentAsync(InboxItem item, string url, CancellationToken cancellationToken)
    {
        try
        {
            return await item.FetchOnceAsync(shares, url, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipServiceException e)
        {
            throw new AbisFailureException(ReasonOf(e), e);
        }
        catch (MosipTransportException e) when (e.Fault == MosipTransportFault.UnexpectedReply)
        {
            // The share is there, and empty.
            throw new AbisFailureException(AbisFailureReason.NoBiometricData, e);
        }
        catch (MosipException e) when (e is MosipTransportException or MosipInputException)
        {
            throw new AbisFailureException(AbisFailureReason.BiometricsNotFetched, e);
        }
    }

    // The data share's own errors, which come with HTTP 200, are about the share; those of the login before it are not. MOSIP's mock answers 3 to any other.
    private static AbisFailureReason ReasonOf(MosipServiceException refusal) =>
        IsOf(refusal, "DAT-SER-") ? AbisFailureReason.ShareExpired
        : refusal.StatusCode == HttpStatusCode.OK && !IsOf(refusal, "KER-ATH-") ? AbisFailureReason.UnexpectedError
        : AbisFailureReason.BiometricsNotFetched;

    private static bool IsOf(MosipServiceException refusal, string codes) => refusal.Error.Code.Value.StartsWith(codes, StringComparison.Ordinal);

    private async Task<ReadOnlyMemory<byte>> OpenAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (content.Span.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..])
        {
            if (acceptsPlain)
                return content;
            // It is the policy's, so that it concerns every share: said once.
            if (Interlocked.Exchange(ref _saidPlain, 1) == 0)
                Log.PlainShare(logger);
            throw new AbisFailureException(AbisFailureReason.NoBiometricData);
        }
        try
        {
            PartnerKeyRing ring = await keys.GetAsync(PartnerKeyPurpose.Open, cancellationToken).ConfigureAwait(false);
            return await CombinedData.OpenTextAsync(ring, content, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipCryptoException e) when (e.Fault != MosipCryptoFault.KeyUnavailable)
        {
            throw new AbisFailureException(AbisFailureReason.NoBiometricData, e);
        }
    }

    private static IReadOnlyList<CbeffRecord> Read(ReadOnlyMemory<byte> xml)
    {
        if (xml.Span.Trim(" \t\r\n\0"u8).IsEmpty)
            throw new AbisFailureException(AbisFailureReason.NoBiometricData);
        CbeffDocument document;
        try
        {
            document = CbeffDocument.Parse(xml);
        }
        catch (MosipCryptoException e)
        {
            throw new AbisFailureException(AbisFailureReason.InvalidCbeff, e);
        }
        try
        {
            IReadOnlyList<CbeffRecord> records = document.RequireData();
            return records.All(RecordHeader.Fits) ? records : throw new AbisFailureException(AbisFailureReason.NoBiometricData);
        }
        catch (MosipCryptoException e)
        {
            throw new AbisFailureException(AbisFailureReason.NoBiometricData, e);
        }
    }
}
