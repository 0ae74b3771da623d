namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A group of policies; a partner belongs to one and chooses among its policies.</summary>
internal sealed class PolicyGroup(string id)
{
    public string Id { get; } = id;

    public required string Name { get; set; }

    public required string Description { get; set; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? UpdatedBy { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Null where an update left it out: upstream then stores null.</summary>
    public bool? Activity { get; set; } = true;

    public bool IsActive => Activity == true;
}
