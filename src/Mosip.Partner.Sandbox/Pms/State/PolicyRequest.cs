namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A partner's request to use a policy.</summary>
internal sealed class PolicyRequest(string key, Partner partner, Policy policy)
{
    public string Key { get; } = key;

    public Partner Partner { get; } = partner;

    public Policy Policy { get; } = policy;

    public PolicyRequestStatus Status { get; set; }
}

/// <summary>How far a policy request came.</summary>
internal enum PolicyRequestStatus
{
    InProgress,
    Approved,
    Rejected,
}
