using Mosip.Partner.Core;

// The namespace in which every .NET library puts its Add methods.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds MOSIP to an application.</summary>
public static class MosipServiceCollectionExtensions
{
    /// <summary>Adds the connection of one partner to one MOSIP. Call a client package's <c>Add…</c> on the result.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets endpoints, keys and trust anchors.</param>
    public static MosipBuilder AddMosip(this IServiceCollection services, Action<MosipBuilder> configure) => services.AddMosip("", configure);

    /// <summary>Adds a further connection under a name, for a second country or partner in one process. Its clients are keyed services under that name.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="name">The name, for example <c>country-b</c>.</param>
    /// <param name="configure">Sets endpoints, keys and trust anchors.</param>
    public static MosipBuilder AddMosip(this IServiceCollection services, string name, Action<MosipBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new MosipBuilder(services, name);
        builder.AddDefaults();
        configure(builder);
        return builder;
    }
}
