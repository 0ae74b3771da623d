namespace Mosip.Partner.Benchmarks.Soak;

/// <summary>Where the credential worker may be planned to end.</summary>
internal static class SoakPlaces
{
    public const string Storing = "storing", Stored = "stored-not-answered", Fetched = "fetched-not-kept", Kept = "kept", Handling = "handling", Printed = "printed-not-returned",
        Handled = "handled-not-recorded", Committing = "in-the-transaction", Recorded = "recorded", Published = "published-not-recorded";

    public static readonly string[] All = [Storing, Stored, Fetched, Kept, Handling, Printed, Handled, Committing, Recorded, Published];
}
