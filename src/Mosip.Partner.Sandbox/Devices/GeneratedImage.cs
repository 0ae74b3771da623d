using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mosip.Partner.Sandbox.Devices;

/// <summary>
/// JPEG 2000 files that decode to one grey: nobody's biometrics. Every packet of the codestream is empty, which needs no encoder; what tells templates apart stands in a comment, so that the same
/// template gives the same bytes.
/// </summary>
internal static class GeneratedImage
{
    private const int CommentSize = 8 * 1024, Levels = 5;

    public static byte[] Jp2(ushort width, ushort height, bool isColour, bool isLossless, string template)
    {
        byte components = (byte)(isColour ? 3 : 1);
        byte[] header = new byte[14];
        BinaryPrimitives.WriteUInt32BigEndian(header, height);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), width);
        header[9] = components;
        header[10] = header[11] = 7;
        return
        [
            .. Box("jP  "u8, [0x0D, 0x0A, 0x87, 0x0A]),
            .. Box("ftyp"u8, [.. "jp2 "u8, 0, 0, 0, 0, .. "jp2 "u8]),
            .. Box("jp2h"u8, [.. Box("ihdr"u8, header), .. Box("colr"u8, [1, 0, 0, 0, 0, 0, (byte)(isColour ? 16 : 17)])]),
            .. Box("jp2c"u8, Codestream(width, height, components, isLossless, template)),
        ];
    }

    private static byte[] Codestream(ushort width, ushort height, byte components, bool isLossless, string template)
    {
        byte[] style = [0, 0, 0, 1, 0, Levels, 4, 4, 0, (byte)(isLossless ? 1 : 0)];
        // An exponent for every sub-band, or one from which the others derive.
        byte[] quantization = isLossless ? [0x40, .. Enumerable.Repeat((byte)(8 << 3), (3 * Levels) + 1)] : [0x41, 0x48, 0x00];
        // A packet for every resolution of every component; a zero says that there is nothing in it.
        byte[] packets = new byte[(Levels + 1) * components];
        byte[] tile = [0, 0, 0, 0, 0, 0, 0, 1];
        BinaryPrimitives.WriteUInt32BigEndian(tile.AsSpan(2), (uint)(14 + packets.Length));
        return
        [
            0xFF, 0x4F, .. Segment(0x51, Size(width, height, components)), .. Segment(0x52, style), .. Segment(0x5C, quantization), .. Segment(0x64, [0, 0, .. Comment(template)]),
            .. Segment(0x90, tile), 0xFF, 0x93, .. packets, 0xFF, 0xD9,
        ];
    }

    private static byte[] Size(ushort width, ushort height, byte components)
    {
        byte[] size = new byte[36 + (3 * components)];
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(2), width);
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(6), height);
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(18), width);
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(22), height);
        size[35] = components;
        for (int i = 0; i < components; i++)
            ((byte[])[7, 1, 1]).CopyTo(size, 36 + (3 * i));
        return size;
    }

    private static byte[] Comment(string template)
    {
        byte[] comment = new byte[CommentSize];
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(template));
        for (int i = 0; i < comment.Length; i += digest.Length)
        {
            digest.CopyTo(comment, i);
            digest = SHA256.HashData(digest);
        }
        return comment;
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Box(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        byte[] box = [0, 0, 0, 0, .. type, .. content];
        BinaryPrimitives.WriteUInt32BigEndian(box, (uint)box.Length);
        return box;
    }
}
