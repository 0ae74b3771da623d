using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Xml;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Biometrics.Cbeff;

/// <summary>Reads an element of base64 piece by piece, so that no text of megabytes is made. Either alphabet, white space and missing padding are taken.</summary>
internal static class Base64Element
{
    private const int ChunkSize = 8 * 1024;

    public static byte[] Read(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return [];
        int depth = reader.Depth;
        var output = new ArrayBufferWriter<byte>();
        char[] chunk = ArrayPool<char>.Shared.Rent(ChunkSize);
        // What is left of a group of four goes to the front for the next piece.
        byte[] pending = ArrayPool<byte>.Shared.Rent(ChunkSize + 4);
        int kept = 0;
        bool ended = false;
        try
        {
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
                    throw BiometricFaults.Malformed(CbeffDocument.Operation, "an element stands where base64 is expected");
                for (int read; (read = reader.ReadValueChunk(chunk, 0, ChunkSize)) > 0;)
                {
                    kept = Collect(chunk.AsSpan(0, read), pending, kept, ref ended);
                    int whole = kept & ~3;
                    Decode(pending.AsSpan(0, whole), output);
                    pending.AsSpan(whole, kept - whole).CopyTo(pending);
                    kept -= whole;
                }
            }
            if (kept == 1)
                throw NotBase64();
            if (kept > 0)
            {
                pending.AsSpan(kept, 4 - kept).Fill((byte)'=');
                Decode(pending.AsSpan(0, 4), output);
            }
            return output.WrittenSpan.ToArray();
        }
        finally
        {
            // Biometrics do not stay in shared buffers.
            ArrayPool<char>.Shared.Return(chunk, clearArray: true);
            CryptographicOperations.ZeroMemory(pending);
            ArrayPool<byte>.Shared.Return(pending);
        }
    }

    private static int Collect(ReadOnlySpan<char> chunk, byte[] pending, int kept, ref bool ended)
    {
        foreach (char c in chunk)
        {
            if (c is ' ' or '\n' or '\r' or '\t')
                continue;
            if (c == '=')
            {
                ended = true;
                continue;
            }
            if (ended || !(char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '-' or '_'))
                throw NotBase64();
            pending[kept++] = c switch { '-' => (byte)'+', '_' => (byte)'/', _ => (byte)c };
        }
        return kept;
    }

    private static void Decode(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> output)
    {
        if (text.IsEmpty)
            return;
        Span<byte> target = output.GetSpan(Base64.GetMaxDecodedFromUtf8Length(text.Length));
        if (Base64.DecodeFromUtf8(text, target, out _, out int written) != OperationStatus.Done)
            throw NotBase64();
        output.Advance(written);
    }

    private static MosipCryptoException NotBase64() => BiometricFaults.Malformed(CbeffDocument.Operation, "a BDB or SB is not base64");
}
