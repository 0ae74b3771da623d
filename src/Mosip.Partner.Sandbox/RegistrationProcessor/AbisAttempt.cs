namespace Mosip.Partner.Sandbox.RegistrationProcessor;

/// <summary>One attempt at an application: a new reference, and an insert and an identify for every ABIS (MOSIP's batch).</summary>
internal sealed class AbisAttempt(SandboxRegistration registration, string referenceId)
{
    private readonly List<SandboxAbisRequest> _requests = [];

    public SandboxRegistration Registration { get; } = registration;

    public string ReferenceId { get; } = referenceId;

    public IReadOnlyList<SandboxAbisRequest> Requests => _requests;

    /// <summary>Whether every ABIS has answered its identify with success.</summary>
    public bool IsComplete => _requests.All(static request => request.IsInsert || request.Status == SandboxAbisStatus.Processed);

    /// <summary>What all ABIS named together.</summary>
    public IEnumerable<string> Candidates => _requests.SelectMany(static request => request.Candidates).Distinct(StringComparer.Ordinal);

    /// <summary>Adds the pair of requests for an ABIS.</summary>
    public void AddPair(string abis) => _requests.AddRange([new SandboxAbisRequest(this, abis, isInsert: true), new SandboxAbisRequest(this, abis, isInsert: false)]);

    /// <summary>Adds a request that was made by hand, and stands for itself.</summary>
    public SandboxAbisRequest AddByHand(string abis, string requestId, bool isInsert)
    {
        var request = new SandboxAbisRequest(this, abis, isInsert) { RequestId = requestId };
        _requests.Add(request);
        return request;
    }

    /// <summary>The identify that waits for an insert; null where there is none.</summary>
    public SandboxAbisRequest? IdentifyAfter(SandboxAbisRequest insert) => _requests.Find(request => !request.IsInsert && request.Abis == insert.Abis && request.Status == SandboxAbisStatus.InProgress);
}
