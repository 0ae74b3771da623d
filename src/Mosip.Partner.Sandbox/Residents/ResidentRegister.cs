using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Residents;

/// <summary>The people whom IDA knows, by each of their ids, and what is left of limited VIDs.</summary>
internal sealed class ResidentRegister : IKnownIds
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, RegisteredId> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _registrations = new(StringComparer.Ordinal);

    public bool Contains(string individualId) => Find(individualId) is not null;

    /// <summary>Adds a person, or replaces the one with the same UIN.</summary>
    public void Set(Resident resident)
    {
        lock (_lock)
        {
            foreach (string old in _ids.Where(entry => entry.Value.Resident.Uin == resident.Uin).Select(entry => entry.Key).ToList())
                _ids.Remove(old);
            _ids[resident.Uin.Reveal()] = new RegisteredId(resident, resident.Uin);
            if (resident.Handle is { } handle)
                _ids[handle.Reveal()] = new RegisteredId(resident, handle);
            foreach (ResidentVid vid in resident.Vids)
                _ids[vid.Id.Reveal()] = new RegisteredId(resident, vid.Id) { RemainingUses = vid.TransactionLimit, ExpiresAt = vid.ExpiresAt };
        }
    }

    public RegisteredId? Find(string individualId)
    {
        lock (_lock)
            return _ids.GetValueOrDefault(individualId);
    }

    /// <summary>Gives a person one more VID; what is left of the others stays.</summary>
    public ResidentVid AddVid(Resident resident)
    {
        lock (_lock)
        {
            Resident changed = resident.WithVid(DerivedId.Vid($"{resident.Uin.Reveal()} {_ids.Count}"));
            foreach ((string id, RegisteredId entry) in _ids.Where(entry => entry.Value.Resident.Uin == resident.Uin).ToList())
                _ids[id] = entry with { Resident = changed };
            ResidentVid added = changed.Vids[^1];
            _ids[added.Id.Reveal()] = new RegisteredId(changed, added.Id);
            return added;
        }
    }

    /// <summary>Files a person under the id of a registration. IDA does not know such ids; the credential service does.</summary>
    public void SetRegistration(string registrationId, Resident resident)
    {
        lock (_lock)
            _registrations[registrationId] = resident.Uin.Reveal();
    }

    /// <summary>The person of a registration.</summary>
    public RegisteredId? FindRegistration(string registrationId)
    {
        lock (_lock)
            return _registrations.GetValueOrDefault(registrationId) is { } uin ? _ids.GetValueOrDefault(uin) : null;
    }

    /// <summary>Forgets one id.</summary>
    public void Remove(string individualId)
    {
        lock (_lock)
            _ids.Remove(individualId);
    }

    /// <summary>Takes one use off a limited VID. With the last one the VID is gone (IdServiceImpl.updateVIDstatus).</summary>
    public void Consume(string vid)
    {
        lock (_lock)
        {
            if (_ids.GetValueOrDefault(vid) is not { RemainingUses: { } uses } entry)
                return;
            if (uses > 1)
                _ids[vid] = entry with { RemainingUses = uses - 1 };
            else
                _ids.Remove(vid);
        }
    }
}

/// <summary>One id of a person.</summary>
internal sealed record RegisteredId(Resident Resident, IndividualId Id)
{
    public int? RemainingUses { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether the id or the UIN behind it has ended.</summary>
    public bool HasEnded(DateTimeOffset now) => Resident.IsDeactivated || ExpiresAt < now;

    public override string ToString() => $"{Id}";
}
