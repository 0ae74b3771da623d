using Mosip.Partner.Sandbox.RegistrationProcessor;

namespace Mosip.Partner.Sandbox;

/// <summary>A request that the registration processor makes to an ABIS.</summary>
public sealed class SandboxAbisRequest
{
    internal SandboxAbisRequest(AbisAttempt attempt, string abis, bool isInsert) => (Attempt, Abis, IsInsert) = (attempt, abis, isInsert);

    /// <summary>The request's id.</summary>
    public string RequestId { get; internal init; } = Guid.NewGuid().ToString("D");

    /// <summary>Which ABIS it is for, by the name in the options.</summary>
    public string Abis { get; }

    /// <summary>An insert; else an identify.</summary>
    public bool IsInsert { get; }

    /// <summary>The reference.</summary>
    public string ReferenceId => Attempt.ReferenceId;

    /// <summary>The application that it is for.</summary>
    public SandboxRegistration Registration => Attempt.Registration;

    /// <summary>Where it stands.</summary>
    public SandboxAbisStatus Status { get; internal set; }

    /// <summary>The message as it was sent last; null before.</summary>
    public ReadOnlyMemory<byte>? Message { get; internal set; }

    internal AbisAttempt Attempt { get; }

    /// <summary>The references that a successful identify named.</summary>
    internal IReadOnlyList<string> Candidates { get; set; } = [];
}
