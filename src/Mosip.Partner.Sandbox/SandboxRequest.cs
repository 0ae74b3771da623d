using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox;

/// <summary>What the sandbox remembers of a request: enough to see why it was refused, and no personal data, key or secret.</summary>
public sealed record SandboxRequest
{
    /// <summary>When the request came.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The pattern of the address, for example <c>/idauthentication/v1/auth/{licence}/{partner}/{apiKey}</c>. Never the address itself: it carries keys.</summary>
    public required string Route { get; init; }

    /// <summary>The group of endpoints.</summary>
    public required SandboxOperation Operation { get; init; }

    /// <summary>The HTTP status that was answered; 0 where the connection was dropped.</summary>
    public int HttpStatus { get; init; }

    /// <summary>How long the answer took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The transaction id of an IDA request, where it has the right form.</summary>
    public string? TransactionId { get; init; }

    /// <summary>The errors of the answer in MOSIP's order; empty when there are none.</summary>
    public IReadOnlyList<MosipError> Errors { get; init; } = [];

    /// <summary>For a refusal: which check, what was expected and what came, in plain words.</summary>
    public IReadOnlyList<RefusalExplanation> Explanations { get; init; } = [];

    /// <summary>The faults that were applied, for example <c>latency of 2 s</c>.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}
