using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Server.Abis;

/// <summary>A data share without a network: shares for one partner, each for two readings.</summary>
internal sealed class ShareShelf(EnvelopeRecipient recipient) : IDataShareClient
{
    private readonly ConcurrentDictionary<string, (ReadOnlyMemory<byte> Content, StrongBox<int> Reads)> _shares = new(StringComparer.Ordinal);

    public int Fetches;

    public Task<string> ShareAsync(ReadOnlyMemory<byte> plain, CancellationToken cancellationToken) => Task.FromResult(Put(Encoding.ASCII.GetBytes(CombinedData.Seal(recipient, plain.Span))));

    public string Put(ReadOnlyMemory<byte> content, int reads = 2)
    {
        string url = $"http://datashare.datashare/v1/datashare/get/policy/partner/{Guid.NewGuid():N}";
        _shares[url] = (content, new StrongBox<int>(reads));
        return url;
    }

    public Task<FetchedShare> FetchAsync(string address, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref Fetches);
        if (!Uri.IsWellFormedUriString(address, UriKind.Absolute))
            throw new MosipInputException(MosipInputFault.Malformed, "fetch data share");
        if (!address.Contains("datashare.datashare", StringComparison.Ordinal))
            throw new MosipTransportException(MosipTransportFault.NotReached, "fetch data share");
        if (address.EndsWith("KER-KMS-002", StringComparison.Ordinal) || address.EndsWith("KER-ATH-403", StringComparison.Ordinal))
            throw Refused(address[^11..]);
        if (!_shares.TryGetValue(address, out var share))
            throw Refused("DAT-SER-008");
        return Interlocked.Decrement(ref share.Reads.Value) < 0 ? throw Refused("DAT-SER-006") : Task.FromResult(new FetchedShare(share.Content, null));
    }

    public Task<string?> FetchAsync(string address, Stream destination, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<CreatedShare> CreateAsync(string policyId, string subscriberId, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    private static MosipServiceException Refused(string code) => new("fetch data share", [new MosipError(new MosipErrorCode(code), "refused")], null) { StatusCode = HttpStatusCode.OK };

    private sealed class StrongBox<T>(T value)
    {
        public T Value = value;
    }
}
