namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A MISP's licence.</summary>
internal sealed class MispLicence(string key, Partner misp, Policy? policy, DateTimeOffset commencesOn)
{
    /// <summary>What the later calls name it by.</summary>
    public string Id { get; } = Guid.NewGuid().ToString();

    public string Key { get; } = key;

    public Partner Misp { get; } = misp;

    public Policy? Policy { get; } = policy;

    /// <summary>A name of the partner's choice; null for a licence of the older calls.</summary>
    public string? Name { get; init; }

    public DateTimeOffset CommencesOn { get; } = commencesOn;

    public required DateTimeOffset ExpiresOn { get; set; }

    public bool IsActive { get; set; } = true;

    public string CreatedBy { get; init; } = "";

    public DateTimeOffset? UpdatedAt { get; set; }

    public override string ToString() => $"licence of {Misp.Id}";
}
