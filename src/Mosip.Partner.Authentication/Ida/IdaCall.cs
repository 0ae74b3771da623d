using System.Net.Http.Headers;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>One call to IDA: makes the body anew for every attempt, so that each has its own time, session key, IVs and signature.</summary>
/// <param name="writeBody">Writes the body for the time it is given.</param>
/// <param name="key">The key that signs.</param>
/// <param name="signer">Remembers the encoded header.</param>
/// <param name="time">The clock.</param>
internal sealed class IdaCall(Func<DateTimeOffset, PooledBuffer> writeBody, PartnerKey key, JwsSigner signer, TimeProvider time)
{
    public const string PropertyName = "Mosip.Partner.Authentication.IdaCall";

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public static readonly HttpRequestOptionsKey<IdaCall> OptionsKey = new(PropertyName);

    /// <summary>When the last attempt was built, by this machine's clock.</summary>
    public DateTimeOffset SentAt { get; private set; }

    public async ValueTask FillAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SentAt = time.GetUtcNow();
        PooledBuffer body = writeBody(SentAt);
        var content = new PooledContent(body);
        request.Content?.Dispose();
        request.Content = content;
        content.Headers.ContentType = Json;
        string signature = await signer.SignAsync(key, body.WrittenMemory, cancellationToken).ConfigureAwait(false);
        request.Headers.Remove("signature");
        request.Headers.TryAddWithoutValidation("signature", signature);
    }
}
