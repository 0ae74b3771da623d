using System.Security.Cryptography;

namespace Mosip.Partner.Sandbox;

/// <summary>An application of a person whose biometrics are compared.</summary>
public sealed class SandboxRegistration
{
    private readonly List<SandboxAbisRequest> _requests = [];
    private TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SandboxRegistration(string shareUrl, IReadOnlyList<SandboxRegistration> gallery) => (ShareUrl, Gallery) = (shareUrl, gallery);

    /// <summary>The registration id: 29 digits.</summary>
    public string RegistrationId { get; } = string.Concat(Enumerable.Range(0, 29).Select(static _ => (char)('0' + RandomNumberGenerator.GetInt32(10))));

    /// <summary>The reference that the ABIS knows it by, another after each attempt.</summary>
    public string ReferenceId { get; private set; } = "";

    /// <summary>What has become of it.</summary>
    public SandboxRegistrationStatus Status { get; private set; }

    /// <summary>The applications that the ABIS found to have the same biometrics.</summary>
    public IReadOnlyList<SandboxRegistration> Candidates { get; internal set; } = [];

    /// <summary>All requests that were made for it, oldest first.</summary>
    public IReadOnlyList<SandboxAbisRequest> Requests => [.. _requests];

    /// <summary>Ends when the status is other than <see cref="SandboxRegistrationStatus.Processing"/>.</summary>
    public Task Settled => _settled.Task;

    internal string ShareUrl { get; private set; }

    /// <summary>The applications to compare with; none for all.</summary>
    internal IReadOnlyList<SandboxRegistration> Gallery { get; }

    internal SandboxAbisRequest Insert { get; private set; } = null!;

    internal SandboxAbisRequest Identify { get; private set; } = null!;

    /// <summary>Makes the pair of requests for an attempt; each has a reference of its own.</summary>
    internal void Begin(string shareUrl)
    {
        (ShareUrl, ReferenceId, Status) = (shareUrl, Guid.NewGuid().ToString("D"), SandboxRegistrationStatus.Processing);
        (Insert, Identify) = (new SandboxAbisRequest(this, isInsert: true), new SandboxAbisRequest(this, isInsert: false));
        _requests.AddRange([Insert, Identify]);
        if (_settled.Task.IsCompleted)
            _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    internal void Settle(SandboxRegistrationStatus status) => Status = status;

    /// <summary>Ends <see cref="Settled"/>, once all is recorded that led to the status.</summary>
    internal void Announce()
    {
        if (Status != SandboxRegistrationStatus.Processing)
            _settled.TrySetResult();
    }
}
