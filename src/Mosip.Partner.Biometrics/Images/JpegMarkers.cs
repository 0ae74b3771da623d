namespace Mosip.Partner.Biometrics.Images;

/// <summary>The markers of a JPEG file: a frame header (SOF) has the measures.</summary>
internal static class JpegMarkers
{
    public static ImageFacts? Read(ReadOnlySpan<byte> image)
    {
        ReadOnlySpan<byte> frame = MarkerSegments.Find(
            image[2..],
            static marker => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC),
            static marker => marker is 0xD9 or 0xDA);
        return frame.Length < 6 ? null : MarkerSegments.Compose(frame[1..], ImageKind.Jpeg, components: frame[5], bitDepth: frame[0]);
    }
}
