using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A policy: a draft until it is published, then unchangeable.</summary>
internal sealed class Policy(string id, PolicyGroup group)
{
    public string Id { get; } = id;

    public PolicyGroup Group { get; } = group;

    public required PolicyType Type { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string Version { get; init; }

    /// <summary>The UTF-8 JSON of <c>policies</c>.</summary>
    public required byte[] Document { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ValidUntil => CreatedAt.AddYears(200);

    public bool IsPublished { get; set; }
}
