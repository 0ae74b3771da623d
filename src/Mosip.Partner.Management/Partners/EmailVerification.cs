using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>What PMS says about an e-mail address before a registration.</summary>
public sealed record EmailVerification
{
    /// <summary>Whether a partner has the address already.</summary>
    [JsonPropertyName("emailExists")]
    public bool IsTaken { get; init; }

    /// <summary>The partner types that need a policy group; PMS writes them in capitals.</summary>
    [JsonPropertyName("policyRequiredPartnerTypes")]
    public IReadOnlyList<PartnerType> TypesThatNeedPolicyGroup { get; init; } = [];
}

internal sealed record EmailQuery([property: JsonPropertyName("emailId")] string EmailAddress)
{
    public override string ToString() => "";
}
