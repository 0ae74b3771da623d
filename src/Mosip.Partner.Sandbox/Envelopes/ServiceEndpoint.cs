namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>One call of a MOSIP service.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the service's root, for example <c>/partners/{partnerId}/policy/map</c>.</param>
/// <param name="Handle">Answers the call.</param>
internal sealed record ServiceEndpoint(string Method, string Path, Func<MosipCall, MosipAnswer> Handle)
{
    /// <summary>The roles of which the caller must have one; none means any valid token.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether the call needs no token.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The constraints of the members of <c>request</c>; null for a call without a body.</summary>
    public IReadOnlyList<FieldRule>? Rules { get; init; }

    /// <summary>Whether the constraints are declared and never run, as upstream has it in two places.</summary>
    public bool LeavesRulesUnchecked { get; init; }

    /// <summary>Whether 1.3 wants <c>requesttime</c> to be of today.</summary>
    public bool ChecksRequestDate { get; init; }

    /// <summary>The second envelope's id of this call (<c>requestTime</c>, <c>responseTime</c>): answers carry it and calls with a body must; null for the first envelope.</summary>
    public string? ApiId { get; init; }

    /// <summary>The first line of PMS that has the call.</summary>
    public PmsLine Since { get; init; } = PmsLine.V1_2_0;
}
