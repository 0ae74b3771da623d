using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>A person locked or unlocked ways to authenticate (<c>AUTH_TYPE_STATUS_UPDATE</c>). The list replaces what is stored for the types it names.</summary>
/// <remarks>Answer it with <see cref="VerificationStatus.LocksApplied"/>.</remarks>
public sealed class AuthenticationTypesLocked : OnlineVerificationEvent
{
    internal AuthenticationTypesLocked(HubEvent source, EventData data)
        : base(source)
    {
        Token = data.Required("tokenId");
        Locks = data.List("authTypeStatusList", entry => new AuthenticationLock(entry));
    }

    /// <summary>The person, by the token that its credential brought.</summary>
    public string Token { get; }

    /// <summary>The types and their states.</summary>
    public IReadOnlyList<AuthenticationLock> Locks { get; }
}
