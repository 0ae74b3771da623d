using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>A call that PMS refuses, and how. <c>&lt;name&gt;</c> in path and body stands for an id of the world.</summary>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Category">Whom it is for, as the catalogue says.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Below <c>/v1/partnermanager</c>, or from <c>/v1</c> on.</param>
/// <param name="Body">What stands in <c>request</c>; null for a call without a body.</param>
internal sealed record RefusalRow(string Code, MosipErrorCategory Category, string Method, string Path, string? Body = null)
{
    public const string Latest = "1.3.0", Early = "1.2.0.1", Aged = "200 years later", Bare = "bare";

    /// <summary>Who calls.</summary>
    public string User { get; init; } = "admin";

    /// <summary>The second envelope's id of the call; null for the first envelope.</summary>
    public string? ApiId { get; init; }

    /// <summary>The world in which the call is refused so.</summary>
    public string World { get; init; } = Latest;

    /// <summary>The envelope's version.</summary>
    public string Version { get; init; } = "1.0";

    /// <summary>The envelope's time; null for the present.</summary>
    public string? Time { get; init; }

    /// <summary>Whether the envelope has a time at all.</summary>
    public bool HasTime { get; init; } = true;

    public override string ToString() => $"{Code}: {Method} {Path} {Body} ({User}, {World})";
}
