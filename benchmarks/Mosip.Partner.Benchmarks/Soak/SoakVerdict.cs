using System.Globalization;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Benchmarks.Soak;

/// <summary>What the run has left, counted from outside the workers.</summary>
internal sealed record SoakVerdict
{
    public const int WaitingState = 0, ParkedState = 2;

    /// <summary>Requests whose effect in the inbox's database is there once, more than once, not at all.</summary>
    public required (int Once, int More, int Missing) Effects { get; init; }

    /// <summary>Credentials printed; of these, some again after a kill; requests that were never printed; and those with the same attempt twice, which must not be.</summary>
    public required (int All, int Repeated, int Missing, int SameAttemptTwice) Printed { get; init; }

    public required int Reported { get; init; }

    public required (long Waiting, long Parked) Inbox { get; init; }

    public required int Deliveries { get; init; }

    public static async Task<SoakVerdict> ReadAsync(MosipSandbox sandbox, SoakDatabase database, IReadOnlyList<SoakVendor> vendors)
    {
        string[] requests = [.. sandbox.Credentials.All.Select(static credential => credential.RequestId)];
        Dictionary<string, long> effects = await database.CountEffectsAsync();
        ILookup<string, int> printed = SoakTray.Read(vendors.Select(static vendor => vendor.Tray));
        return new SoakVerdict
        {
            Effects = (effects.Count(static effect => effect.Value == 1), effects.Count(static effect => effect.Value > 1), requests.Count(request => !effects.ContainsKey(request))),
            Printed = (
                printed.Count, printed.Count(static attempts => attempts.Count() > 1), requests.Count(request => !printed.Contains(request)),
                printed.Count(static attempts => attempts.Count() != attempts.Distinct().Count())),
            Reported = CountReported(sandbox),
            Inbox = (await database.CountEntriesAsync(WaitingState), await database.CountEntriesAsync(ParkedState)),
            Deliveries = sandbox.Hub.Calls.Count(static call => call.Kind == "deliver"),
        };
    }

    public static int CountReported(MosipSandbox sandbox) => sandbox.Credentials.All.Count(static credential => credential.Status == "PRINTED");

    public bool IsGood(int events) => Effects == (events, 0, 0) && Printed.All == events && Printed.Missing == 0 && Printed.SameAttemptTwice == 0 && Reported == events && Inbox == (0, 0);

    public void Print(int events, TimeSpan time)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {events} credentials issued, {Deliveries} deliveries, {time.TotalSeconds:N1} s
            effects in the inbox's database: {Effects.Once} done once, {Effects.More} more than once, {Effects.Missing} lost
            effects outside: {Printed.All} credentials printed, {Printed.Repeated} of them again after a kill under the same key; {Printed.Missing} lost, {Printed.SameAttemptTwice} with one attempt twice
            reported to MOSIP: {Reported}; left in the inbox: {Inbox.Waiting} waiting, {Inbox.Parked} parked
            {(IsGood(events) ? "GOOD: nothing lost, nothing completed twice" : "BAD")}
            """));
    }
}
