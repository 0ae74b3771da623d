using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>
/// RSA keys by name, made once per process and lent to every sandbox in it. TEST MATERIAL: several sandboxes share keys (never
/// certificates), so that only the first of a process pays for making them.
/// </summary>
internal sealed class RsaKeyPool
{
    private const int KeySize = 2048;

    private readonly ConcurrentDictionary<string, Lazy<RSA>> _keys = new(StringComparer.Ordinal);

    /// <summary>The pool of this process. Its keys are never disposed of.</summary>
    public static RsaKeyPool Shared { get; } = new();

    /// <summary>The key of a name, made when it is asked for first.</summary>
    public RSA Get(string name) => _keys.GetOrAdd(name, static _ => new Lazy<RSA>(static () => RSA.Create(KeySize))).Value;

    /// <summary>The key of a name for somebody who will dispose of it.</summary>
    public RSA Copy(string name) => RSA.Create(Get(name).ExportParameters(includePrivateParameters: true));

    /// <summary>Makes keys side by side that will be asked for soon.</summary>
    public void Prepare(IEnumerable<string> names) => Parallel.ForEach(names, name => Get(name));
}
