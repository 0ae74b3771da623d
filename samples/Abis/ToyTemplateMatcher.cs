using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Abis;
using Mosip.Partner.Biometrics;

namespace ToyAbis;

/// <summary>
/// A TOY. It makes a template id of each biometric, the hash of its bytes, and calls two references duplicates when they share one: the same file matches, the same finger captured
/// twice does not. A vendor's matcher stands here. References are kept in a file, so that they outlive the process as MOSIP expects.
/// </summary>
public sealed class ToyTemplateMatcher : IAbisMatcher
{
    private readonly string _file;
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, string[]> _templates = new(StringComparer.Ordinal);

    /// <summary>Opens the references of earlier runs.</summary>
    /// <param name="file">Where they are kept, a line for each change.</param>
    public ToyTemplateMatcher(string file)
    {
        _file = file;
        foreach (string line in File.Exists(file) ? File.ReadLines(file) : [])
            Apply(line.Split(' '));
    }

    /// <inheritdoc/>
    public Task InsertAsync(AbisEnrolment enrolment, CancellationToken cancellationToken)
    {
        Keep([enrolment.ReferenceId, .. enrolment.Biometrics.Select(TemplateIdOf)]);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AbisCandidate>> IdentifyAsync(AbisSearch search, CancellationToken cancellationToken)
    {
        string[] probe = _templates[search.ReferenceId];
        IEnumerable<AbisCandidate> candidates =
            from reference in search.Gallery ?? [.. _templates.Keys]
            let shared = _templates[reference].Intersect(probe).Count()
            where reference != search.ReferenceId && shared > 0
            orderby shared descending
            select new AbisCandidate(reference) { Analytics = new AbisAnalytics($"{100 * shared / probe.Length}", $"{shared}") };
        return Task.FromResult<IReadOnlyList<AbisCandidate>>([.. candidates]);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string referenceId, CancellationToken cancellationToken)
    {
        Keep([referenceId]);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> ContainsAsync(string referenceId, CancellationToken cancellationToken) => Task.FromResult(_templates.ContainsKey(referenceId));

    /// <inheritdoc/>
    public Task<long> CountAsync(CancellationToken cancellationToken) => Task.FromResult((long)_templates.Count);

    private static string TemplateIdOf(CbeffRecord biometric) => Convert.ToHexStringLower(SHA256.HashData(biometric.Data.Span));

    // On the disk before it counts: the identify that follows has to find it whatever happens in between.
    private void Keep(string[] words)
    {
        lock (_lock)
        {
            using var stream = new FileStream(_file, FileMode.Append, FileAccess.Write);
            stream.Write(Encoding.ASCII.GetBytes(string.Join(' ', words) + '\n'));
            stream.Flush(flushToDisk: true);
            Apply(words);
        }
    }

    // A reference without templates is one that was deleted.
    private void Apply(string[] words)
    {
        if (words.Length > 1)
            _templates[words[0]] = words[1..];
        else
            _templates.TryRemove(words[0], out _);
    }
}
