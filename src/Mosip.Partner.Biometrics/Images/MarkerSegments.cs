using System.Buffers.Binary;

namespace Mosip.Partner.Biometrics.Images;

/// <summary>Segments of FF, a marker, a length that counts itself, and content, as JPEG and WSQ have them.</summary>
internal static class MarkerSegments
{
    private const int MaximumSegments = 1024;

    /// <summary>The content of the first segment whose marker is wanted; empty where a marker that ends the search comes first.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> segments, Predicate<byte> wanted, Predicate<byte> ends)
    {
        for (int i = 0; i < MaximumSegments && segments.Length >= 4 && segments[0] == 0xFF && !ends(segments[1]); i++)
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(segments[2..]);
            if (length < 2 || length + 2 > segments.Length)
                return default;
            if (wanted(segments[1]))
                return segments[4..(length + 2)];
            segments = segments[(length + 2)..];
        }
        return default;
    }

    /// <summary>Facts from a height and a width of two bytes each.</summary>
    public static ImageFacts? Compose(ReadOnlySpan<byte> heightAndWidth, ImageKind kind, int components, int bitDepth)
    {
        uint height = BinaryPrimitives.ReadUInt16BigEndian(heightAndWidth), width = BinaryPrimitives.ReadUInt16BigEndian(heightAndWidth[2..]);
        return height == 0 || width == 0 || components == 0 || bitDepth == 0
            ? null
            : new ImageFacts { Kind = kind, Width = width, Height = height, Components = components, BitDepth = bitDepth, IsLossless = false };
    }
}
