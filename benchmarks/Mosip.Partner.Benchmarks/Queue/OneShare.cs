using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.DataShare;

namespace Mosip.Partner.Benchmarks.Queue;

/// <summary>A data share that has one small file, whatever is asked for.</summary>
internal sealed class OneShare : IDataShareClient
{
    private readonly byte[] _content = new CbeffDocument(new CbeffRecord
    {
        Type = BiometricType.Finger,
        Subtypes = ["Left", "Thumb"],
        Format = CbeffFormat.FingerImage,
        CreatedAt = DateTimeOffset.UnixEpoch,
        Data = (byte[])[.. "FIR\0020\0"u8, 1, 2, 3, 4],
    }).ToXml();

    public Task<FetchedShare> FetchAsync(string address, CancellationToken cancellationToken = default) => Task.FromResult(new FetchedShare(_content, null));

    public Task<string?> FetchAsync(string address, Stream destination, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<CreatedShare> CreateAsync(string policyId, string subscriberId, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
