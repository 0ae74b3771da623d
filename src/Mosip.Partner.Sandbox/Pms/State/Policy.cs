using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>A policy: a draft until it is published, then unchangeable, and perhaps deactivated for ever.</summary>
internal sealed class Policy(string id)
{
    public string Id { get; } = id;

    public required PolicyGroup Group { get; set; }

    public required PolicyType Type { get; init; }

    public required string Name { get; set; }

    public required string Description { get; set; }

    public required string Version { get; set; }

    /// <summary>The UTF-8 JSON of <c>policies</c>.</summary>
    public required byte[] Document { get; set; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? UpdatedBy { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public DateTimeOffset ValidUntil => CreatedAt.AddYears(200);

    /// <summary>Whether the policy was ever published; only then it has a schema.</summary>
    public bool WasPublished { get; set; }

    /// <summary>Whether the policy can be used.</summary>
    public bool IsActive { get; set; }

    /// <summary>The state as the first envelope's reads name it: they call a deactivated policy a draft.</summary>
    public string Status => IsActive ? "PUBLISHED" : "DRAFTED";

    /// <summary>The state as the second envelope's lists name it.</summary>
    public string ListedStatus => IsActive ? "activated" : WasPublished ? "deactivated" : "draft";
}
