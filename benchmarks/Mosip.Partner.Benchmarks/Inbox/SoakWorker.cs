using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.Benchmarks.Inbox;

/// <summary>The process that is killed: takes events and writes for each a row into the inbox's own database, together with the completion.</summary>
internal static class SoakWorker
{
    public const string Verb = "soak-worker";

    public const string Table = "CREATE TABLE IF NOT EXISTS soak_effect (id TEXT NOT NULL)";

    public static async Task<int> RunAsync(string[] args)
    {
        var options = new CommandOptions(args);
        WebApplication program = await CallbackProgram.StartAsync(
            options.Number("port", 0),
            mosip => _ = options.Text("postgres") is { } connection
                ? mosip.AddMosipPostgreSqlInbox(connection, options.Required("key"))
                : mosip.AddMosipInbox(inbox => (inbox.Path, inbox.KeyFile) = (options.Required("sqlite"), options.Required("key"))),
            _ => new Handler());
        Console.WriteLine("ready");
        // The end of the input ends the process in good order; a kill ends it in none.
        _ = Task.Run(() =>
        {
            Console.In.ReadToEnd();
            program.Lifetime.StopApplication();
        });
        await program.WaitForShutdownAsync();
        await program.DisposeAsync();
        return 0;
    }

    private sealed class Handler : IInboxHandler
    {
        public Task<InboxOutcome> HandleAsync(InboxItem item, CancellationToken cancellationToken) =>
            Task.FromResult(InboxOutcome.Completed((transaction, cancel) => InsertAsync(transaction, item.Id, cancel)));

        private static async Task InsertAsync(DbTransaction transaction, string id, CancellationToken cancellationToken)
        {
            await using DbCommand insert = transaction.Connection!.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO soak_effect (id) VALUES (@id)";
            DbParameter parameter = insert.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@id", id);
            insert.Parameters.Add(parameter);
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
