using System.Buffers.Binary;

namespace Mosip.Partner.Biometrics.Images;

/// <summary>The main header of a JPEG 2000 codestream: SIZ has the measures, COD the wavelet.</summary>
internal static class Jpeg2000Markers
{
    private const ushort StartOfCodestream = 0xFF4F, Size = 0xFF51, CodingStyle = 0xFF52, StartOfTile = 0xFF90;
    private const byte Reversible = 1;
    private const int MaximumSegments = 1024;

    public static ImageFacts? Read(ReadOnlySpan<byte> stream, ImageKind kind)
    {
        if (stream.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(stream) != StartOfCodestream)
            return null;
        ReadOnlySpan<byte> size = default, style = default;
        stream = stream[2..];
        for (int i = 0; i < MaximumSegments && stream.Length >= 4; i++)
        {
            ushort marker = BinaryPrimitives.ReadUInt16BigEndian(stream);
            int length = BinaryPrimitives.ReadUInt16BigEndian(stream[2..]);
            if (marker == StartOfTile)
                return Compose(size, style, kind);
            if (length < 2 || length + 2 > stream.Length)
                return null;
            ReadOnlySpan<byte> content = stream[4..(length + 2)];
            if (marker == Size)
                size = content;
            else if (marker == CodingStyle)
                style = content;
            stream = stream[(length + 2)..];
        }
        return null;
    }

    private static ImageFacts? Compose(ReadOnlySpan<byte> size, ReadOnlySpan<byte> style, ImageKind kind)
    {
        if (size.Length < 39 || style.Length < 10)
            return null;
        uint right = BinaryPrimitives.ReadUInt32BigEndian(size[2..]), bottom = BinaryPrimitives.ReadUInt32BigEndian(size[6..]);
        uint left = BinaryPrimitives.ReadUInt32BigEndian(size[10..]), top = BinaryPrimitives.ReadUInt32BigEndian(size[14..]);
        int components = BinaryPrimitives.ReadUInt16BigEndian(size[34..]);
        if (right <= left || bottom <= top || components == 0 || size.Length != 36 + (3 * components))
            return null;
        return new ImageFacts
        {
            Kind = kind,
            Width = right - left,
            Height = bottom - top,
            Components = components,
            // The highest bit says whether values are signed; the rest is the depth less one.
            BitDepth = (size[36] & 0x7F) + 1,
            IsLossless = style[9] == Reversible,
        };
    }
}
