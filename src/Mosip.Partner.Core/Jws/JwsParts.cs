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
        ReadOnlySpan<char> text = jws;
        if (text.Count('.') != 2)
            throw new MosipCryptoException(MosipCryptoFault.Malformed, "read JWS", "a compact JWS has three parts between dots");
        int first = text.IndexOf('.'), last = text.LastIndexOf('.');
        return new JwsParts(text[..first], text[(first + 1)..last], text[(last + 1)..]);
    }
}
