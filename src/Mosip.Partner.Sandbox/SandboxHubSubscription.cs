namespace Mosip.Partner.Sandbox;

/// <summary>A subscription of the hub.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Callback">Where it delivers.</param>
/// <param name="IsStalled">Whether the hub has stopped serving it after an answer other than 2xx: it goes on at the next subscription.</param>
/// <param name="Waiting">How many events were not delivered yet.</param>
public sealed record SandboxHubSubscription(string Topic, Uri Callback, bool IsStalled, int Waiting);
