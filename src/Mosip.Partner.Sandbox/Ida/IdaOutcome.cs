using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Filter;

namespace Mosip.Partner.Sandbox.Ida;

/// <summary>A verdict and, for the service, what the pipeline learnt about the request.</summary>
internal sealed record IdaOutcome(IdaVerdict Verdict)
{
    /// <summary>The request that goes to the service; null if none does.</summary>
    public IdaRequest? Request { get; init; }

    /// <summary>The type of its id: UIN, VID, HANDLE or the country's name for it.</summary>
    public string? IdType { get; init; }

    /// <summary>Partner, policy, licence and decrypted body; null if the body is no JSON object.</summary>
    public FilterContext? Context { get; init; }

    /// <summary>False where MOSIP sends the answer without <c>response-signature</c>: HTTP 500, and paths that go past the filter.</summary>
    public bool IsSigned { get; init; } = true;
}
