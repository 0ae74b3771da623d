namespace Mosip.Partner.Core.Crypto;

/// <summary>Fills a buffer with random bytes; fixed in tests so that a whole message can be reproduced.</summary>
internal delegate void RandomSource(Span<byte> destination);
