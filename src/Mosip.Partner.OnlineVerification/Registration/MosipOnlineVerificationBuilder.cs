using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mosip.Partner.Core;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.OnlineVerification.Registration;

/// <summary>Sets up what is done with MOSIP's events.</summary>
public sealed class MosipOnlineVerificationBuilder
{
    internal MosipOnlineVerificationBuilder(MosipBuilder mosip) => Mosip = mosip;

    /// <summary>The registration.</summary>
    public MosipBuilder Mosip { get; }

    internal bool VerifiesSender { get; private set; } = true;

    internal Action<InboxChannelOptions>? Channel { get; private set; }

    internal Func<IServiceProvider, OnlineVerificationEvent, CancellationToken, Task<OnlineVerificationOutcome>>? Handler { get; private set; }

    /// <summary>Gives the events to a handler, made anew for each in a scope of its own. There is one handler; the last call counts.</summary>
    /// <typeparam name="THandler">The handler; its constructor takes services.</typeparam>
    public MosipOnlineVerificationBuilder AddHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>() where THandler : class, IOnlineVerificationHandler
    {
        Mosip.Services.TryAddScoped<THandler>();
        Handler = static async (services, happened, cancellationToken) =>
        {
            AsyncServiceScope scope = services.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
                return await scope.ServiceProvider.GetRequiredService<THandler>().HandleAsync(happened, cancellationToken).ConfigureAwait(false);
        };
        return this;
    }

    /// <summary>Leaves the signature over credentials unchecked, so that the trust anchors are not needed. Then nothing says who made a credential: whoever has the partner's certificate can.</summary>
    public MosipOnlineVerificationBuilder WithoutSenderVerification()
    {
        VerifiesSender = false;
        return this;
    }

    /// <summary>Sets how many events are handled at a time, how often and with which delays.</summary>
    /// <param name="configure">Changes the channel's options.</param>
    public MosipOnlineVerificationBuilder ConfigureHandling(Action<InboxChannelOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Channel = configure;
        return this;
    }
}
