using System.Globalization;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.AbisCompliance;

/// <summary>The cases ABIS3000 to ABIS3031 of <c>compliance_test_definitions_abis.json</c> (mosip/compliance-toolkit-testcases).</summary>
internal static class SuiteCases
{
    private const string Insert = "insert", Identify = "identify";

    public static IReadOnlyList<SuiteCase> All { get; } =
    [
        new("ABIS3000", "insert", "success", run => run.InsertedAsync()),
        new("ABIS3001", "two inserts", "success", async run =>
        {
            await run.InsertedAsync(0).ConfigureAwait(false);
            await run.InsertedAsync(1).ConfigureAwait(false);
        }),
        Fails("ABIS3002", Insert, "with an unknown member", 4, static request => request["newUnknownValue"] = "newUnknownValue"),
        Fails("ABIS3003", Insert, "without referenceId", 5, Without("referenceId")),
        Fails("ABIS3004", Insert, "without requestId", 6, Without("requestId")),
        Fails("ABIS3005", Insert, "with another address", 7, ChangeUrl("datashare", "datashare1")),
        Fails("ABIS3006", Insert, "with an address that is none", 7, ChangeUrl("/", ":")),
        Fails("ABIS3007", Insert, "without referenceURL", 8, Without("referenceURL")),
        Fails("ABIS3008", Insert, "without requesttime", 9, Without("requesttime")),
        new("ABIS3009", "two inserts under one referenceId", Reason(10), async run =>
        {
            string reference = await run.InsertedAsync().ConfigureAwait(false);
            JsonObject second = await run.InsertAsync(1).ConfigureAwait(false);
            second["referenceId"] = reference;
            await run.ExpectFailureAsync(second, 10).ConfigureAwait(false);
        }),
        FailsFor("ABIS3010", "insert of a CBEFF file without data", 11, SandboxCbeffFault.NoData),
        Fails("ABIS3011", Insert, "without version", 13, Without("version")),
        Fails("ABIS3012", Insert, "with another id", 14, static request => request["id"] = "abis.invalid.id"),
        Fails("ABIS3013", Insert, "with requesttime in another format", 15, InAnotherFormat),
        FailsFor("ABIS3014", "insert of an invalid CBEFF file", 16, SandboxCbeffFault.Truncated),
        new("ABIS3015", "insert of a share that was read too often", Reason(17), async run =>
        {
            string url = await run.ShareAsync(run.Person(0)).ConfigureAwait(false);
            run.Sandbox.SpendShare(url);
            await run.ExpectFailureAsync(await run.InsertAsync(url: url).ConfigureAwait(false), 17).ConfigureAwait(false);
        }),
        FailsFor("ABIS3016", "insert of a CBEFF file with invalid data", 11, SandboxCbeffFault.GarbageData),
        new("ABIS3017", "insert of a share that is encrypted for another partner", Reason(11), async run =>
            await run.ExpectFailureAsync(await run.InsertAsync(url: await run.ShareForAnotherAsync().ConfigureAwait(false)).ConfigureAwait(false), 11).ConfigureAwait(false)),
        new("ABIS3018", "identify with a duplicate in the gallery", "count 1", async run =>
        {
            string[] same = await InsertedAsync(run, 2).ConfigureAwait(false);
            string other = await run.InsertedAsync(1).ConfigureAwait(false);
            await run.ExpectCandidatesAsync(run.Identify(same[0], same[1], other), same[1]).ConfigureAwait(false);
        }),
        Fails("ABIS3019", Identify, "with an unknown member", 4, static request => request["newUnknownValue"] = "newUnknownValue"),
        Fails("ABIS3020", Identify, "without referenceId", 5, Without("referenceId")),
        Fails("ABIS3021", Identify, "without requestId", 6, Without("requestId")),
        Fails("ABIS3022", Identify, "without requesttime", 9, Without("requesttime")),
        Fails("ABIS3023", Identify, "without version", 13, Without("version")),
        Fails("ABIS3024", Identify, "with another id", 14, static request => request["id"] = "abis.invalid.id"),
        Fails("ABIS3025", Identify, "with requesttime in another format", 15, InAnotherFormat),
        new("ABIS3026", "identify without a gallery, with a duplicate", "count 1", async run =>
        {
            string[] same = await InsertedAsync(run, 2).ConfigureAwait(false);
            await run.ExpectCandidatesAsync(run.Identify(same[0]), same[1]).ConfigureAwait(false);
        }),
        new("ABIS3027", "identify with four duplicates in the gallery", "count 4", async run =>
        {
            string[] same = await InsertedAsync(run, 5).ConfigureAwait(false);
            await run.ExpectCandidatesAsync(run.Identify(same[0], same[1..]), same[1..]).ConfigureAwait(false);
        }),
        new("ABIS3028", "identify with references in the gallery that were never inserted", Reason(12), async run =>
        {
            string reference = await run.InsertedAsync().ConfigureAwait(false);
            await run.ExpectFailureAsync(run.Identify(reference, Guid.NewGuid().ToString("D"), Guid.NewGuid().ToString("D")), 12).ConfigureAwait(false);
        }),
        new("ABIS3029", "identify without a duplicate in the gallery", "count 0", async run =>
        {
            string reference = await run.InsertedAsync(0).ConfigureAwait(false), other = await run.InsertedAsync(1).ConfigureAwait(false);
            await run.ExpectCandidatesAsync(run.Identify(reference, other)).ConfigureAwait(false);
        }),
        new("ABIS3030", "two inserts with one token", "success without a second login", async run =>
        {
            await run.InsertedAsync(0).ConfigureAwait(false);
            int logins = run.Logins;
            await run.InsertedAsync(1).ConfigureAwait(false);
            if (run.Logins > logins)
                throw new CaseFailedException("the ABIS logged in again although it had a valid token");
        }),
        new("ABIS3031", "two inserts, the token ends in between", "success with a new token", async run =>
        {
            await run.InsertedAsync(0).ConfigureAwait(false);
            run.Sandbox.ExpireTokens();
            await run.InsertedAsync(1).ConfigureAwait(false);
        }),
    ];

