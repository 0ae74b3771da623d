namespace Mosip.Partner.Sandbox;

/// <summary>A user of the sandbox's broker who may not do everything. TEST MATERIAL.</summary>
/// <param name="Name">The name.</param>
/// <param name="Password">The password.</param>
public sealed record SandboxBrokerUser(string Name, string Password)
{
    /// <summary>The queues that the user may read. Default: none.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>The queues that the user may write. Default: none.</summary>
    public IReadOnlyList<string> Writes { get; init; } = [];

    /// <summary>Whether a queue is made when the user attaches to it first; where not, the broker knows no such queue until another user has made it. Default: yes.</summary>
    public bool MayCreate { get; init; } = true;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
