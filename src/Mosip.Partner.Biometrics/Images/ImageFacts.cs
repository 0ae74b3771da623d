using Mosip.Partner.Biometrics.Images;

namespace Mosip.Partner.Biometrics;

/// <summary>What the headers of an image say, read without decoding a pixel.</summary>
public sealed record ImageFacts
{
    /// <summary>The container.</summary>
    public required ImageKind Kind { get; init; }

    /// <summary>Width in pixels.</summary>
    public required uint Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public required uint Height { get; init; }

    /// <summary>The colour components: 1 grey, 3 colour.</summary>
    public required int Components { get; init; }

    /// <summary>Bits of a component.</summary>
    public required int BitDepth { get; init; }

    /// <summary>Whether the compression can be undone exactly: the wavelet of a JPEG 2000 codestream is the reversible one.</summary>
    public required bool IsLossless { get; init; }

    /// <summary>The media type, for example <c>image/jp2</c>.</summary>
    public string MediaType => Kind switch
    {
        ImageKind.Jp2 => "image/jp2",
        ImageKind.Jpeg2000Codestream => "image/j2c",
        ImageKind.Wsq => "image/x-wsq",
        _ => "image/jpeg",
    };

    /// <summary>Size of the pixels in bytes before compression.</summary>
    public long UncompressedSize => (long)Width * Height * Components * ((BitDepth + 7) / 8);

    /// <summary>Reads the headers.</summary>
    /// <param name="image">The image; only its headers are looked at.</param>
    /// <returns>The facts, or null where it is none of the known containers or its headers contradict one another.</returns>
    public static ImageFacts? Read(ReadOnlySpan<byte> image) =>
        image.StartsWith(Jp2Boxes.Signature) ? Jp2Boxes.Read(image)
        : image.StartsWith<byte>([0xFF, 0x4F, 0xFF, 0x51]) ? Jpeg2000Markers.Read(image, ImageKind.Jpeg2000Codestream)
        : image.StartsWith<byte>([0xFF, 0xA0]) ? WsqMarkers.Read(image)
        : image.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? JpegMarkers.Read(image)
        : null;
}
