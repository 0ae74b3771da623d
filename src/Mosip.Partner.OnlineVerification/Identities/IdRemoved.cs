using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>An id was blocked or revoked: what is filed under it must be deleted (<c>REMOVE_ID</c>). An unknown hash is no fault.</summary>
public sealed class IdRemoved : OnlineVerificationEvent
{
    internal IdRemoved(HubEvent source, EventData data)
        : base(source) => IdHash = data.Text("id_hash") ?? "";

    /// <summary>Under what the person is filed; empty where the event names none.</summary>
    public string IdHash { get; }
}
