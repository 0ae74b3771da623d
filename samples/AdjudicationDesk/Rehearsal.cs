using System.Net;
using AdjudicationDesk.Country;
using Mosip.Partner.Sandbox;

namespace AdjudicationDesk;

/// <summary>Uses the desk without an operator: every case is decided, what must not work is tried, and the desk is started again in between.</summary>
internal static class Rehearsal
{
    private const string Match = "10002100741000120261124080000", Candidate = "10002100741000020240312101500", NoMatch = "10002100741000220261124083000",
        InOrder = "10002100741000320261124090000", NotInOrder = "10002100741000420261124091500";

    public static async Task RunAsync(SampleCountry country, string state)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using (WebApplication desk = await Desk.StartAsync(country, state))
        {
            await country.SendCasesAsync();
            using var visitor = new DeskVisitor(desk);
            await visitor.WaitForCasesAsync([Match, NoMatch, InOrder, NotInOrder], patience.Token);
            Console.WriteLine("Four cases came, with what MOSIP shares.");
            Expect(await visitor.ForgeAsync(Match, patience.Token), HttpStatusCode.BadRequest);
            Expect(await visitor.DecideAsync(Match, patience.Token, ("Choice", "match"), ("Comment", "same face")), HttpStatusCode.BadRequest);
            Expect(await visitor.DecideAsync(Match, patience.Token, ("Choice", "match"), ("Matches", Candidate), ("Comment", "same face")), HttpStatusCode.OK);
            Expect(await visitor.DecideAsync(Match, patience.Token, ("Choice", "no-match")), HttpStatusCode.Conflict);
            Console.WriteLine("One was decided; a forged form, a match with nobody and a second decision were refused.");
            await desk.StopAsync();
        }
        await using (WebApplication desk = await Desk.StartAsync(country, state))
        {
            using var visitor = new DeskVisitor(desk);
            await visitor.WaitForCasesAsync([Match, NoMatch, InOrder, NotInOrder], patience.Token);
            Expect(await visitor.DecideAsync(Match, patience.Token, ("Choice", "no-match")), HttpStatusCode.Conflict);
            Expect(await visitor.DecideAsync(NoMatch, patience.Token, ("Choice", "no-match")), HttpStatusCode.OK);
            Expect(await visitor.DecideAsync(InOrder, patience.Token, ("Choice", "approve")), HttpStatusCode.OK);
            Expect(await visitor.DecideAsync(NotInOrder, patience.Token, ("Choice", "reject"), ("Comment", "the document has ended")), HttpStatusCode.OK);
            await desk.StopAsync();
        }
        SandboxReplyReading[] readings = [.. country.Adjudication.Readings, .. country.Verification.Readings];
        if (readings.Length != 4 || readings.Any(reading => reading.IsLost))
            throw new InvalidOperationException("MOSIP did not get four decisions.");
        Console.WriteLine("Started again, the desk had its cases and decided the rest. MOSIP:");
        foreach (SandboxReplyReading reading in readings)
            Console.WriteLine($"  {reading.Code} {reading.Explanation}");
    }

    private static void Expect(HttpStatusCode answer, HttpStatusCode expected)
    {
        if (answer != expected)
            throw new InvalidOperationException($"The desk answered {answer}, not {expected}.");
    }
}
