namespace Mosip.Partner.WebSub;

/// <summary>Keeps the secrets of the subscriptions over restarts. Safe for concurrent use.</summary>
public interface IHubSecretStore
{
    /// <summary>The secrets that deliveries may be signed with. Asked for at every delivery, so it answers from memory.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<HubSecrets> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Puts a new secret beside the current one, unless that has been done and the previous one was not retired yet.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask RotateAsync(CancellationToken cancellationToken = default);

    /// <summary>Accepts the previous secret no more.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask RetireAsync(CancellationToken cancellationToken = default);
}
