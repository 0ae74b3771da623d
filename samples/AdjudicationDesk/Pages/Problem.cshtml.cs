using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AdjudicationDesk.Pages;

/// <summary>What went wrong, in words for an operator.</summary>
[IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    [BindProperty(SupportsGet = true, Name = "code")]
    public int Code { get; set; }

    public string Title => Code switch { 404 => "There is no such case", 400 => "The form was not accepted", _ => "Something went wrong" };

    public string Advice => Code switch
    {
        404 => "The address is wrong, or the case is not on this desk any longer. Nothing was sent.",
        400 => "It did not come from a page of this desk, or the page was open for too long. Open the case again and decide; nothing was sent.",
        _ => "Nothing was sent unless the list of cases says so. If it happens again, the desk's log says why.",
    };
}
