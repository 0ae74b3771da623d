using Mosip.Partner.Adjudication;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Errors;

namespace AdjudicationDesk.Cases;

/// <summary>Takes a case to the desk: reads all that MOSIP shares about it at once, because shares end long before an operator is free, and keeps it.</summary>
public sealed class CaseIntake(CaseStore store, ISharedDataReader shares, TimeProvider time) : ICaseHandler
{
    public async Task ReceiveAsync(AdjudicationCase adjudicationCase, CancellationToken cancellationToken)
    {
        var people = new List<PersonFile>();
        foreach (SharedReference reference in adjudicationCase.Applicant)
            people.Add(await ReadAsync(adjudicationCase.RegistrationId, isApplicant: true, reference, cancellationToken));
        foreach (GalleryEntry entry in adjudicationCase.Gallery)
        {
            foreach (SharedReference reference in entry.References.DefaultIfEmpty(new SharedReference(null, null, null)))
                people.Add(await ReadAsync(entry.RegistrationId, isApplicant: false, reference, cancellationToken));
        }
        store.Add(new CaseFile(adjudicationCase.CaseId, adjudicationCase.Kind, adjudicationCase.RequestId, adjudicationCase.RegistrationId, people), time.GetUtcNow());
    }

    private async Task<PersonFile> ReadAsync(string registrationId, bool isApplicant, SharedReference reference, CancellationToken cancellationToken)
    {
        var file = new PersonFile { RegistrationId = registrationId, IsApplicant = isApplicant, Source = Describe(reference) };
        if (reference.Url is null)
            return file with { Problem = "MOSIP could not share this data." };
        try
        {
            return Fill(file, await shares.ReadAsync(reference, cancellationToken));
        }
        // What may pass is thrown, and the case is received again; these do not pass, and an operator can still say that the case cannot be decided.
        catch (Exception e) when (e is MosipServiceException or MosipCryptoException or MosipInputException)
        {
            return file with { Problem = "The data could not be read. " + e.Message };
        }
    }

    private static PersonFile Fill(PersonFile file, SharedPerson person)
    {
        IReadOnlyList<CbeffRecord> records = person.Biometrics?.Records ?? [];
        CbeffRecord? face = records.FirstOrDefault(record => record.Type == BiometricType.Face && !record.Data.IsEmpty);
        ReadOnlyMemory<byte> image = face is null ? default : IsoRecord.Parse(face.Data).Image;
        return file with
        {
            Fields = person.Identity.ToDictionary(field => field.Key, field => field.Value.Texts),
            Face = image.ToArray(),
            FaceType = ImageFacts.Read(image.Span)?.MediaType ?? "",
            Exceptions = [.. records.Where(record => record.IsException).Select(record => $"{record.Type} {record.Subtype}".Trim())],
            Documents = person.Documents.ToDictionary(document => document.Key, document => document.Value.ToArray()),
        };
    }

    private static string Describe(SharedReference reference) => reference.Source switch
    {
        "packet" => $"application, {reference.Status?.ToLowerInvariant()}",
        "idrepo" => "ID repository",
        _ => "application",
    };
}
