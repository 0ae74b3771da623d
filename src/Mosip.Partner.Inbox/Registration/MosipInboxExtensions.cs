using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox;
using Mosip.Partner.Inbox.Telemetry;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the durable inbox.</summary>
public static class MosipInboxExtensions
{
    /// <summary>Adds the <see cref="IInboxStore"/> of a MOSIP registration: SQLite in a file, with encrypted contents. A second call changes nothing but the options.</summary>
    /// <param name="mosip">The registration; the store is a keyed service under its name.</param>
    /// <param name="configure">Sets the file and its key.</param>
    public static MosipBuilder AddMosipInbox(this MosipBuilder mosip, Action<MosipInboxOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        OptionsBuilder<MosipInboxOptions> options = mosip.Services.AddOptions<MosipInboxOptions>(mosip.Name);
        if (mosip.Configuration is { } section)
            options.Bind(section.GetSection("Inbox"));
        if (configure is not null)
            options.Configure(configure);
        options.ValidateOnStart();
        mosip.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MosipInboxOptions>, MosipInboxOptionsValidator>());
        mosip.Services.TryAddKeyedSingleton<IInboxStore>(mosip.Name, (services, _) => Open(services, mosip.Name));
        return mosip;
    }

    /// <summary>Adds a channel whose entries are handled while the host runs. Get it with <see cref="GetInboxChannel"/> to store entries.</summary>
    /// <param name="mosip">The registration, whose inbox it is; <see cref="AddMosipInbox"/> is called where nobody has.</param>
    /// <param name="name">The channel's name.</param>
    /// <param name="handler">Makes the handler.</param>
    /// <param name="configure">Sets concurrency, attempts and delays.</param>
    public static MosipBuilder AddInboxChannel(this MosipBuilder mosip, string name, Func<IServiceProvider, IInboxHandler> handler, Action<InboxChannelOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(mosip);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(handler);
        mosip.AddMosipInbox();
        string key = KeyOf(mosip.Name, name);
        mosip.Services.AddKeyedSingleton(key, (services, _) =>
        {
            var options = new InboxChannelOptions();
            configure?.Invoke(options);
            return new InboxChannel(
                services.GetRequiredKeyedService<IInboxStore>(mosip.Name), name, handler(services), options,
                services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILoggerFactory>().CreateLogger(InboxTelemetry.Name));
        });
        mosip.Services.AddSingleton(services => services.GetRequiredKeyedService<InboxChannel>(key));
        mosip.Services.AddSingleton<IHostedService>(services => services.GetRequiredKeyedService<InboxChannel>(key));
        return mosip;
    }

    /// <summary>A channel that was added.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="name">The channel's name.</param>
    /// <param name="mosip">The name of the MOSIP registration; empty for the unnamed one.</param>
    /// <exception cref="InvalidOperationException">There is no such channel.</exception>
    public static InboxChannel GetInboxChannel(this IServiceProvider services, string name, string mosip = "") =>
        services.GetRequiredKeyedService<InboxChannel>(KeyOf(mosip, name));

    private static IInboxStore Open(IServiceProvider services, string mosip)
    {
        MosipInboxOptions options = services.GetRequiredService<IOptionsMonitor<MosipInboxOptions>>().Get(mosip);
        // The key first, so that no crash leaves an inbox without one.
        InboxContentKey? key = options.EncryptContent ? OpenKey(options.Path, options.KeyFile ?? options.Path + ".key") : null;
        SqliteInboxStore store = SqliteInboxStore.Open(options.Path, services.GetRequiredService<TimeProvider>());
        return key is null ? store : new EncryptedInboxStore(store, key);
    }

    // With another key nothing that waits in the inbox would open.
    private static InboxContentKey OpenKey(string inbox, string key) => File.Exists(key) || !File.Exists(inbox)
        ? InboxContentKey.FromFile(key)
        : throw new MosipInputException(
            MosipInputFault.Unreadable, "open inbox", $"{Path.GetFileName(inbox)} is there and its key {Path.GetFileName(key)} is not; restore it from your backup, or put the inbox away where nothing in it is needed");

    private static string KeyOf(string mosip, string channel) => $"{mosip}\0{channel}";
}
