using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Credentials.JsonLd;

/// <summary>Refusals of a document. They name keywords and limits, never a member or a value of the document.</summary>
internal static class JsonLdFaults
{
    private const string Operation = "canonicalise JSON-LD";

    public static MosipCryptoException Malformed(string why, Exception? inner = null) => new(MosipCryptoFault.Malformed, Operation, why, innerException: inner);

    public static MosipCryptoException NotSupported(string what) => new(MosipCryptoFault.NotSupported, Operation, what);

    public static MosipCryptoException TooLarge(string why) => new(MosipCryptoFault.TooLarge, Operation, why);
}
