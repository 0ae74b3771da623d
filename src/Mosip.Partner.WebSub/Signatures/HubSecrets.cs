namespace Mosip.Partner.WebSub;

/// <summary>The secrets that deliveries may be signed with: one, and a second while the secret is being changed.</summary>
/// <param name="Current">The secret of the next subscription.</param>
/// <param name="Previous">The secret before, accepted until it is taken away; null where there is none.</param>
public sealed record HubSecrets(HubSecret Current, HubSecret? Previous = null)
{
    /// <summary>A new secret beside the current one, which becomes the previous one.</summary>
    /// <param name="next">The new secret.</param>
    public HubSecrets Rotate(HubSecret next) => new(next, Current);
}
