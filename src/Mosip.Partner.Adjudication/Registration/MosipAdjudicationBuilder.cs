using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mosip.Partner.Core;

namespace Mosip.Partner.Adjudication;

/// <summary>Sets up what is done with cases.</summary>
public sealed class MosipAdjudicationBuilder
{
    internal MosipAdjudicationBuilder(MosipBuilder mosip) => Mosip = mosip;

    /// <summary>The registration.</summary>
    public MosipBuilder Mosip { get; }

    internal Func<IServiceProvider, AdjudicationCase, CancellationToken, Task>? Handler { get; private set; }

    /// <summary>Gives the cases to a handler, made anew for each in a scope of its own. There is one handler; the last call counts.</summary>
    /// <typeparam name="THandler">The handler; its constructor takes services.</typeparam>
    public MosipAdjudicationBuilder AddHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>() where THandler : class, ICaseHandler
    {
        Mosip.Services.TryAddScoped<THandler>();
        Handler = static async (services, received, cancellationToken) =>
        {
            AsyncServiceScope scope = services.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
                await scope.ServiceProvider.GetRequiredService<THandler>().ReceiveAsync(received, cancellationToken).ConfigureAwait(false);
        };
        return this;
    }
}