    private static string Reason(int reason) => $"failureReason {reason}";

    private static SuiteCase Fails(string id, string operation, string how, int reason, Action<JsonObject> change) => new(id, $"{operation} {how}", Reason(reason), async run =>
    {
        JsonObject request = operation == Insert ? await run.InsertAsync().ConfigureAwait(false) : run.Identify(await run.InsertedAsync().ConfigureAwait(false));
        change(request);
        await run.ExpectFailureAsync(request, reason).ConfigureAwait(false);
    });

    private static SuiteCase FailsFor(string id, string title, int reason, SandboxCbeffFault fault) => new(id, title, Reason(reason), async run =>
        await run.ExpectFailureAsync(await run.InsertAsync(url: await run.ShareAsync(SandboxBiometrics.Malformed(fault)).ConfigureAwait(false)).ConfigureAwait(false), reason).ConfigureAwait(false));

    private static async Task<string[]> InsertedAsync(SuiteRun run, int times)
    {
        var references = new List<string>();
        for (int i = 0; i < times; i++)
            references.Add(await run.InsertedAsync().ConfigureAwait(false));
        return [.. references];
    }

    // The toolkit takes a member away by giving it another name, so that the request has an unknown one, too.
    private static Action<JsonObject> Without(string member) => request =>
    {
        JsonNode value = request[member]!.DeepClone();
        request.Remove(member);
        request[member + "XXX"] = value;
    };

    private static Action<JsonObject> ChangeUrl(string text, string replacement) => request =>
    {
        string url = (string)request["referenceURL"]!;
        int at = url.IndexOf(text, StringComparison.Ordinal);
        request["referenceURL"] = string.Concat(url.AsSpan(0, at), replacement, url.AsSpan(at + text.Length));
    };

    private static void InAnotherFormat(JsonObject request) =>
        request["requesttime"] = DateTimeOffset.Parse((string)request["requesttime"]!, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
}
