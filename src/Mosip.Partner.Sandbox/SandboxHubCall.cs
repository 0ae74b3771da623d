namespace Mosip.Partner.Sandbox;

/// <summary>A call of the hub to a callback.</summary>
public sealed record SandboxHubCall
{
    /// <summary>When.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What: <c>verify</c>, <c>denied</c> or <c>deliver</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The topic.</summary>
    public required string Topic { get; init; }

    /// <summary>The HTTP status of the answer; 0 where there was none.</summary>
    public int HttpStatus { get; init; }

    /// <summary>What the hub made of the answer, in plain words, where that is not simply success; null where it is.</summary>
    public RefusalExplanation? Explanation { get; init; }
}
