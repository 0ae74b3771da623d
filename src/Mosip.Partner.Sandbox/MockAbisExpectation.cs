using Mosip.Partner.Abis;

namespace Mosip.Partner.Sandbox;

/// <summary>How the mock of an ABIS answers about certain biometrics, with the members of MOSIP's mock (<c>/v1/mock-abis-service/config/expectation</c>).</summary>
/// <param name="Id">A record's <see cref="MockAbisMatcher.HashOf"/>.</param>
/// <param name="ActionToInterfere">Which requests are answered so.</param>
/// <param name="ForcedResponse">How.</param>
public sealed record MockAbisExpectation(string Id, MockAbisAction ActionToInterfere, MockAbisResponse ForcedResponse)
{
    /// <summary>The reason of <see cref="MockAbisResponse.Error"/>. Default: an internal error.</summary>
    public AbisFailureReason ErrorCode { get; init; } = AbisFailureReason.InternalError;

    /// <summary>How long the answer takes. Default: no time.</summary>
    public TimeSpan DelayInExecution { get; init; }

    /// <summary>The hashes of records whose references are the duplicates of <see cref="MockAbisResponse.Duplicate"/>.</summary>
    public IReadOnlyList<string> Gallery { get; init; } = [];
}
