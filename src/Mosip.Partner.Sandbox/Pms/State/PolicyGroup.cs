namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A group of policies; a partner belongs to one and chooses among its policies.</summary>
internal sealed record PolicyGroup(string Id, string Name, string Description, string CreatedBy, DateTimeOffset CreatedAt)
{
    public bool IsActive { get; init; } = true;
}
