using Mosip.Partner.Core.Privacy;
using Mosip.Partner.OnlineVerification.Reading;

namespace Mosip.Partner.OnlineVerification;

/// <summary>A MISP's licence as PMS describes it in events (<c>mispLicenseData</c>).</summary>
public sealed class MispLicenceData
{
    internal MispLicenceData(EventData data)
    {
        MispId = data.Required("mispId");
        LicenceKey = new MispLicenceKey(data.Required("licenseKey"));
        Status = data.Text("mispStatus") ?? "";
        CommencesOn = data.Time("mispCommenceOn");
        ExpiresOn = data.Time("mispExpiresOn");
    }

    /// <summary>The MISP's partner id.</summary>
    public string MispId { get; }

    /// <summary>The licence key.</summary>
    public MispLicenceKey LicenceKey { get; }

    /// <summary><c>ACTIVE</c> or <c>NOT_ACTIVE</c>.</summary>
    public string Status { get; }

    /// <summary>Whether it is active: the exact text <c>ACTIVE</c>.</summary>
    public bool IsActive => Status == EventStatus.Active;

    /// <summary>From when it is valid (UTC).</summary>
    public DateTimeOffset? CommencesOn { get; }

    /// <summary>Until when it is valid (UTC).</summary>
    public DateTimeOffset? ExpiresOn { get; }

    /// <summary>The MISP and the state, not the key.</summary>
    public override string ToString() => $"licence of {MispId}: {Status}";
}
