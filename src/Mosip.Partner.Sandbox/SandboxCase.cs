namespace Mosip.Partner.Sandbox;

/// <summary>A case that a person decides.</summary>
public sealed class SandboxCase
{
    private readonly List<string> _requestIds = [];

    internal SandboxCase(string registrationId, string? applicantUrl, IReadOnlyDictionary<string, string?> gallery) => (RegistrationId, ApplicantUrl, Gallery) = (registrationId, applicantUrl, gallery);

    /// <summary>The applicant's registration id.</summary>
    public string RegistrationId { get; }

    /// <summary>The request's id as it was sent last.</summary>
    public string RequestId => _requestIds[^1];

    /// <summary>Every id that it was sent under, oldest first.</summary>
    public IReadOnlyList<string> RequestIds => [.. _requestIds];

    /// <summary>What has become of it.</summary>
    public SandboxCaseStatus Status { get; internal set; }

    internal string? ApplicantUrl { get; }

    /// <summary>The registration ids to compare with, and where their data is.</summary>
    internal IReadOnlyDictionary<string, string?> Gallery { get; }

    internal bool IsPending => Status is SandboxCaseStatus.InQueue;

    internal void Send(bool withNewId)
    {
        if (withNewId || _requestIds.Count == 0)
            _requestIds.Add(Guid.NewGuid().ToString("D"));
        Status = SandboxCaseStatus.InQueue;
    }
}
