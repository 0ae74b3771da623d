namespace Mosip.Partner.Adjudication;

/// <summary>An application that an applicant may be the same person as.</summary>
/// <param name="RegistrationId">Its registration id.</param>
/// <param name="References">Where its data is; none where MOSIP could not read it.</param>
public sealed record GalleryEntry(string RegistrationId, IReadOnlyList<SharedReference> References);
