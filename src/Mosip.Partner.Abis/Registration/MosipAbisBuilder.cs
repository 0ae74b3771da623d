using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mosip.Partner.Core;
using Mosip.Partner.Inbox;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Abis;

/// <summary>Sets up an ABIS.</summary>
public sealed class MosipAbisBuilder
{
    internal MosipAbisBuilder(MosipBuilder mosip) => Mosip = mosip;

    /// <summary>The registration.</summary>
    public MosipBuilder Mosip { get; }

    internal Func<IServiceProvider, IAbisMatcher>? Matcher { get; private set; }

    internal IQueueTransport Transport { get; private set; } = QueueTransport.ByAddress;

    internal Action<InboxChannelOptions>? Channel { get; private set; }

    /// <summary>Has requests done by a matcher, one for the whole application. The last call counts.</summary>
    /// <typeparam name="TMatcher">The vendor's matcher; its constructor takes services.</typeparam>
    public MosipAbisBuilder AddMatcher<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TMatcher>() where TMatcher : class, IAbisMatcher
    {
        Mosip.Services.TryAddSingleton<TMatcher>();
        Matcher = static services => services.GetRequiredService<TMatcher>();
        return this;
    }

    /// <summary>Has requests done by a matcher that is there. The last call counts.</summary>
    /// <param name="matcher">The vendor's matcher.</param>
    public MosipAbisBuilder AddMatcher(IAbisMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        Matcher = _ => matcher;
        return this;
    }

    /// <summary>Speaks to brokers in another way than the address names.</summary>
    /// <param name="transport">The protocol.</param>
    public MosipAbisBuilder UseTransport(IQueueTransport transport)
    {
        ArgumentNullException.ThrowIfNull(transport);
        Transport = transport;
        return this;
    }

    /// <summary>Sets how many requests are handled at a time, with which delays, and for how long replies are kept.</summary>
    /// <param name="configure">Changes the options of the inbox's channel; 16 requests at a time are the default here.</param>
    public MosipAbisBuilder ConfigureHandling(Action<InboxChannelOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Channel = configure;
        return this;
    }
}
