using System.Buffers.Binary;

namespace Mosip.Partner.Tests.Unit.Biometrics;

/// <summary>Images with true headers and no pixels: the readers under test look no further.</summary>
internal static class SampleImages
{
    public static byte[] Codestream(uint width, uint height, int components, bool isLossless)
    {
        byte[] size = new byte[36 + (3 * components)];
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(2), width);
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(6), height);
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(18), width);
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(22), height);
        BinaryPrimitives.WriteUInt16BigEndian(size.AsSpan(34), (ushort)components);
        for (int i = 0; i < components; i++)
            ((byte[])[7, 1, 1]).CopyTo(size, 36 + (3 * i));
        byte[] style = [0, 0, 0, 1, 0, 5, 4, 4, 0, (byte)(isLossless ? 1 : 0)];
        return [0xFF, 0x4F, .. Segment(0xFF51, size), .. Segment(0xFF52, style), .. Segment(0xFF90, new byte[8]), 0xFF, 0x93, 0xFF, 0xD9];
    }

    public static byte[] Jp2(uint width, uint height, int components = 1, bool isLossless = true, int padding = 0)
    {
        byte[] header = new byte[14];
        BinaryPrimitives.WriteUInt32BigEndian(header, height);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), width);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(8), (ushort)components);
        header[10] = 7;
        header[11] = 7;
        return
        [
            .. Box("jP  "u8, [0x0D, 0x0A, 0x87, 0x0A]),
            .. Box("ftyp"u8, [.. "jp2 "u8, 0, 0, 0, 0, .. "jp2 "u8]),
            .. Box("jp2h"u8, [.. Box("ihdr"u8, header), .. Box("colr"u8, [1, 0, 0, 0, 0, 0, (byte)(components == 1 ? 17 : 16)])]),
            .. Box("jp2c"u8, [.. Codestream(width, height, components, isLossless), .. new byte[padding]]),
        ];
    }

    public static byte[] Wsq(ushort width, ushort height)
    {
        byte[] frame = new byte[15];
        frame[0] = 0;
        frame[1] = 255;
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), height);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(4), width);
        return [0xFF, 0xA0, .. Segment(0xFFA8, "NIST_COM 1\nPPI 500"u8), .. Segment(0xFFA4, new byte[60]), .. Segment(0xFFA2, frame), 0xFF, 0xA3, 0, 3, 0];
    }

    public static byte[] Jpeg(ushort width, ushort height) =>
        [0xFF, 0xD8, .. Segment(0xFFE0, "JFIF\0"u8), .. Segment(0xFFC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]), 0xFF, 0xDA];

    private static byte[] Segment(ushort marker, ReadOnlySpan<byte> content) =>
        [(byte)(marker >> 8), (byte)marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Box(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        byte[] box = [0, 0, 0, 0, .. type, .. content];
        BinaryPrimitives.WriteUInt32BigEndian(box, (uint)box.Length);
        return box;
    }
}
