using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mosip.Partner.Core;
using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Credentials.Opening;
using Mosip.Partner.Credentials.Proofs;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.Credentials.Registration;

/// <summary>Sets up what is done with credentials.</summary>
public sealed class MosipCredentialsBuilder
{
    internal MosipCredentialsBuilder(MosipBuilder mosip) => Mosip = mosip;

    /// <summary>The registration.</summary>
    public MosipBuilder Mosip { get; }

    internal Func<IServiceProvider, CredentialTrust>? Trust { get; private set; }

    internal bool VerifiesSender { get; private set; } = true;

    internal Action<InboxChannelOptions>? Channel { get; private set; }

    internal Func<IServiceProvider, Credential, CancellationToken, Task<CredentialOutcome>>? Handler { get; private set; }

    /// <summary>Gives the credentials to a handler, made anew for each in a scope of its own. There is one handler; the last call counts.</summary>
    /// <typeparam name="THandler">The handler; its constructor takes services.</typeparam>
    public MosipCredentialsBuilder AddHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>() where THandler : class, ICredentialHandler
    {
        Mosip.Services.TryAddScoped<THandler>();
        Handler = static async (services, credential, cancellationToken) =>
        {
            AsyncServiceScope scope = services.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
                return await scope.ServiceProvider.GetRequiredService<THandler>().HandleAsync(credential, cancellationToken).ConfigureAwait(false);
        };
        return this;
    }

    /// <summary>Checks the proofs of verifiable credentials, in addition to the sender's signature.</summary>
    /// <param name="trust">Contexts and issuers.</param>
    public MosipCredentialsBuilder UseIssuers(CredentialTrust trust)
    {
        ArgumentNullException.ThrowIfNull(trust);
        Trust = _ => trust;
        return this;
    }

    /// <summary>
    /// Leaves the sender's signature unchecked, so that the trust anchors are not needed. Only verifiable credentials with a good proof are then handled; what their
    /// contexts do not define is not verified.
    /// </summary>
    public MosipCredentialsBuilder WithoutSenderVerification()
    {
        VerifiesSender = false;
        return this;
    }

    /// <summary>Sets how many credentials are handled at a time, how often and with which delays.</summary>
    /// <param name="configure">Changes the channel's options.</param>
    public MosipCredentialsBuilder ConfigureHandling(Action<InboxChannelOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Channel = configure;
        return this;
    }
}
