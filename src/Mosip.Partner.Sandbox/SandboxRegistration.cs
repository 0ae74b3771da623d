using System.Security.Cryptography;
using Mosip.Partner.Sandbox.RegistrationProcessor;

namespace Mosip.Partner.Sandbox;

/// <summary>An application of a person whose biometrics are compared.</summary>
public sealed class SandboxRegistration
{
    private readonly List<AbisAttempt> _attempts = [];
    private TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SandboxRegistration(SandboxApplication application) => (Application, Uin) = (application, application.Uin);

    /// <summary>What was applied for.</summary>
    public SandboxApplication Application { get; }

    /// <summary>The registration id: 29 digits.</summary>
    public string RegistrationId { get; } = string.Concat(Enumerable.Range(0, 29).Select(static _ => (char)('0' + RandomNumberGenerator.GetInt32(10))));

    /// <summary>The reference that the ABIS knows it by, another after each attempt.</summary>
    public string ReferenceId => _attempts is [.., { } latest] ? latest.ReferenceId : "";

    /// <summary>What has become of it.</summary>
    public SandboxRegistrationStatus Status { get; private set; }

    /// <summary>The person's UIN: of an update from the start, of a new application when it is finished; null before.</summary>
    public string? Uin { get; internal set; }

    /// <summary>The applications with the same biometrics that are left when MOSIP has sorted out what the ABIS found.</summary>
    public IReadOnlyList<SandboxRegistration> Candidates { get; internal set; } = [];

    /// <summary>The case that a person decides; null where there is none, or where <see cref="SandboxRegistrationProcessorOptions.OpenCase"/> is not set.</summary>
    public SandboxCase? Case { get; internal set; }

    /// <summary>All requests that were made for it, oldest first.</summary>
    public IReadOnlyList<SandboxAbisRequest> Requests => [.. _attempts.SelectMany(static attempt => attempt.Requests)];

    /// <summary>Ends when the status is other than <see cref="SandboxRegistrationStatus.Processing"/>.</summary>
    public Task Settled => _settled.Task;

    /// <summary>When the latest attempt began.</summary>
    internal DateTimeOffset BegunAt { get; private set; }

    /// <summary>Makes the requests of an attempt.</summary>
    internal AbisAttempt Begin(string? referenceId, DateTimeOffset now)
    {
        var attempt = new AbisAttempt(this, referenceId ?? Guid.NewGuid().ToString("D"));
        _attempts.Add(attempt);
        (BegunAt, Status) = (now, SandboxRegistrationStatus.Processing);
        if (_settled.Task.IsCompleted)
            _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return attempt;
    }

    internal void Settle(SandboxRegistrationStatus status) => Status = status;

    /// <summary>Ends <see cref="Settled"/>, once all is recorded that led to the status.</summary>
    internal void Announce()
    {
        if (Status != SandboxRegistrationStatus.Processing)
            _settled.TrySetResult();
    }
}
