using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mosip.Partner.Sandbox.Devices;

/// <summary>JPEG 2000 files with true headers and invented content: nobody's biometrics, and the same bytes for the same template.</summary>
internal static class GeneratedImage
{
    private const int ContentSize = 8 * 1024;

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
            .. Box("jp2c"u8, [.. Codestream(width, height, components, isLossless), .. Content(template)]),
        ];
    }

    private static byte[] Codestream(ushort width, ushort height, byte components, bool isLossless)
    {
        byte[] size = new byte[36 + (3 * components)];
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(2), width);
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(6), height);
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(18), width);
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(22), height);
        size[35] = components;
        for (int i = 0; i < components; i++)
            ((byte[])[7, 1, 1]).CopyTo(size, 36 + (3 * i));
        byte[] style = [0, 0, 0, 1, 0, 5, 4, 4, 0, (byte)(isLossless ? 1 : 0)];
        return [0xFF, 0x4F, .. Segment(0x51, size), .. Segment(0x52, style), .. Segment(0x90, new byte[8]), 0xFF, 0x93, 0xFF, 0xD9];
    }

    private static byte[] Content(string template)
    {
        byte[] content = new byte[ContentSize];
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(template));
        for (int i = 0; i < content.Length; i += digest.Length)
        {
            digest.CopyTo(content, i);
            digest = SHA256.HashData(digest);
        }
        return content;
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Box(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        byte[] box = [0, 0, 0, 0, .. type, .. content];
        BinaryPrimitives.WriteUInt32BigEndian(box, (uint)box.Length);
        return box;
    }
}
