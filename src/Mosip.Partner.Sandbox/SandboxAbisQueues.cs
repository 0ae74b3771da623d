namespace Mosip.Partner.Sandbox;

/// <summary>An ABIS of the sandbox's configuration, an entry of MOSIP's <c>registration-processor-abis.json</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inbound">The queue that it reads, <c>inboundQueueName</c>.</param>
/// <param name="Outbound">The queue that it writes, <c>outboundQueueName</c>.</param>
public sealed record SandboxAbisQueues(string Name, string Inbound, string Outbound);
