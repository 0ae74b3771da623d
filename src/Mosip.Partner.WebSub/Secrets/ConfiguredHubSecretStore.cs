using Microsoft.Extensions.Options;

namespace Mosip.Partner.WebSub.Secrets;

/// <summary>Takes the secrets from the configuration as it is now. To rotate, the operator sets the new one and the previous one there.</summary>
internal sealed class ConfiguredHubSecretStore(IOptionsMonitor<MosipWebSubOptions> options, string name) : IHubSecretStore
{
    public ValueTask<HubSecrets> GetAsync(CancellationToken cancellationToken = default)
    {
        MosipWebSubOptions now = options.Get(name);
        return ValueTask.FromResult(new HubSecrets(new HubSecret(now.Secret!), string.IsNullOrEmpty(now.PreviousSecret) ? null : new HubSecret(now.PreviousSecret)));
    }

    public ValueTask RotateAsync(CancellationToken cancellationToken = default) => string.IsNullOrEmpty(options.Get(name).PreviousSecret)
        ? throw new InvalidOperationException("The hub's secret is in the configuration. Set WebSub:Secret to the new one and WebSub:PreviousSecret to the one before, then rotate.")
        : ValueTask.CompletedTask;

    public ValueTask RetireAsync(CancellationToken cancellationToken = default) => string.IsNullOrEmpty(options.Get(name).PreviousSecret)
        ? ValueTask.CompletedTask
        : throw new InvalidOperationException("The previous secret is in the configuration. Take WebSub:PreviousSecret away there.");
}
