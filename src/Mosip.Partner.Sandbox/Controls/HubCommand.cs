namespace Mosip.Partner.Sandbox.Controls;

/// <summary>What shall change at the hub; what is null stays as it is.</summary>
internal sealed record HubCommand
{
    /// <inheritdoc cref="SandboxHubFaults.DuplicateEvery"/>
    public int? DuplicateEvery { get; init; }

    /// <inheritdoc cref="SandboxHubFaults.ReorderEvery"/>
    public int? ReorderEvery { get; init; }

    /// <inheritdoc cref="SandboxHubFaults.Delay"/>
    public int? DelayMilliseconds { get; init; }

    /// <inheritdoc cref="SandboxHubFaults.CorruptSignatures"/>
    public int CorruptSignatures { get; init; }

    /// <inheritdoc cref="SandboxHubFaults.Drop"/>
    public int Drop { get; init; }

    /// <summary>The topic whose subscriptions are not served any more.</summary>
    public string? Stall { get; init; }

    /// <summary>Whether the hub restarts, at the end.</summary>
    public bool Restart { get; init; }

    /// <exception cref="ArgumentException">A number is negative, or nobody is subscribed to the topic.</exception>
    public async Task ApplyAsync(SandboxHub hub, CancellationToken cancellationToken)
    {
        if (DuplicateEvery < 0 || ReorderEvery < 0 || DelayMilliseconds < 0 || CorruptSignatures < 0 || Drop < 0)
            throw new ArgumentException("Numbers are 0 or more; 0 ends a fault.");
        if (Stall is { Length: > 0 } && hub.Subscriptions.All(subscription => subscription.Topic != Stall))
            throw new ArgumentException($"There is no subscription to '{Stall}'. There are those to {string.Join(", ", hub.Subscriptions.Select(subscription => subscription.Topic).Distinct().DefaultIfEmpty("none"))}.");
        SandboxHubFaults faults = hub.Faults;
        faults.DuplicateEvery = DuplicateEvery ?? faults.DuplicateEvery;
        faults.ReorderEvery = ReorderEvery ?? faults.ReorderEvery;
        faults.Delay = DelayMilliseconds is { } delay ? TimeSpan.FromMilliseconds(delay) : faults.Delay;
        faults.CorruptSignatures(CorruptSignatures);
        faults.Drop(Drop);
        if (Stall is { Length: > 0 } topic)
            hub.Stall(topic);
        if (Restart)
            await hub.RestartAsync(cancellationToken).ConfigureAwait(false);
    }
}
