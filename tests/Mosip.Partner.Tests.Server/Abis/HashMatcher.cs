using System.Collections.Concurrent;
using Mosip.Partner.Abis;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Abis;

/// <summary>The sandbox's mock, with a look at how often it is called and a hand on what happens before.</summary>
internal sealed class HashMatcher : IAbisMatcher
{
    private readonly MockAbisMatcher _mock = new();

    /// <summary>How often each request was at work.</summary>
    public ConcurrentDictionary<string, int> Calls { get; } = new(StringComparer.Ordinal);

    /// <summary>What happens before an insert or a search.</summary>
    public Func<string, int, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public async Task InsertAsync(AbisEnrolment enrolment, CancellationToken cancellationToken)
    {
        await Before(enrolment.RequestId, Calls.AddOrUpdate(enrolment.RequestId, 1, (_, calls) => calls + 1)).WaitAsync(cancellationToken);
        await _mock.InsertAsync(enrolment, cancellationToken);
    }

    public async Task<IReadOnlyList<AbisCandidate>> IdentifyAsync(AbisSearch search, CancellationToken cancellationToken)
    {
        await Before(search.RequestId, Calls.AddOrUpdate(search.RequestId, 1, (_, calls) => calls + 1)).WaitAsync(cancellationToken);
        return await _mock.IdentifyAsync(search, cancellationToken);
    }

    public Task DeleteAsync(string referenceId, CancellationToken cancellationToken) => _mock.DeleteAsync(referenceId, cancellationToken);

    public Task<bool> ContainsAsync(string referenceId, CancellationToken cancellationToken) => _mock.ContainsAsync(referenceId, cancellationToken);

    public Task<long> CountAsync(CancellationToken cancellationToken) => _mock.CountAsync(cancellationToken);
}
