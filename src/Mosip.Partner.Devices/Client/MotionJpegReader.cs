using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;

namespace Mosip.Partner.Devices.Client;

/// <summary>Reads the images of a stream as MOSIP's registration client does: by the token <c>Content-Length:</c> of each part, whatever else stands in its header.</summary>
internal static class MotionJpegReader
{
    private const int LongestHeader = 4096, LargestImage = 8 * 1024 * 1024;

    /// <summary>The next image; null where the stream ends.</summary>
    /// <exception cref="InvalidDataException">A part has no length, or one beyond all bounds.</exception>
    public static async Task<byte[]?> ReadAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        int? length = null;
        while (true)
        {
            ReadResult result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> buffer = result.Buffer;
            length ??= TakeHeader(ref buffer);
            if (length is { } size && buffer.Length >= size)
            {
                byte[] image = buffer.Slice(0, size).ToArray();
                reader.AdvanceTo(buffer.GetPosition(size));
                return image;
            }
            if (length is null && buffer.Length > LongestHeader)
                throw new InvalidDataException("A part of the stream has no length.");
            reader.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
                return null;
        }
    }

    // The length of the part, with the buffer moved to its image; null while the header is not whole.
    private static int? TakeHeader(ref ReadOnlySequence<byte> buffer)
    {
        ReadOnlySpan<byte> text = buffer.Slice(0, Math.Min(buffer.Length, LongestHeader)).ToArray();
        int name = text.IndexOf("Content-Length:"u8);
        int end = name < 0 ? -1 : text[name..].IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return null;
        ReadOnlySpan<byte> value = text[(name + "Content-Length:".Length)..].TrimStart((byte)' ');
        if (!Utf8Parser.TryParse(value, out int length, out _) || length is <= 0 or > LargestImage)
            throw new InvalidDataException("A part of the stream has no length that can be used.");
        buffer = buffer.Slice(name + end + 4);
        return length;
    }
}
