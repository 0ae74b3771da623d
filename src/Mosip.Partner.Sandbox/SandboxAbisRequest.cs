namespace Mosip.Partner.Sandbox;

/// <summary>A request that the registration processor makes to an ABIS.</summary>
public sealed class SandboxAbisRequest
{
    internal SandboxAbisRequest(SandboxRegistration registration, bool isInsert) => (Registration, IsInsert, ReferenceId) = (registration, isInsert, registration.ReferenceId);

    /// <summary>The request's id.</summary>
    public string RequestId { get; } = Guid.NewGuid().ToString("D");

    /// <summary>An insert; else an identify.</summary>
    public bool IsInsert { get; }

    /// <summary>The reference.</summary>
    public string ReferenceId { get; }

    /// <summary>The application that it is for.</summary>
    public SandboxRegistration Registration { get; }

    /// <summary>Where it stands.</summary>
    public SandboxAbisStatus Status { get; internal set; }

    /// <summary>The message as it was sent last; null before.</summary>
    public ReadOnlyMemory<byte>? Message { get; internal set; }
}
