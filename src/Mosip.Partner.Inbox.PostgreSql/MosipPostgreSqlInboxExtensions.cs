using Microsoft.Extensions.DependencyInjection.Extensions;
using Mosip.Partner.Core;
using Mosip.Partner.Inbox;
using Mosip.Partner.Inbox.PostgreSql;
using Npgsql;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the durable inbox on PostgreSQL.</summary>
public static class MosipPostgreSqlInboxExtensions
{
    /// <summary>Keeps the inbox of a MOSIP registration in PostgreSQL, whether channels were added before or are added after.</summary>
    /// <param name="mosip">The registration.</param>
    /// <param name="connectionString">For example <c>Host=db;Database=partner;Username=partner</c>; the password from a secret store.</param>
    /// <param name="keyFile">
    /// The file with the key that contents are encrypted with: the same for all workers, so it is made once and copied. Null stores them unencrypted, for a database that is
    /// trusted with personal data.
    /// </param>
    public static MosipBuilder AddMosipPostgreSqlInbox(this MosipBuilder mosip, string connectionString, string? keyFile)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        mosip.Services.AddKeyedSingleton(ServiceKey(mosip.Name), (_, _) => new NpgsqlSlimDataSourceBuilder(connectionString).EnableTransportSecurity().Build());
        mosip.Services.RemoveAllKeyed<IInboxStore>(mosip.Name);
        mosip.Services.AddKeyedSingleton<IInboxStore>(mosip.Name, (services, _) =>
        {
            var store = new PostgreSqlInboxStore(services.GetRequiredKeyedService<NpgsqlDataSource>(ServiceKey(mosip.Name)), services.GetRequiredService<TimeProvider>());
            return keyFile is null ? store : new EncryptedInboxStore(store, InboxContentKey.FromFile(keyFile));
        });
        return mosip;
    }

    private static string ServiceKey(string mosip) => $"Mosip.Partner.Inbox.PostgreSql[{mosip}]";
}
