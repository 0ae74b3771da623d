namespace Mosip.Partner.Devices;

/// <summary>What an interface answers, for a web framework to write.</summary>
/// <param name="StatusCode">The HTTP status: 200 also for errors of a device, 405 for unknown verbs.</param>
/// <param name="Body">JSON in UTF-8; empty where there are <paramref name="Frames"/>.</param>
/// <param name="Frames">The JPEG images of a stream; null for every other answer.</param>
public sealed record SbiReply(int StatusCode, ReadOnlyMemory<byte> Body, IAsyncEnumerable<ReadOnlyMemory<byte>>? Frames = null);
