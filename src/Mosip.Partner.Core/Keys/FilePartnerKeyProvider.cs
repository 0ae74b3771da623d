using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Telemetry;

namespace Mosip.Partner.Core.Keys;

/// <summary>Keeps an opened key and looks at its files from time to time; a changed file takes over, the key before it stays for opening.</summary>
internal sealed class FilePartnerKeyProvider : IPartnerKeyProvider
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    // Data on its way is sealed for the last key or the one before it; more are kept only so long as they cost nothing.
    private const int KeptKeys = 8;

    private readonly string[] _paths;
    private readonly Func<PartnerKey> _load;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private volatile PartnerKeyRing _ring;
    private string _stamp;
    private long _lookedAt;

    public FilePartnerKeyProvider(string[] paths, Func<PartnerKey> load, TimeProvider time)
    {
        (_paths, _load, _time) = (paths, load, time);
        _stamp = Stamp();
        _lookedAt = time.GetTimestamp();
        _ring = new PartnerKeyRing(load());
    }

    public ValueTask<PartnerKeyRing> GetAsync(PartnerKeyPurpose purpose, CancellationToken cancellationToken)
    {
        if (_time.GetElapsedTime(Volatile.Read(ref _lookedAt)) >= LookEvery)
            Look();
        return ValueTask.FromResult(_ring);
    }

    private void Look()
    {
        // One caller looks; the others go on with the key that is there.
        if (!_gate.TryEnter())
            return;
        try
        {
            Volatile.Write(ref _lookedAt, _time.GetTimestamp());
            string stamp = Stamp();
            if (stamp == _stamp)
                return;
            PartnerKey key = _load();
            _ring = new PartnerKeyRing(key, [.. _ring.All.Take(KeptKeys - 1)]);
            _stamp = stamp;
        }
        catch (Exception e) when (e is MosipInputException or IOException or UnauthorizedAccessException)
        {
            // A file that is being written, or a mistake: the key before stays in use, the next look tries again.
            CoreTelemetry.KeyReloadFailures.Add(1);
        }
        finally
        {
            _gate.Exit();
        }
    }

    private string Stamp() => string.Join('|', _paths.Select(path => new FileInfo(path) is { Exists: true } file ? $"{file.LastWriteTimeUtc.Ticks}:{file.Length}" : "absent"));
}
