using AdjudicationDesk.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mosip.Partner.Adjudication;

namespace AdjudicationDesk.Pages;

/// <summary>One case: what MOSIP shared side by side, and the decision.</summary>
public sealed partial class CaseModel(CaseStore store, IAdjudicationDecisions adjudication, IVerificationDecisions verification, DecisionProgress progress, TimeProvider time, ILogger<CaseModel> logger) : PageModel
{
    public const int LongestComment = 1000;

    public StoredCase Case { get; private set; } = null!;

    public string Progress { get; private set; } = "";

    /// <summary>Why the decision was not taken; null where nothing was refused.</summary>
    public string? Refusal { get; private set; }

    [BindProperty]
    public string? Choice { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    [BindProperty]
    public List<string> Matches { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (store.Find(id) is not { } found)
            return NotFound();
        Case = found;
        if (found.Decision is not null)
        {
            // The page asks again by itself, without scripts, until the decision was sent.
            if (await progress.IsOnItsWayAsync(found, cancellationToken))
                Response.Headers["Refresh"] = "2";
            Progress = await progress.DescribeAsync(found, cancellationToken);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (store.Find(id) is not { } found)
            return NotFound();
        Case = found;
        if (Decision.All.FirstOrDefault(decision => decision.Kind == found.Kind && decision.Value == Choice) is not { } decision)
            return await RefuseAsync("Choose one of the decisions.", StatusCodes.Status400BadRequest, cancellationToken);
        string comment = (Comment ?? "").Trim();
        if (decision.NeedsComment && comment.Length == 0)
            return await RefuseAsync($"“{decision.Text}” needs a comment: say why.", StatusCodes.Status400BadRequest, cancellationToken);
        if (comment.Length > LongestComment)
            return await RefuseAsync($"The comment has more than {LongestComment} characters.", StatusCodes.Status400BadRequest, cancellationToken);
        if (decision == Decision.Match ? Matches.Count == 0 : Matches.Count > 0)
            return await RefuseAsync(decision == Decision.Match ? "Tick who is the same person." : "Somebody is ticked as the same person: choose “Match”, or take the tick away.", StatusCodes.Status400BadRequest, cancellationToken);

        DecisionOutcome outcome;
        // Whoever leaves the page now does not take the decision back.
        await progress.Turn.WaitAsync(CancellationToken.None);
        try
        {
            outcome = await SendAsync(decision, id, comment);
            if (outcome == DecisionOutcome.Taken)
                store.Decide(id, decision.Text, comment, time.GetUtcNow());
            else if (outcome == DecisionOutcome.AlreadyDecided)
                store.Decide(id, "before, and the desk ended before it had noted how", "", time.GetUtcNow());
        }
        catch (ArgumentException e)
        {
            string reason = e.ParamName == "registrationIds" ? "Somebody who is ticked is not in the gallery of this case." : "This case is still on its way to the desk. Send the decision again in a moment.";
            return await RefuseAsync(reason, StatusCodes.Status400BadRequest, cancellationToken);
        }
        finally
        {
            progress.Turn.Release();
        }
        if (outcome != DecisionOutcome.Taken)
            return await RefuseAsync(Explain(outcome), StatusCodes.Status409Conflict, cancellationToken);
        Decided(logger, id, decision.Value);
        await progress.SettleAsync(found, cancellationToken);
        return RedirectToPage(new { id });
    }

    // <snippet:decide>
    private Task<DecisionOutcome> SendAsync(Decision decision, string id, string comment)
    {
        var notes = new OperatorNotes { PrimaryOperatorId = User.Identity?.Name ?? "sample-operator", PrimaryOperatorComments = comment };
        return decision.Value switch
        {
            "no-match" => adjudication.NoMatchAsync(id, notes),
            "match" => adjudication.MatchAsync(id, Matches, notes),
            "cannot-decide" => adjudication.CannotDecideAsync(id),
            "approve" => verification.ApproveAsync(id),
            "reject" => verification.RejectAsync(id),
            _ => verification.SendBackAsync(id),
        };
    }
    // </snippet:decide>

    private async Task<IActionResult> RefuseAsync(string reason, int status, CancellationToken cancellationToken)
    {
        (Refusal, Response.StatusCode) = (reason, status);
        Case = store.Find(Case.CaseId) ?? Case;
        ViewData["Matches"] = Matches;
        if (Case.Decision is not null)
        {
            await progress.SettleAsync(Case, cancellationToken);
            Progress = await progress.DescribeAsync(Case, cancellationToken);
        }
        return Page();
    }

    private static string Explain(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.AlreadyDecided => "This case was decided before. That decision stands; nothing was sent.",
        DecisionOutcome.Superseded => "MOSIP has sent this registration again since, and no longer knows this case. Decide the newer one; nothing was sent.",
        _ => "Another case of this registration was decided before. Ask MOSIP's operator whether the registration waits for a second decision; nothing was sent.",
    };

    // The case's id is a hash; the registration's id, the people and the comment stay out of the log.
    [LoggerMessage(1, LogLevel.Information, "Case {CaseId} was decided: {Decision}")]
    private static partial void Decided(ILogger logger, string caseId, string decision);
}
