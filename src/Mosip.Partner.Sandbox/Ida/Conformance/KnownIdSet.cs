using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Conformance;

/// <summary>The ids that a vector file calls known.</summary>
internal sealed class KnownIdSet(IEnumerable<string> ids) : IKnownIds
{
    private readonly HashSet<string> _ids = new(ids, StringComparer.Ordinal);

    public bool Contains(string individualId) => _ids.Contains(individualId);
}
