using System.Diagnostics.CodeAnalysis;

namespace Mosip.Partner.Sandbox.DataShares;

/// <summary>The shares and what is left of each. Safe for concurrent use.</summary>
internal sealed class DataShareStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DataShare Share, int UsesLeft)> _shares = new(StringComparer.Ordinal);

    public void Add(DataShare share)
    {
        lock (_lock)
            _shares.Add(share.Key, (share, share.UsesAllowed));
    }

    /// <summary>Takes all uses off all shares.</summary>
    public void Spend()
    {
        lock (_lock)
        {
            foreach ((string key, (DataShare share, _)) in _shares.ToArray())
                _shares[key] = (share, 0);
        }
    }

    /// <summary>Takes all uses off a share.</summary>
    /// <returns>False where there is no such share.</returns>
    public bool Spend(string key)
    {
        lock (_lock)
        {
            if (!_shares.TryGetValue(key, out (DataShare Share, int UsesLeft) entry))
                return false;
            _shares[key] = entry with { UsesLeft = 0 };
            return true;
        }
    }

    /// <summary>Takes one use off a share. It counts as soon as it is served, whether or not the bytes arrive.</summary>
    /// <returns>False where none is left.</returns>
    public bool TryUse(string key, string policyId, string subscriberId, [NotNullWhen(true)] out DataShare? share, out bool exists)
    {
        lock (_lock)
        {
            share = null;
            exists = _shares.TryGetValue(key, out (DataShare Share, int UsesLeft) entry) && entry.Share.PolicyId == policyId && entry.Share.SubscriberId == subscriberId;
            if (!exists || entry.UsesLeft == 0)
                return false;
            if (entry.UsesLeft > 0)
                _shares[key] = entry with { UsesLeft = entry.UsesLeft - 1 };
            share = entry.Share;
            return true;
        }
    }
}
