using System.Globalization;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox.Events;
using Mosip.Partner.Sandbox.Residents;

namespace Mosip.Partner.Sandbox;

/// <summary>
/// What administrators and residents do in MOSIP's services without a partner: ids that end, locks, the hotlist, master data. Each takes effect in the sandbox's own IDA where that knows such
/// a thing, and is told to online verification partners by the hub. The same is at <c>/sandbox/tell</c> over HTTP. What changes in partner management is told by itself.
/// </summary>
public sealed class SandboxAdministration
{
    /// <summary>The topic of templates.</summary>
    public const string Templates = "MASTERDATA_IDAUTHENTICATION_TEMPLATES";

    /// <summary>The topic of titles.</summary>
    public const string Titles = "MASTERDATA_TITLES";

    private readonly ResidentRegister _residents;
    private readonly IdEvents _events;
    private readonly TimeProvider _clock;
    private int _registrations;

    internal SandboxAdministration(ResidentRegister residents, IdEvents events, TimeProvider clock) => (_residents, _events, _clock) = (residents, events, clock);

    /// <summary>Registers a person (<c>IDENTITY_CREATED</c>), in place of the one with the same UIN.</summary>
    /// <param name="resident">The person.</param>
    /// <param name="registrationId">The id of the registration, under which a credential can be asked for; null for an invented one.</param>
    /// <returns>The registration's id.</returns>
    public string CreateIdentity(Resident resident, string? registrationId = null) => Register(resident, registrationId, isNew: true);

    /// <summary>Changes a person's record (<c>IDENTITY_UPDATED</c>).</summary>
    /// <param name="resident">The person, as it is now.</param>
    /// <param name="registrationId">The id of the registration that brought the change; null for an invented one.</param>
    /// <returns>The registration's id.</returns>
    public string UpdateIdentity(Resident resident, string? registrationId = null) => Register(resident, registrationId, isNew: false);

    /// <summary>Activates an id: of a UIN all ids of the person (<c>ACTIVATE_ID</c>).</summary>
    /// <param name="id">A UIN or VID that the sandbox knows.</param>
    /// <exception cref="ArgumentException">The sandbox does not know it.</exception>
    public void ActivateId(IndividualId id)
    {
        Resident resident = Find(id);
        _residents.Set(IsUin(resident, id) ? resident.Activated() : resident.WithVid(id.Reveal(), VidOf(resident, id)?.TransactionLimit));
        _events.Activated(resident, IdsOf(resident, id));
    }

    /// <summary>Deactivates an id: of a UIN all ids of the person (<c>DEACTIVATE_ID</c>).</summary>
    /// <param name="id">A UIN or VID that the sandbox knows.</param>
    /// <exception cref="ArgumentException">The sandbox does not know it.</exception>
    public void DeactivateId(IndividualId id)
    {
        Resident resident = Find(id);
        _residents.Set(IsUin(resident, id) ? resident.Deactivated() : resident.WithVid(id.Reveal(), VidOf(resident, id)?.TransactionLimit, _clock.GetUtcNow()));
        _events.Deactivated(resident, IdsOf(resident, id));
    }

    /// <summary>Blocks a UIN, with all ids of the person, or revokes a VID: it is forgotten (<c>REMOVE_ID</c>).</summary>
    /// <param name="id">A UIN or VID that the sandbox knows.</param>
    /// <exception cref="ArgumentException">The sandbox does not know it.</exception>
    public void RemoveId(IndividualId id)
    {
        Resident resident = Find(id);
        IReadOnlyList<IndividualId> ids = IdsOf(resident, id);
        foreach (IndividualId gone in ids)
            _residents.Remove(gone.Reveal());
        _events.Removed(resident, ids);
    }

    /// <summary>Locks or unlocks ways to authenticate (<c>AUTH_TYPE_STATUS_UPDATE</c>).</summary>
    /// <param name="id">A UIN or VID of the person.</param>
    /// <param name="locks">The ways and their states.</param>
    /// <exception cref="ArgumentException">The sandbox does not know the id.</exception>
    public void SetLocks(IndividualId id, params IReadOnlyList<SandboxLock> locks)
    {
        ArgumentNullException.ThrowIfNull(locks);
        Resident resident = Find(id);
        Resident changed = locks.Aggregate(resident, static (person, entry) =>
        {
            Resident without = person.WithoutLock(entry.Factor);
            return entry.IsLocked && entry.UnlockedUntil is null ? without.WithLock(entry.Factor) : without;
        });
        _residents.Set(changed);
        _events.Locked(resident, locks);
    }

    /// <summary>Puts something on the hotlist or takes it off (<c>MOSIP_HOTLIST</c>). The sandbox's own IDA has no hotlist.</summary>
    /// <param name="entry">What, and its state.</param>
    public void Hotlist(SandboxHotlistEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _events.Hotlisted(entry);
    }

    /// <summary>Says that master data has changed.</summary>
    /// <param name="topic"><see cref="Templates"/> or <see cref="Titles"/>.</param>
    /// <exception cref="ArgumentException">It is another topic.</exception>
    public void ChangeMasterData(string topic)
    {
        if (topic is not (Templates or Titles))
            throw new ArgumentException($"The topic is {Templates} or {Titles}.", nameof(topic));
        _events.MasterDataChanged(topic);
    }

    private string Register(Resident resident, string? registrationId, bool isNew)
    {
        ArgumentNullException.ThrowIfNull(resident);
        // Centre, machine, number, time: as the registration client makes them.
        string id = registrationId ?? string.Create(CultureInfo.InvariantCulture, $"1000110077{Interlocked.Increment(ref _registrations):D5}{_clock.GetUtcNow().UtcDateTime:yyyyMMddHHmmss}");
        _residents.Set(resident);
        _residents.SetRegistration(id, resident);
        _events.Registered(resident, id, isNew);
        return id;
    }

    internal Resident Find(IndividualId id) =>
        _residents.Find(id.Reveal())?.Resident ?? throw new ArgumentException("The sandbox has no resident with this id. Add one with AddResident.", nameof(id));

    private static bool IsUin(Resident resident, IndividualId id) => id.Reveal() == resident.Uin.Reveal();

    private static ResidentVid? VidOf(Resident resident, IndividualId id) => resident.Vids.FirstOrDefault(vid => vid.Id.Reveal() == id.Reveal());

    private static IReadOnlyList<IndividualId> IdsOf(Resident resident, IndividualId id) => !IsUin(resident, id) ? [id]
        : [resident.Uin, .. resident.Vids.Select(vid => vid.Id), .. resident.Handle is { } handle ? (IReadOnlyList<IndividualId>)[handle] : []];
}
