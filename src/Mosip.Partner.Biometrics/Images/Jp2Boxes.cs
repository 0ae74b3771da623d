using System.Buffers.Binary;

namespace Mosip.Partner.Biometrics.Images;

/// <summary>The boxes of a JP2 file: <c>ihdr</c> in <c>jp2h</c>, and the codestream in <c>jp2c</c>.</summary>
internal static class Jp2Boxes
{
    private const int MaximumBoxes = 64;
    private const uint Header = 0x6A703268, ImageHeader = 0x69686472, Codestream = 0x6A703263;

    /// <summary>The signature box with which every JP2 file begins.</summary>
    public static ReadOnlySpan<byte> Signature => [0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A];

    public static ImageFacts? Read(ReadOnlySpan<byte> image)
    {
        ReadOnlySpan<byte> codestream = Find(image, Codestream);
        ReadOnlySpan<byte> header = Find(Find(image, Header), ImageHeader);
        if (header.Length != 14 || Jpeg2000Markers.Read(codestream, ImageKind.Jp2) is not { } facts)
            return null;
        uint height = BinaryPrimitives.ReadUInt32BigEndian(header), width = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        int components = BinaryPrimitives.ReadUInt16BigEndian(header[8..]);
        // The header of the file and that of the codestream have to tell the same image.
        return height == facts.Height && width == facts.Width && components == facts.Components ? facts : null;
    }

    /// <summary>The content of the first box of a type, empty where there is none.</summary>
    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> boxes, uint type)
    {
        for (int i = 0; i < MaximumBoxes && boxes.Length >= 8; i++)
        {
            ulong length = BinaryPrimitives.ReadUInt32BigEndian(boxes);
            uint found = BinaryPrimitives.ReadUInt32BigEndian(boxes[4..]);
            int header = 8;
            if (length == 0)
                length = (ulong)boxes.Length;
            else if (length == 1)
            {
                if (boxes.Length < 16)
                    return default;
                length = BinaryPrimitives.ReadUInt64BigEndian(boxes[8..]);
                header = 16;
            }
            if (length < (ulong)header || length > (ulong)boxes.Length)
                return default;
            if (found == type)
                return boxes[header..(int)length];
            boxes = boxes[(int)length..];
        }
        return default;
    }
}
