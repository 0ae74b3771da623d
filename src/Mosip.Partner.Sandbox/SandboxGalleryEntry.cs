namespace Mosip.Partner.Sandbox;

/// <summary>A registration that an applicant may be the same person as.</summary>
/// <param name="RegistrationId">Its registration id.</param>
/// <param name="References">Where its data is; none where MOSIP could not read the packet, and the reference is null.</param>
public sealed record SandboxGalleryEntry(string RegistrationId, params IReadOnlyList<SandboxReference> References)
{
    /// <summary>Whether MOSIP failed to prepare it: it is left out of the request, and counts as a match that is to be decided nevertheless. Default: no.</summary>
    public bool IsLeftOut { get; init; }
}
