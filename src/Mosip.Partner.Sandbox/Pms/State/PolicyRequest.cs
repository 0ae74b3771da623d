namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A partner's request to use a policy.</summary>
internal sealed class PolicyRequest(string key, Partner partner, Policy policy)
{
    public string Key { get; } = key;

    public Partner Partner { get; } = partner;

    public Policy Policy { get; } = policy;

    public string Comment { get; init; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public PolicyRequestStatus Status { get; set; }

    /// <summary>The state as the wire spells it.</summary>
    public string StatusText => Status switch
    {
        PolicyRequestStatus.Approved => "approved",
        PolicyRequestStatus.Rejected => "rejected",
        _ => "InProgress",
    };
}

/// <summary>How far a policy request came.</summary>
internal enum PolicyRequestStatus
{
    InProgress,
    Approved,
    Rejected,
}
