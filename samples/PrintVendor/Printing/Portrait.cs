using Mosip.Partner.Biometrics;

namespace PrintVendor.Printing;

/// <summary>A face as the credential brought it: the image, and what it is.</summary>
/// <param name="Image">The image in its container, untouched.</param>
/// <param name="MediaType">For example <c>image/jp2</c>.</param>
/// <param name="CanBeDrawn">Whether it is a JPEG of a reasonable size. .NET has no decoder for JPEG 2000: a real vendor has one in its printing software.</param>
public sealed record Portrait(ReadOnlyMemory<byte> Image, string MediaType, bool CanBeDrawn)
{
    // A face for a card needs far less; pictures that grow to gigabytes when they are decoded are not decoded.
    private const uint MaximumSide = 4_096;

    /// <summary>The ending that a file of this media type has.</summary>
    public string FileExtension => MediaType switch { "image/jp2" => ".jp2", "image/j2c" => ".j2c", "image/jpeg" => ".jpg", _ => ".bin" };

    /// <summary>The first face of a document; null where it has none.</summary>
    public static Portrait? Find(CbeffDocument biometrics) =>
        biometrics.Records.FirstOrDefault(record => record.Type == BiometricType.Face && !record.Data.IsEmpty) is { } face ? Of(IsoRecord.Parse(face.Data).Image) : null;

    public static Portrait Of(ReadOnlyMemory<byte> image) => ImageFacts.Read(image.Span) is { } facts
        ? new Portrait(image, facts.MediaType, facts is { Kind: ImageKind.Jpeg, Width: <= MaximumSide, Height: <= MaximumSide })
        : new Portrait(image, "application/octet-stream", CanBeDrawn: false);

    public override string ToString() => $"portrait ({MediaType})";
}
