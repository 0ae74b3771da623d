using System.Collections.Concurrent;
using Mosip.Partner.Abis;

namespace Mosip.Partner.Benchmarks.Queue;

/// <summary>A matcher that knows its references and matches nothing.</summary>
internal sealed class NoOpMatcher : IAbisMatcher
{
    private readonly ConcurrentDictionary<string, bool> _references = new(StringComparer.Ordinal);

    public Task InsertAsync(AbisEnrolment enrolment, CancellationToken cancellationToken)
    {
        _references[enrolment.ReferenceId] = true;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AbisCandidate>> IdentifyAsync(AbisSearch search, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<AbisCandidate>>([]);

    public Task DeleteAsync(string referenceId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> ContainsAsync(string referenceId, CancellationToken cancellationToken) => Task.FromResult(_references.ContainsKey(referenceId));

    public Task<long> CountAsync(CancellationToken cancellationToken) => Task.FromResult((long)_references.Count);
}
