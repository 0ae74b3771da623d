using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Jws;

/// <summary>The three parts of a compact JWS, as text.</summary>
internal readonly ref struct JwsParts
{
    private JwsParts(ReadOnlySpan<char> header, ReadOnlySpan<char> payload, ReadOnlySpan<char> signature)
    {
        Header = header;
        Payload = payload;
        Signature = signature;
    }

    public ReadOnlySpan<char> Header { get; }

    public ReadOnlySpan<char> Payload { get; }

    public ReadOnlySpan<char> Signature { get; }

    public static JwsParts Split(string jws)
    {
        ArgumentNullException.ThrowIfNull(jws);
        Span<Range> parts = stackalloc Range[4];
        if (jws.AsSpan().Split(parts, '.') != 3)
            throw new MosipCryptoException(MosipCryptoFault.Malformed, "read JWS", "a compact JWS has three parts between dots");
        ReadOnlySpan<char> text = jws;
        return new JwsParts(text[parts[0]], text[parts[1]], text[parts[2]]);
    }
}
