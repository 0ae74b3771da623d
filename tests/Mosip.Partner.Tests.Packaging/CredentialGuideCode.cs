using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Credentials.Opening;
using Mosip.Partner.Credentials.Requests;
using Mosip.Partner.Credentials.Status;
using Mosip.Partner.Inbox;
using Mosip.Partner.OnlineVerification;

namespace Mosip.Partner.Tests.Packaging;

/// <summary>The code blocks of the guides for credential and online verification partners.</summary>
internal static class CredentialGuideCode
{
    public static void PrintVendor(WebApplicationBuilder builder)
    {
        // <snippet:credentials>
        builder.Services
            .AddMosip(mosip => mosip
                .UseConfiguration(builder.Configuration.GetSection("Mosip"))
                .UsePartnerKey(PartnerKeyProvider.FromPkcs12File("partner.p12", builder.Configuration["Mosip:P12Password"])))
            .AddMosipCredentials()
            .AddHandler<CardPrinter>();
        builder.Services.AddHealthChecks().AddMosipInbox();     // degraded when a credential is parked or waits too long
        WebApplication app = builder.Build();
        app.MapMosipCredentials();
        app.MapHealthChecks("/health");
        app.Run();
        // </snippet:credentials>
    }

    public static async Task LookAtParkedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        // <snippet:parked>
        InboxChannel events = services.GetInboxChannel(CredentialChannels.Events);
        foreach (InboxRecord parked in await events.ListParkedAsync(cancellationToken: cancellationToken))
        {
            Console.WriteLine($"{parked.StoredAt:u} {parked.Id}: {parked.Reason}");
            await events.RequeueAsync(parked.Id, cancellationToken);     // once the reason is mended
        }
        // </snippet:parked>
    }

    public static async Task FindLostAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        // <snippet:backfill>
        InboxChannel handled = services.GetInboxChannel(CredentialChannels.Statuses);
        var backfill = new CredentialBackfill(services.GetRequiredService<ICredentialRequestClient>(), "acme-print");
        IReadOnlyList<string> sentAgain = await backfill.RunAsync(
            TimeSpan.FromDays(2), async (request, cancellation) => await handled.FindAsync(request, cancellation) is not null, cancellationToken);
        // </snippet:backfill>
        _ = sentAgain;
    }

    public static async Task ReportLaterAsync(ICredentialReporter reporter, string requestId, CancellationToken cancellationToken)
    {
        // <snippet:report-later>
        await reporter.ReportAsync(CredentialStatusReport.Of(requestId, CredentialStatus.InTransit), cancellationToken);
        // </snippet:report-later>
    }

    public static void Verifier(WebApplicationBuilder builder)
    {
        // <snippet:verifier-registration>
        builder.Services
            .AddMosip(mosip => mosip
                .UseConfiguration(builder.Configuration.GetSection("Mosip"))
                .UsePartnerKey(PartnerKeyProvider.FromPkcs12File("partner.p12", builder.Configuration["Mosip:P12Password"])))
            .AddMosipOnlineVerification()
            .AddHandler<IdentityStore>();
        WebApplication app = builder.Build();
        app.MapMosipOnlineVerification();
        // </snippet:verifier-registration>
    }

    public static async Task<string> OpenAsync(AuthCredentialIssued issued, PartnerKeyRing keys, string id, CancellationToken cancellationToken)
    {
        // <snippet:verifier-open>
        byte[] randomKey = await issued.DemographicKey!.UnwrapAsync(keys, cancellationToken);   // at the event; keep it under a key of your own, by its index
        string name = issued.Credential!.Open("fullName", randomKey, id);                       // at an authentication, with the id that the person presents
        // </snippet:verifier-open>
        return name;
    }

    public interface IPrinter
    {
        Task PrintAsync(string jobName, IReadOnlyDictionary<string, CredentialValue> attributes, CancellationToken cancellationToken);
    }

    public sealed class CardPrinter(IPrinter printer) : ICredentialHandler
    {
        public async Task<CredentialOutcome> HandleAsync(Credential credential, CancellationToken cancellationToken)
        {
            await printer.PrintAsync(credential.IdempotencyKey, credential.Attributes, cancellationToken);
            return CredentialOutcome.Printed;
        }
    }

    public interface IStore
    {
        Task FileAsync(AuthCredentialIssued issued, CancellationToken cancellationToken);

        Task SetLifeAsync(string idHash, DateTimeOffset? end, int? uses, CancellationToken cancellationToken);

        Task DeleteAsync(string idHash, CancellationToken cancellationToken);

        Task SetLocksAsync(string token, IReadOnlyList<AuthenticationLock> locks, CancellationToken cancellationToken);
    }

    // <snippet:verifier>
    public sealed class IdentityStore(IStore store) : IOnlineVerificationHandler
    {
        public async Task<OnlineVerificationOutcome> HandleAsync(OnlineVerificationEvent happened, CancellationToken cancellationToken)
        {
            await (happened switch
            {
                AuthCredentialIssued issued => store.FileAsync(issued, cancellationToken),
                IdActivated id => store.SetLifeAsync(id.IdHash, id.ExpiresAt, id.TransactionLimit, cancellationToken),
                IdDeactivated id => store.SetLifeAsync(id.IdHash, id.ExpiresAt, id.TransactionLimit, cancellationToken),
                IdRemoved id => store.DeleteAsync(id.IdHash, cancellationToken),
                AuthenticationTypesLocked locked => store.SetLocksAsync(locked.Token, locked.Locks, cancellationToken),
                _ => Task.CompletedTask,
            });
            return OnlineVerificationOutcome.Applied;
        }
    }
    // </snippet:verifier>
}
