using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Mosip.Partner.Abis;
using Mosip.Partner.Abis.Handling;
using Mosip.Partner.Abis.Telemetry;
using Mosip.Partner.Core;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Messaging;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the ABIS partner.</summary>
public static class MosipAbisExtensions
{
    private const string Channel = "abis";

    /// <summary>
    /// Answers MOSIP's ABIS queue while the host runs: requests are validated, shares fetched, opened and read, the matcher called, and every reply recorded in the inbox
    /// before it is sent. Adds login, data share and inbox. A matcher is required: <see cref="MosipAbisBuilder.AddMatcher{TMatcher}"/>.
    /// </summary>
    /// <param name="mosip">The registration.</param>
    /// <param name="configure">Sets options; runs after <c>Abis</c> of the configuration was bound.</param>
    public static MosipAbisBuilder AddMosipAbis(this MosipBuilder mosip, Action<MosipAbisOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        var builder = new MosipAbisBuilder(mosip);
        OptionsBuilder<MosipAbisOptions> options = mosip.Services.AddOptions<MosipAbisOptions>(mosip.Name);
        if (mosip.Configuration is { } section)
            options.Bind(section.GetSection("Abis"));
        if (configure is not null)
            options.Configure(configure);
        options.ValidateOnStart();
        mosip.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MosipAbisOptions>, MosipAbisOptionsValidator>());
        mosip.AddMosipDataShare();
        mosip.AddInboxChannel(Channel, services => CreateWorker(services, builder), channel =>
        {
            channel.Concurrency = 16;
            builder.Channel?.Invoke(channel);
            // Nothing is parked, since MOSIP waits for an answer: the worker gives one after its own number of attempts.
            channel.MaximumFailures = int.MaxValue;
        });
        // After the channel, so that it stops before it: replies still come while it waits for them.
        mosip.Services.AddKeyedSingleton(Key(mosip), (services, _) => CreateQueue(services, builder));
        mosip.Services.AddSingleton(services => services.GetRequiredKeyedService<QueueWorker>(Key(mosip)));
        mosip.Services.AddSingleton<IHostedService>(services => services.GetRequiredKeyedService<QueueWorker>(Key(mosip)));
        return builder;
    }

    private static string Key(MosipBuilder mosip) => $"{mosip.Name}\0{Channel}";

    private static AbisWorker CreateWorker(IServiceProvider services, MosipAbisBuilder builder)
    {
        string name = builder.Mosip.Name;
        MosipAbisOptions options = OptionsOf(services, builder);
        ILogger logger = LoggerOf(services);
        if (options.AcceptPlainShares)
            Log.TakesPlainShares(logger);
        var shares = new ShareReader(services.GetRequiredKeyedService<IDataShareClient>(name), services.GetRequiredKeyedService<IPartnerKeyProvider>(name), options.AcceptPlainShares, logger);
        return new AbisWorker(MatcherOf(services, builder), shares, options, services.GetRequiredService<TimeProvider>(), logger);
    }

    private static QueueWorker CreateQueue(IServiceProvider services, MosipAbisBuilder builder)
    {
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        var handler = new AbisQueueHandler(services.GetInboxChannel(Channel, builder.Mosip.Name), MatcherOf(services, builder), time);
        return new QueueWorker(builder.Transport, OptionsOf(services, builder).Queue, handler, time, LoggerOf(services));
    }

    private static IAbisMatcher MatcherOf(IServiceProvider services, MosipAbisBuilder builder) =>
        (builder.Matcher ?? throw new InvalidOperationException("There is no matcher. Call AddMatcher<T>() on what AddMosipAbis() returns."))(services);

    private static MosipAbisOptions OptionsOf(IServiceProvider services, MosipAbisBuilder builder) =>
        services.GetRequiredService<IOptionsMonitor<MosipAbisOptions>>().Get(builder.Mosip.Name);

    private static ILogger LoggerOf(IServiceProvider services) => services.GetRequiredService<ILoggerFactory>().CreateLogger(AbisTelemetry.Name);
}
