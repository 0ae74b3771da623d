using AdjudicationDesk.Cases;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mosip.Partner.Adjudication;

namespace AdjudicationDesk.Pages;

/// <summary>The list of cases.</summary>
public sealed class IndexModel(CaseStore store) : PageModel
{
    public IReadOnlyList<StoredCase> Open { get; private set; } = [];

    public IReadOnlyList<StoredCase> Decided { get; private set; } = [];

    public void OnGet()
    {
        ILookup<bool, StoredCase> cases = store.List().ToLookup(found => found.Decision is null);
        (Open, Decided) = ([.. cases[true]], [.. cases[false].Reverse()]);
    }

    public static string Question(StoredCase open) => open.Kind == CaseKind.Verification ? "Is the application in order?"
        : open.File!.People.Where(person => !person.IsApplicant).Select(person => person.RegistrationId).Distinct().Count() is var candidates && candidates == 1 ? "The same person as one candidate?"
        : $"The same person as any of {candidates} candidates?";
}
