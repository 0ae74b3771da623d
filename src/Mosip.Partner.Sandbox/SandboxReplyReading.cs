namespace Mosip.Partner.Sandbox;

/// <summary>What MOSIP makes of a message of a partner.</summary>
/// <param name="Content">The message.</param>
/// <param name="RequestId">The request that it answers; null where MOSIP finds none.</param>
/// <param name="IsLost">Whether MOSIP does nothing with it: it is acknowledged, and the request waits until it is made anew.</param>
/// <param name="Code">MOSIP's code for it, for example <c>RPR-ABIS-MIDDLEWARE-006</c>; null where there is none.</param>
/// <param name="Explanation">In plain words.</param>
public sealed record SandboxReplyReading(ReadOnlyMemory<byte> Content, string? RequestId, bool IsLost, string? Code, string Explanation);
