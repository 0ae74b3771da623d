using System.Collections.Concurrent;
using System.Security.Cryptography;
using Mosip.Partner.Abis;
using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Tests.Server.Abis;

/// <summary>Two references match when any of their records are the same bytes, as MOSIP's mock has it.</summary>
internal sealed class HashMatcher : IAbisMatcher
{
    private readonly ConcurrentDictionary<string, HashSet<string>> _references = new(StringComparer.Ordinal);

    /// <summary>How often each request was at work.</summary>
    public ConcurrentDictionary<string, int> Calls { get; } = new(StringComparer.Ordinal);

    /// <summary>What happens before an insert or a search.</summary>
    public Func<string, int, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public async Task InsertAsync(AbisEnrolment enrolment, CancellationToken cancellationToken)
    {
        await Before(enrolment.RequestId, Calls.AddOrUpdate(enrolment.RequestId, 1, (_, calls) => calls + 1)).WaitAsync(cancellationToken);
        _references[enrolment.ReferenceId] = [.. enrolment.Biometrics.Select(HashOf)];
    }

    public async Task<IReadOnlyList<AbisCandidate>> IdentifyAsync(AbisSearch search, CancellationToken cancellationToken)
    {
        await Before(search.RequestId, Calls.AddOrUpdate(search.RequestId, 1, (_, calls) => calls + 1)).WaitAsync(cancellationToken);
        HashSet<string> probe = _references[search.ReferenceId];
        return [.. _references.Where(other => search.Gallery?.Contains(other.Key) ?? true).Where(other => other.Value.Overlaps(probe)).Select(other => new AbisCandidate(other.Key))];
    }

    public Task DeleteAsync(string referenceId, CancellationToken cancellationToken)
    {
        _references.TryRemove(referenceId, out _);
        return Task.CompletedTask;
    }

    public Task<bool> ContainsAsync(string referenceId, CancellationToken cancellationToken) => Task.FromResult(_references.ContainsKey(referenceId));

    public Task<long> CountAsync(CancellationToken cancellationToken) => Task.FromResult((long)_references.Count);

    private static string HashOf(CbeffRecord record) => Convert.ToHexString(SHA256.HashData(record.Data.Span));
}
