using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Mosip.Partner.Adjudication;
using Mosip.Partner.Adjudication.Cases;
using Mosip.Partner.Adjudication.Decisions;
using Mosip.Partner.Adjudication.SharedData;
using Mosip.Partner.Core;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Inbox;
using Mosip.Partner.Messaging;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds manual adjudication and verification.</summary>
public static class MosipAdjudicationExtensions
{
    /// <summary>
    /// Receives MOSIP's adjudication cases while the host runs, and sends the decisions that <see cref="IAdjudicationDecisions"/> is given. Adds login, data share, inbox and
    /// <see cref="ISharedDataReader"/>. A handler is required: <see cref="MosipAdjudicationBuilder.AddHandler{THandler}"/>.
    /// </summary>
    /// <param name="mosip">The registration.</param>
    /// <param name="configure">Sets options; runs after <c>Adjudication</c> of the configuration was bound.</param>
    public static MosipAdjudicationBuilder AddMosipAdjudication(this MosipBuilder mosip, Action<MosipAdjudicationOptions>? configure = null) =>
        Add<IAdjudicationDecisions>(mosip, CaseKind.Adjudication, configure);

    /// <summary>
    /// Receives MOSIP's verification cases while the host runs, and sends the decisions that <see cref="IVerificationDecisions"/> is given. Adds login, data share, inbox and
    /// <see cref="ISharedDataReader"/>. A handler is required: <see cref="MosipAdjudicationBuilder.AddHandler{THandler}"/>.
    /// </summary>
    /// <param name="mosip">The registration.</param>
    /// <param name="configure">Sets options; runs after <c>Verification</c> of the configuration was bound.</param>
    public static MosipAdjudicationBuilder AddMosipVerification(this MosipBuilder mosip, Action<MosipAdjudicationOptions>? configure = null) =>
        Add<IVerificationDecisions>(mosip, CaseKind.Verification, configure);

    private static MosipAdjudicationBuilder Add<TDecisions>(MosipBuilder mosip, CaseKind kind, Action<MosipAdjudicationOptions>? configure) where TDecisions : class
    {
        ArgumentNullException.ThrowIfNull(mosip);
        var builder = new MosipAdjudicationBuilder(mosip);
        string key = $"{mosip.Name}\0{kind}", cases = $"{kind}-cases".ToLowerInvariant(), decisions = $"{kind}-decisions".ToLowerInvariant();
        AddOptions(builder, kind, key, configure);
        AddShares(mosip);
        mosip.AddInboxChannel(cases, services => new CaseWorker(kind, (received, cancellationToken) => builder.Handler!(services, received, cancellationToken)), Keep);
        mosip.AddInboxChannel(decisions, services => new DecisionSender((message, cancellationToken) => services.GetRequiredKeyedService<QueueWorker>(key).SendAsync(message, cancellationToken)), Keep);
        mosip.Services.AddKeyedSingleton(key, (services, _) => new QueueWorker(
            QueueTransport.ByAddress,
            services.GetRequiredService<IOptionsMonitor<MosipAdjudicationOptions>>().Get(key).Queue,
            new CaseQueueHandler(kind, services.GetInboxChannel(cases, mosip.Name), services.GetInboxChannel(decisions, mosip.Name)),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILoggerFactory>().CreateLogger("Mosip.Partner.Adjudication")));
        mosip.Services.AddSingleton(services => services.GetRequiredKeyedService<QueueWorker>(key));
        mosip.Services.AddSingleton<IHostedService>(services => services.GetRequiredKeyedService<QueueWorker>(key));
        mosip.AddClient(services => (TDecisions)(object)new CaseDecisions(
            kind, services.GetInboxChannel(cases, mosip.Name), services.GetInboxChannel(decisions, mosip.Name), services.GetRequiredService<TimeProvider>()));
        return builder;
    }

    // A case may wait for an operator, and a registration for its next case, far longer than an inbox remembers otherwise.
    private static void Keep(InboxChannelOptions channel) => channel.Retention = TimeSpan.FromDays(366);

    private static void AddOptions(MosipAdjudicationBuilder builder, CaseKind kind, string key, Action<MosipAdjudicationOptions>? configure)
    {
        MosipBuilder mosip = builder.Mosip;
        string queue = kind.ToString().ToLowerInvariant();
        OptionsBuilder<MosipAdjudicationOptions> options = mosip.Services.AddOptions<MosipAdjudicationOptions>(key)
            .Configure(options => (options.Queue.Inbound, options.Queue.Outbound) = ($"mosip-to-{queue}", $"{queue}-to-mosip"))
            .Validate(_ => builder.Handler is not null, $"There is no handler. Call AddHandler<T>() on what AddMosip{kind}() returns.");
        if (mosip.Configuration is { } section)
            options.Bind(section.GetSection(kind.ToString()));
        if (configure is not null)
            options.Configure(configure);
        options.ValidateOnStart();
        mosip.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MosipAdjudicationOptions>, MosipAdjudicationOptionsValidator>());
    }

    private static void AddShares(MosipBuilder mosip)
    {
        mosip.AddMosipDataShare();
        mosip.AddClient<ISharedDataReader>(services =>
            new SharedDataReader(services.GetRequiredKeyedService<IDataShareClient>(mosip.Name), services.GetRequiredKeyedService<IPartnerKeyProvider>(mosip.Name)));
    }
}
