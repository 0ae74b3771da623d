using System.Text.Json.Nodes;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox.Credentials;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.IdaServer;
using Mosip.Partner.Sandbox.Pms.State;
using Mosip.Partner.Sandbox.Residents;
using Mosip.Partner.Sandbox.WebSubHub;

namespace Mosip.Partner.Sandbox.Events;

/// <summary>
/// What the identity repository and other services tell online verification partners: one event for each id of a person (UIN, VIDs, handle) and for each active partner
/// (<c>CredentialServiceManager</c> of mosip/id-repository).
/// </summary>
internal sealed class IdEvents(PmsStore store, ResidentRegister residents, HubState hub, TimeProvider clock)
{
    private const string IdRepository = "ID_REPO", HotlistService = "hotlist-service", MasterDataService = "MASTERDATA_SERVICE";

    /// <summary>The ids may be used: their own end and number of uses count again.</summary>
    public void Activated(Resident resident, IReadOnlyList<IndividualId> ids) => TellOfEach(resident, ids, "ACTIVATE_ID", id => Life(id.ExpiresAt, id.RemainingUses));

    /// <summary>The ids have ended now.</summary>
    public void Deactivated(Resident resident, IReadOnlyList<IndividualId> ids) => TellOfEach(resident, ids, "DEACTIVATE_ID", id => Life(clock.GetUtcNow(), id.RemainingUses));

    /// <summary>The ids must be forgotten.</summary>
    public void Removed(Resident resident, IReadOnlyList<IndividualId> ids) => TellOfEach(resident, ids, "REMOVE_ID", _ => []);

    /// <summary>A person was registered, or the record was changed.</summary>
    public void Registered(Resident resident, string registrationId, bool isNew)
    {
        string uin = resident.Uin.Reveal();
        Publish(IdRepository, isNew ? "IDENTITY_CREATED" : "IDENTITY_UPDATED", registrationId, new JsonObject { ["id_hash"] = HashOf(uin), ["registration_id"] = registrationId });
    }

    /// <summary>A person has locked or unlocked ways to authenticate. Named by the token under which the partner knows it.</summary>
    public void Locked(Resident resident, IReadOnlyList<SandboxLock> locks)
    {
        foreach (string partner in Verifiers())
            Publish(IdRepository, $"{partner}/AUTH_TYPE_STATUS_UPDATE", "", new JsonObject
            {
                ["eventType"] = null,
                ["saltedIdHash"] = null,
                ["tokenId"] = AuthTokens.ForVerifier(partner, resident.Uin.Reveal()),
                ["authTypeStatusList"] = new JsonArray([.. locks.Select(Entry)]),
                ["expiryTimestamp"] = null,
                ["transactionLimit"] = null,
                ["id_hash"] = null,
            });
    }

    /// <summary>Something was put on the hotlist or taken off.</summary>
    public void Hotlisted(SandboxHotlistEntry entry) => Publish(HotlistService, "MOSIP_HOTLIST", null, new JsonObject
    {
        ["id"] = Core.Crypto.MosipHash.UpperHex(System.Text.Encoding.UTF8.GetBytes(entry.Id)),
        ["idType"] = entry.IdType,
        ["status"] = entry.IsBlocked ? "BLOCKED" : "UNBLOCKED",
        ["expiryTimestamp"] = entry.ExpiresAt is { } end ? MosipTime.Utc(end) : null,
    });

    /// <summary>Master data is to be read again.</summary>
    public void MasterDataChanged(string topic) => Publish(MasterDataService, topic, null, []);

    private void TellOfEach(Resident resident, IReadOnlyList<IndividualId> ids, string name, Func<RegisteredId, JsonObject> dataOf)
    {
        foreach (IndividualId id in ids)
        {
            string digits = id.Reveal();
            JsonObject data = dataOf(residents.Find(digits) ?? new RegisteredId(resident, id));
            data["id_hash"] = HashOf(digits);
            // Of a VID the id repository knows no transaction.
            string transaction = id == resident.Uin ? Guid.NewGuid().ToString() : "";
            foreach (string partner in Verifiers())
                Publish(IdRepository, $"{partner}/{name}", transaction, (JsonObject)data.DeepClone());
        }
    }

    private void Publish(string publisher, string topic, string? transactionId, JsonObject data) =>
        hub.Publish(topic, HubEnvelope.Write(publisher, topic, ("mosip", "ida"), transactionId, dataShareUri: null, data, MosipTime.Utc(clock.GetUtcNow())));

    private static string HashOf(string id) => IdHash.Of(id, IdHash.SaltOf(IdHash.Modulo(id)));

    private List<string> Verifiers()
    {
        lock (store.Gate)
            return [.. store.Partners.Where(partner => partner.Type == PartnerType.OnlineVerification && partner.IsActive).Select(partner => partner.Id)];
    }

    // Both replace what a partner has stored: what is not there is unlimited.
    private static JsonObject Life(DateTimeOffset? expiresAt, int? remainingUses) => new()
    {
        ["expiry_timestamp"] = expiresAt is { } end ? MosipTime.Utc(end) : null,
        ["transaction_limit"] = remainingUses,
    };

    private static JsonObject Entry(SandboxLock entry) => new()
    {
        ["authType"] = entry.AuthType,
        ["authSubType"] = entry.AuthSubType,
        ["locked"] = entry.IsLocked,
        ["unlockForSeconds"] = null,
        ["requestId"] = Guid.NewGuid().ToString(),
        // Unlocked for a while is locked, with the time until which it is not.
        ["metadata"] = entry.UnlockedUntil is { } end ? new JsonObject { ["unlockExpiryTimestamp"] = MosipTime.Utc(end) } : null,
    };
}
