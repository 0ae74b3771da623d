using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.Ida;

/// <summary>What IDA makes of a request before it is matched with a person.</summary>
public sealed record IdaVerdict
{
    /// <summary>Whether the request was handed to the service and its reply can leave.</summary>
    public required bool Accepted { get; init; }

    /// <summary>Where the request ended.</summary>
    public required IdaStage Stage { get; init; }

    /// <summary>200, also for refusals, or 500 where MOSIP's code fails without an answer of its own.</summary>
    public int HttpStatus { get; init; } = 200;

    /// <summary>The entries of <c>errors</c> in MOSIP's order; empty when accepted and for HTTP 500.</summary>
    public IReadOnlyList<MosipError> Errors { get; init; } = [];

    /// <summary>For HTTP 500: the Java exception that leaves IDA.</summary>
    public string? UnhandledException { get; init; }

    /// <summary>Whether the service was called although the reply is lost (<see cref="IdaStage.Response"/>).</summary>
    public bool HandedToService { get; init; }

    /// <summary>The errors of a reply that was lost (<see cref="IdaStage.Response"/>).</summary>
    public IReadOnlyList<MosipError> DiscardedErrors { get; init; } = [];

    /// <summary>For every reason of the refusal: which check, what was expected, what came.</summary>
    public IReadOnlyList<RefusalExplanation> Explanations { get; init; } = [];
}
