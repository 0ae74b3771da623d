using System.Diagnostics;
using System.Globalization;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Inbox;

namespace Mosip.Partner.Benchmarks.Soak;

/// <summary>
/// <c>soak [--store sqlite|postgres] [--connection STRING] [--workers 3] [--events 10000] [--kills 20] [--seed N]</c>: a sandbox issues credentials; its hub delivers each over HTTP, 5 % twice, 5 % out of
/// order, again where it was not acknowledged; print vendors' processes fetch, open and print them and are killed at random places, at times that the seed gives. Success, exit code 0: every
/// credential printed and reported, its effect in the inbox's database there exactly once. PostgreSQL without a connection string starts a server of its own.
/// </summary>
internal static class CredentialSoak
{
    private const int EveryTwentieth = 20;
    private static readonly TimeSpan Standstill = TimeSpan.FromMinutes(2), PatienceForPlace = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string[] args)
    {
        var options = new CommandOptions(args);
        bool isPostgres = options.Text("store") == "postgres";
        string folder = Directory.CreateTempSubdirectory("credential-soak-").FullName;
        PostgreSqlServer? server = isPostgres && options.Text("connection") is null ? new PostgreSqlServer() : null;
        try
        {
            string? connection = !isPostgres ? null : options.Text("connection") ?? await server!.NewSchemaAsync(CancellationToken.None);
            return await RunAsync(options, connection, folder);
        }
        finally
        {
            if (server is not null)
                await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(CommandOptions options, string? connection, string folder)
    {
        int events = options.Number("events", 10_000), kills = options.Number("kills", 20), seed = options.Number("seed", Environment.TickCount & 0xFFFFF);
        // A file has one process; PostgreSQL as many as are wanted.
        int workers = connection is null ? 1 : options.Number("workers", 3);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {events} credentials, {workers} worker(s) on {(connection is null ? "SQLite" : "PostgreSQL")}, {kills} kills"));
        long start = Stopwatch.GetTimestamp();
        await using MosipSandbox sandbox = await StartSandboxAsync(events);
        OnboardedCredentialPartner partner = await sandbox.OnboardCredentialPartnerAsync(static made => made.Policy = static policy => policy.Share("fullName").Share("dateOfBirth").Share("gender").Share("UIN"));
        var database = new SoakDatabase(connection, Path.Combine(folder, "inbox.db"));
        await database.PrepareAsync();
        SoakVendor[] vendors = [.. Enumerable.Range(0, workers).Select(number => new SoakVendor(number, folder, connection))];
        SoakPartner.Save(partner, SoakVendor.PartnerFile(folder));
        try
        {
            foreach (SoakVendor vendor in vendors)
                await vendor.Process.StartAsync();
            while (sandbox.Hub.Subscriptions.Count(subscription => !subscription.IsStalled) < workers)
                await Task.Delay(50);

            Task issuing = Task.Run(() => IssueAsync(sandbox, partner, events));
            Dictionary<string, int> deaths = await KillAsync(vendors, events, kills, seed);
            await issuing;
            // Leases of killed workers end a little later than the last card.
            await UntilAsync(async () => SoakVerdict.CountReported(sandbox) >= events && await database.CountEntriesAsync(SoakVerdict.WaitingState) == 0, vendors);
            foreach (SoakVendor vendor in vendors)
                await vendor.Process.EndAsync();
            SoakVerdict verdict = await SoakVerdict.ReadAsync(sandbox, database, vendors);
            Console.WriteLine($"died at: {string.Join(", ", deaths.OrderByDescending(static death => death.Value).Select(static death => $"{death.Key} {death.Value}"))}");
            verdict.Print(events, Stopwatch.GetElapsedTime(start));
            return verdict.IsGood(events) ? 0 : 1;
        }
        finally
        {
            foreach (SoakVendor vendor in vendors)
                vendor.Process.Kill();
        }
    }

    private static async Task<MosipSandbox> StartSandboxAsync(int events)
    {
        MosipSandbox sandbox = await MosipSandbox.StartAsync(options =>
        {
            options.AddResident(Resident.Sample("4370296312658178"));
            options.HubRetryDelay = TimeSpan.FromMilliseconds(200);
            options.RememberedRequests = events * 10;
        });
        (sandbox.Hub.Faults.DuplicateEvery, sandbox.Hub.Faults.ReorderEvery) = (EveryTwentieth, EveryTwentieth);
        return sandbox;
    }

    private static async Task IssueAsync(MosipSandbox sandbox, OnboardedCredentialPartner partner, int events)
    {
        Resident resident = Resident.Sample("4370296312658178");
        for (int i = 0; i < events; i++)
        {
            SandboxCredential issued = await sandbox.Credentials.IssueAsync(partner, resident.Uin);
            if (issued.StatusComment is { } why)
                throw new InvalidOperationException($"A credential was not issued: {why}");
        }
    }

    // Half of them at the next passage of a place that lies between two steps, half wherever the process is.
    private static async Task<Dictionary<string, int>> KillAsync(SoakVendor[] vendors, int events, int kills, int seed)
    {
        const string Anywhere = "anywhere";
        var random = new Random(seed);
        var deaths = new Dictionary<string, int>();
        int[] moments = [.. Enumerable.Range(0, kills).Select(_ => random.Next(0, events)).Order()];
        foreach (int moment in moments)
        {
            SoakVendor victim = vendors[random.Next(vendors.Length)];
            string? place = random.Next(2) == 0 ? null : SoakPlaces.All[random.Next(SoakPlaces.All.Length)];
            int passes = random.Next(1, 20), delay = random.Next(0, 20);
            await UntilAsync(() => Task.FromResult(vendors.Sum(static vendor => vendor.Printed()) >= moment), vendors);
            await Task.Delay(delay);
            bool isThere = await victim.Process.KillAndStartAsync(place, passes, PatienceForPlace);
            string where = isThere ? place! : Anywhere;
            deaths[where] = deaths.GetValueOrDefault(where) + 1;
        }
        return deaths;
    }

    // Gives up, so that the verdict is told, when nothing more is printed for a while.
    private static async Task UntilAsync(Func<Task<bool>> condition, SoakVendor[] vendors)
    {
        long printed = -1, since = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            long now = vendors.Sum(static vendor => vendor.Printed());
            if (now != printed)
                (printed, since) = (now, Stopwatch.GetTimestamp());
            if (Stopwatch.GetElapsedTime(since) > Standstill)
                return;
            await Task.Delay(20);
        }
    }
}
