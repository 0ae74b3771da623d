using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.OnlineVerification;
using Mosip.Partner.OnlineVerification.Handling;
using Mosip.Partner.OnlineVerification.Registration;
using Mosip.Partner.WebSub;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the online verification partner.</summary>
public static class MosipOnlineVerificationExtensions
{
    /// <summary>
    /// Receives what MOSIP tells an online verification partner: subscribes to the topics, keeps events in the inbox before the hub is answered, fetches, opens and checks
    /// credentials, calls the handler until it succeeds, and answers MOSIP. Adds login, data share, inbox, WebSub, <see cref="IVerificationPublisher"/> and, for the handler, <see cref="IPartnerKeyProvider"/>.
    /// </summary>
    /// <remarks>
    /// The endpoint that the hub delivers to is mapped by <c>MapMosipOnlineVerification</c> of the package Mosip.Partner.OnlineVerification.AspNetCore. A handler is required:
    /// <see cref="MosipOnlineVerificationBuilder.AddHandler{THandler}"/>.
    /// </remarks>
    /// <param name="mosip">The registration.</param>
    /// <param name="topics">The topics to subscribe to, each of which needs its role; all of <see cref="OnlineVerificationTopic.All"/> where none is named.</param>
    public static MosipOnlineVerificationBuilder AddMosipOnlineVerification(this MosipBuilder mosip, params IReadOnlyList<OnlineVerificationTopic> topics)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        ArgumentNullException.ThrowIfNull(topics);
        var builder = new MosipOnlineVerificationBuilder(mosip);
        mosip.AddMosipDataShare();
        mosip.RequireAtStart(static () => true, () => builder.VerifiesSender);
        mosip.AddInboxChannel(OnlineVerificationChannels.Events, services => CreateWorker(services, builder), options => builder.Channel?.Invoke(options));
        mosip.AddInboxChannel(OnlineVerificationChannels.Messages, services => new MessageWorker(services.GetRequiredKeyedService<IHubClient>(mosip.Name)), static options => options.MaximumFailures = int.MaxValue);
        mosip.AddMosipWebSub(hub =>
        {
            foreach (OnlineVerificationTopic topic in topics.Count > 0 ? topics : OnlineVerificationTopic.All)
                hub.Subscribe(options => topic.For(options.PartnerId), services => new EventSink(services.GetInboxChannel(OnlineVerificationChannels.Events, mosip.Name)));
        });
        mosip.AddClient<IVerificationPublisher>(services => new VerificationPublisher(services.GetInboxChannel(OnlineVerificationChannels.Messages, mosip.Name)));
        if (mosip.Name.Length == 0)
            // Handlers open random keys with it.
            mosip.Services.TryAddSingleton(static services => services.GetRequiredKeyedService<IPartnerKeyProvider>(""));
        return builder;
    }

    private static EventWorker CreateWorker(IServiceProvider services, MosipOnlineVerificationBuilder builder)
    {
        var handler = builder.Handler ?? throw new InvalidOperationException("There is no handler of events. Call AddHandler<T>() on what AddMosipOnlineVerification() returns.");
        string name = builder.Mosip.Name;
        return new EventWorker(
            services.GetRequiredKeyedService<IDataShareClient>(name),
            services.GetRequiredKeyedService<IPartnerKeyProvider>(name),
            new AuthCredentialOpener(builder.VerifiesSender ? services.GetRequiredKeyedService<TrustAnchors>(name) : null),
            (happened, cancellationToken) => handler(services, happened, cancellationToken),
            services.GetRequiredService<IOptionsMonitor<MosipOptions>>().Get(name).PartnerId,
            services.GetRequiredService<TimeProvider>());
    }
}
