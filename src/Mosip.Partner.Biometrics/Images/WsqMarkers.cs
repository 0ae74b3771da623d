namespace Mosip.Partner.Biometrics.Images;

/// <summary>The markers of a WSQ file: the frame header (FFA2) has the measures.</summary>
internal static class WsqMarkers
{
    public static ImageFacts? Read(ReadOnlySpan<byte> image)
    {
        // Black, white, height, width, shift and scale values, encoder, software.
        ReadOnlySpan<byte> frame = MarkerSegments.Find(image[2..], static marker => marker == 0xA2, static marker => marker is 0xA1 or 0xA3);
        return frame.Length < 15 ? null : MarkerSegments.Compose(frame[2..], ImageKind.Wsq, components: 1, bitDepth: 8);
    }
}
