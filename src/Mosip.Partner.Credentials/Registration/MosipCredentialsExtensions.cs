using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Http;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Credentials.Opening;
using Mosip.Partner.Credentials.Registration;
using Mosip.Partner.Credentials.Requests;
using Mosip.Partner.Credentials.Status;
using Mosip.Partner.Inbox;
using Mosip.Partner.WebSub;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the credential partner.</summary>
public static class MosipCredentialsExtensions
{
    private const string Purpose = "credential-request", PurposeOnce = "credential-request-once";

    /// <summary>
    /// Receives the partner's credentials: subscribes to <c>{partner id}/CREDENTIAL_ISSUED</c>, keeps events in the inbox before the hub is answered, fetches, opens and checks
    /// them, calls the handler until it succeeds, and reports its outcome. Adds login, data share, inbox, WebSub, <see cref="ICredentialRequestClient"/> and <see cref="ICredentialReporter"/>.
    /// </summary>
    /// <remarks>
    /// The endpoint that the hub delivers to is mapped by <c>MapMosipCredentials</c> of the package Mosip.Partner.Credentials.AspNetCore. A handler is required:
    /// <see cref="MosipCredentialsBuilder.AddHandler{THandler}"/>.
    /// </remarks>
    /// <param name="mosip">The registration.</param>
    public static MosipCredentialsBuilder AddMosipCredentials(this MosipBuilder mosip)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        var builder = new MosipCredentialsBuilder(mosip);
        mosip.AddMosipDataShare();
        // Without a handler nothing is opened, and the client of requests needs neither.
        mosip.RequireAtStart(() => builder.Handler is not null, () => builder is { Handler: not null, VerifiesSender: true });
        AddRequestClient(mosip);
        mosip.AddClient(services => CreateOpener(services, builder));
        mosip.AddInboxChannel(CredentialChannels.Events, services => CreateWorker(services, builder), options => builder.Channel?.Invoke(options));
        mosip.AddInboxChannel(CredentialChannels.Statuses, services => new StatusWorker(services.GetRequiredKeyedService<IHubClient>(mosip.Name)),
            // They tell what was handled, and a credential may be sent again after years.
            static options => (options.MaximumFailures, options.Retention) = (int.MaxValue, Timeout.InfiniteTimeSpan));
        mosip.AddClient<ICredentialReporter>(services => new CredentialReporter(
            services.GetInboxChannel(CredentialChannels.Statuses, mosip.Name), OptionsOf(services, mosip).PartnerId, services.GetRequiredService<TimeProvider>()));
        mosip.AddMosipWebSub(hub => hub.Subscribe(
            static options => $"{options.PartnerId}/CREDENTIAL_ISSUED",
            services => new CredentialSink(services.GetInboxChannel(CredentialChannels.Events, mosip.Name))));
        return builder;
    }

    private static void AddRequestClient(MosipBuilder mosip)
    {
        mosip.AddHttpClient(Purpose).AddMosipToken(mosip).AddMosipRetries(static _ => new CallLimits(2, TimeSpan.FromSeconds(30)));
        mosip.AddHttpClient(PurposeOnce).AddMosipToken(mosip).AddMosipRetries(static _ => new CallLimits(0, TimeSpan.FromSeconds(30)));
        mosip.AddClient<ICredentialRequestClient>(services =>
        {
            IHttpClientFactory clients = services.GetRequiredService<IHttpClientFactory>();
            MosipOptions options = OptionsOf(services, mosip);
            return new CredentialRequestClient(
                isRepeatable => clients.CreateClient(mosip.HttpClientName(isRepeatable ? Purpose : PurposeOnce)),
                new Uri($"{options.BaseAddress!.AbsoluteUri.TrimEnd('/')}/v1/credentialrequest"),
                options.PartnerId,
                services.GetRequiredService<TimeProvider>());
        });
    }

    private static CredentialOpener CreateOpener(IServiceProvider services, MosipCredentialsBuilder builder) => new(
        new CredentialOpenerOptions
        {
            SenderAnchors = builder.VerifiesSender ? services.GetRequiredKeyedService<TrustAnchors>(builder.Mosip.Name) : null,
            Trust = builder.Trust?.Invoke(services),
        },
        services.GetRequiredService<TimeProvider>());

    private static CredentialWorker CreateWorker(IServiceProvider services, MosipCredentialsBuilder builder)
    {
        var handler = builder.Handler ?? throw new InvalidOperationException("There is no credential handler. Call AddHandler<T>() on what AddMosipCredentials() returns.");
        if (!builder.VerifiesSender && builder.Trust is null)
            throw new InvalidOperationException("Nothing would vouch for a credential: WithoutSenderVerification() needs the issuers of verifiable credentials. Call UseIssuers(...).");
        string name = builder.Mosip.Name;
        return new CredentialWorker(
            services.GetRequiredKeyedService<IInboxStore>(name),
            services.GetRequiredKeyedService<IDataShareClient>(name),
            services.GetRequiredKeyedService<IPartnerKeyProvider>(name),
            services.GetRequiredKeyedService<CredentialOpener>(name),
            (credential, cancellationToken) => handler(services, credential, cancellationToken),
            OptionsOf(services, builder.Mosip).PartnerId,
            services.GetRequiredService<TimeProvider>());
    }

    private static MosipOptions OptionsOf(IServiceProvider services, MosipBuilder mosip) => services.GetRequiredService<IOptionsMonitor<MosipOptions>>().Get(mosip.Name);
}
