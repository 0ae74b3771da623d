namespace Mosip.Partner.Sandbox;

/// <summary>A message that the sandbox's broker has, or has had.</summary>
/// <param name="Queue">The queue that it was sent to.</param>
/// <param name="Class">What MOSIP's client sees it as.</param>
/// <param name="Content">Its body: the text in UTF-8, or the bytes.</param>
/// <param name="IsDurable">Whether it survives a restart of the broker.</param>
/// <param name="Deliveries">How many deliveries of it have failed.</param>
public sealed record SandboxMessage(string Queue, SandboxMessageClass Class, ReadOnlyMemory<byte> Content, bool IsDurable, int Deliveries);
