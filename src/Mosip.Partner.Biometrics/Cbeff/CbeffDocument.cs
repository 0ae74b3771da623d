using System.Buffers.Text;
using System.Text;
using Mosip.Partner.Biometrics.Cbeff;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Biometrics;

/// <summary>A CBEFF file as MOSIP shares it: a root <c>BIR</c> with one <c>BIR</c> for each biometric.</summary>
/// <remarks>
/// Reading is made for files of others: no document type, no entities of its own, at most 64 MiB, 16 levels and 256 biometrics.
/// Another prefix or none, comments, unknown elements, base64url in place of base64 and white space in it are taken as MOSIP takes them.
/// </remarks>
/// <param name="records">The biometrics.</param>
public sealed class CbeffDocument(params IReadOnlyList<CbeffRecord> records)
{
    /// <summary>The largest file that is read, in bytes: 64 MiB.</summary>
    public const int MaximumSize = 64 * 1024 * 1024;

    internal const int MaximumRecords = 256;
    internal const int MaximumDepth = 16;
    internal const string Operation = "read CBEFF";
    internal const string Namespace = "http://standards.iso.org/iso-iec/19785/-3/ed-2/";

    /// <summary>The biometrics in the order of the file, exceptions without data among them.</summary>
    public IReadOnlyList<CbeffRecord> Records { get; } = records ?? throw new ArgumentNullException(nameof(records));

    /// <summary>Reads a file.</summary>
    /// <param name="xml">The bytes of the file.</param>
    /// <exception cref="MosipCryptoException">It is not XML, its root is not a <c>BIR</c>, it is larger or deeper than the limits, or a value in it has the wrong form.</exception>
    public static CbeffDocument Parse(ReadOnlyMemory<byte> xml) => CbeffReader.Read(xml);

    /// <summary>Reads a file that stands base64url-encoded in another message, for example in a credential.</summary>
    /// <param name="base64Url">The text, with or without padding.</param>
    /// <exception cref="MosipCryptoException">As for <see cref="Parse"/>, or the text is not base64url.</exception>
    public static CbeffDocument ParseBase64Url(string base64Url)
    {
        ArgumentNullException.ThrowIfNull(base64Url);
        if (base64Url.Length > Base64Url.GetEncodedLength(MaximumSize) + 2)
            throw BiometricFaults.TooLarge(Operation, $"{base64Url.Length} characters, at most {MaximumSize} bytes are read");
        return MosipBase64.TryDecodeUrl(base64Url, out byte[] xml) ? Parse(xml) : throw BiometricFaults.Malformed(Operation, "the text is not base64url");
    }

    /// <summary>The biometrics that have data, which is what can be matched.</summary>
    /// <exception cref="MosipCryptoException">There is none, or one has no type or a format that does not fit its type; MOSIP answers the same with ABIS failure reason 11.</exception>
    public IReadOnlyList<CbeffRecord> RequireData()
    {
        CbeffRecord[] withData = [.. Records.Where(record => !record.Data.IsEmpty)];
        if (withData.Length == 0)
            throw BiometricFaults.Malformed(Operation, "no biometric in it has data");
        if (withData.FirstOrDefault(record => record.Type.Value is null or "" || record.Format is { } format && !format.Fits(record.Type)) is { } odd)
            throw BiometricFaults.Malformed(Operation, odd.Type.Value is null or "" ? "a biometric has no Type" : "a biometric's Format/Type does not fit its Type");
        return withData;
    }

    /// <summary>Writes the file as MOSIP does: the elements, their order, the indentation and the spelling of dates.</summary>
    public byte[] ToXml() => CbeffWriter.Write(Records);

    /// <summary>How many biometrics of which type, nothing of their content.</summary>
    public override string ToString() =>
        new StringBuilder("CbeffDocument { ").AppendJoin(", ", Records.CountBy(record => record.Type).Select(pair => $"{pair.Value} {pair.Key}")).Append(" }").ToString();
}
