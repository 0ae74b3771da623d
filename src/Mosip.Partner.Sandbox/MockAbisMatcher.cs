using System.Collections.Concurrent;
using System.Security.Cryptography;
using Mosip.Partner.Abis;
using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Sandbox;

/// <summary>
/// Matches as MOSIP's mock of an ABIS does: two references are duplicates when any record of the one has the same bytes as one of the other. It compares no biometrics. Expectations
/// make it answer otherwise. References are kept in memory.
/// </summary>
/// <param name="timeProvider">The clock, for delays; the system's where null.</param>
public sealed class MockAbisMatcher(TimeProvider? timeProvider = null) : IAbisMatcher
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly ConcurrentDictionary<string, HashSet<string>> _references = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MockAbisExpectation> _expectations = new(StringComparer.Ordinal);

    /// <summary>Whether duplicates are found at all; the mock's switch <c>findDuplicate</c>. Default: yes.</summary>
    public bool FindsDuplicates { get; set; } = true;

    /// <summary>What a record is known by: its SHA-256 in lower-case hex.</summary>
    /// <param name="record">The record.</param>
    public static string HashOf(CbeffRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Convert.ToHexStringLower(SHA256.HashData(record.Data.Span));
    }

    /// <summary>Adds an expectation, or replaces the one for the same hash.</summary>
    /// <param name="expectation">The expectation.</param>
    public void Expect(MockAbisExpectation expectation)
    {
        ArgumentNullException.ThrowIfNull(expectation);
        _expectations[expectation.Id] = expectation;
    }

    /// <summary>Takes an expectation away.</summary>
    /// <param name="id">Its hash.</param>
    /// <returns>False where there was none.</returns>
    public bool Forget(string id) => _expectations.TryRemove(id, out _);

    /// <inheritdoc/>
    public async Task InsertAsync(AbisEnrolment enrolment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(enrolment);
        HashSet<string> hashes = [.. enrolment.Biometrics.Select(HashOf)];
        await InterfereAsync(hashes, MockAbisAction.Insert, cancellationToken).ConfigureAwait(false);
        _references[enrolment.ReferenceId] = hashes;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AbisCandidate>> IdentifyAsync(AbisSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        HashSet<string> probe = _references[search.ReferenceId];
        MockAbisExpectation? forced = await InterfereAsync(probe, MockAbisAction.Identify, cancellationToken).ConfigureAwait(false);
        if (!FindsDuplicates || forced?.ForcedResponse == MockAbisResponse.Success)
            return [];
        HashSet<string> wanted = forced?.ForcedResponse == MockAbisResponse.Duplicate ? [.. forced.Gallery] : probe;
        return [.. _references
            .Where(other => other.Key != search.ReferenceId && search.Gallery?.Contains(other.Key) != false && other.Value.Overlaps(wanted))
            .Select(static other => new AbisCandidate(other.Key) { Analytics = new AbisAnalytics("100", "100") })];
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string referenceId, CancellationToken cancellationToken)
    {
        _references.TryRemove(referenceId, out _);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> ContainsAsync(string referenceId, CancellationToken cancellationToken) => Task.FromResult(_references.ContainsKey(referenceId));

    /// <inheritdoc/>
    public Task<long> CountAsync(CancellationToken cancellationToken) => Task.FromResult((long)_references.Count);

    private async Task<MockAbisExpectation?> InterfereAsync(HashSet<string> hashes, MockAbisAction action, CancellationToken cancellationToken)
    {
        MockAbisExpectation? expectation = hashes.Select(hash => _expectations.GetValueOrDefault(hash)).FirstOrDefault(expectation => expectation?.ActionToInterfere == action);
        if (expectation is null)
            return null;
        await Task.Delay(expectation.DelayInExecution, _time, cancellationToken).ConfigureAwait(false);
        if (expectation.ForcedResponse == MockAbisResponse.Error)
            throw new AbisFailureException(expectation.ErrorCode);
        return expectation;
    }
}
