namespace Mosip.Partner.Sandbox;

/// <summary>A case that a person is to decide.</summary>
public sealed record SandboxCaseRequest
{
    /// <summary>The applicant's registration id.</summary>
    public required string RegistrationId { get; init; }

    /// <summary>Where the applicant's data is. A verification, and a release before 1.2.0, has the address of the first alone. Default: none, the reference is null.</summary>
    public IReadOnlyList<SandboxReference> Applicant { get; init; } = [];

    /// <summary>The registrations to compare with; a verification has none.</summary>
    public IReadOnlyList<SandboxGalleryEntry> Gallery { get; init; } = [];
}
