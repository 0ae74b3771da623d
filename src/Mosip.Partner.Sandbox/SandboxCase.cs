namespace Mosip.Partner.Sandbox;

/// <summary>A case that a person decides.</summary>
public sealed class SandboxCase
{
    private readonly List<string> _requestIds = [];

    internal SandboxCase(SandboxCaseRequest request) => Request = request;

    /// <summary>The applicant's registration id.</summary>
    public string RegistrationId => Request.RegistrationId;

    /// <summary>The request's id as it was sent last.</summary>
    public string RequestId => _requestIds[^1];

    /// <summary>Every id that it was sent under, oldest first.</summary>
    public IReadOnlyList<string> RequestIds => [.. _requestIds];

    /// <summary>What has become of it.</summary>
    public SandboxCaseStatus Status { get; internal set; }

    internal SandboxCaseRequest Request { get; }

    internal bool IsPending => Status is SandboxCaseStatus.InQueue;

    internal void Send(bool withNewId)
    {
        if (withNewId || _requestIds.Count == 0)
            _requestIds.Add(Guid.NewGuid().ToString("D"));
        Status = SandboxCaseStatus.InQueue;
    }
}
