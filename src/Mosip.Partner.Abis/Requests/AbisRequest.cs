namespace Mosip.Partner.Abis.Requests;

/// <summary>A request as far as it could be read.</summary>
internal sealed record AbisRequest
{
    /// <summary>The <c>id</c> as it came; empty where there is none.</summary>
    public required string Id { get; init; }

    /// <summary>The <c>requestId</c> as it came; empty where there is none.</summary>
    public required string RequestId { get; init; }

    /// <summary>What to do; null where the request is not valid.</summary>
    public AbisOperation? Operation { get; init; }

    /// <summary>Why the request is not valid; null where it is.</summary>
    public AbisFailureReason? Failure { get; init; }

    public string ReferenceId { get; init; } = "";

    public string ReferenceUrl { get; init; } = "";

    /// <summary>Null for all references.</summary>
    public IReadOnlyList<string>? Gallery { get; init; }

    public IReadOnlyDictionary<string, string> Flags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
