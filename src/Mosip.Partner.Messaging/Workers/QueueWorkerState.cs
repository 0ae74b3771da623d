namespace Mosip.Partner.Messaging;

/// <summary>How a worker stands with its broker.</summary>
/// <param name="IsConnected">Whether it is connected and takes messages.</param>
/// <param name="Broker">The broker that it is, or was last, connected with, as host and port; null before the first.</param>
/// <param name="Product">What that broker calls itself; empty where it does not say.</param>
/// <param name="Since">When that came about.</param>
/// <param name="Reason">Why it is not connected; null where it is.</param>
public sealed record QueueWorkerState(bool IsConnected, string? Broker, string Product, DateTimeOffset Since, string? Reason);
