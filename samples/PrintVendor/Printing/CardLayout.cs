using SkiaSharp;

namespace PrintVendor.Printing;

/// <summary>Where things are on a card of the format ID-1 (ISO/IEC 7810), in millimetres.</summary>
public static class CardLayout
{
    public const float Width = 85.60f, Height = 53.98f;

    public static readonly SKRect Heading = new(0, 0, Width, 7);
    public static readonly SKRect Photo = new(4, 11, 26, 38.5f);
    public static readonly SKRect Code = new(52, 19, 82, 49);
    public static readonly SKRect Names = new(29, 10, 82, 19);
    public static readonly SKRect Details = new(29, 22, 50, 49);
}
