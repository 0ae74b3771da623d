using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace PrintVendor.Printing;

/// <summary>
/// A line of text as its script wants it: letters joined, reordered, from right to left. HarfBuzz chooses and places the glyphs, Skia draws them; drawn letter by letter an
/// Arabic name falls apart.
/// </summary>
public sealed class ShapedText : IDisposable
{
    private readonly SKFont _font;
    private readonly SKTextBlob? _blob;

    private ShapedText(SKFont font, SKShaper.Result shaped)
    {
        _font = font;
        Glyphs = [.. shaped.Codepoints.Select(glyph => (ushort)glyph)];
        Width = shaped.Width;
        using var line = new SKTextBlobBuilder();
        line.AddPositionedRun(Glyphs, font, shaped.Points);
        _blob = line.Build();
    }

    /// <summary>The glyphs from left to right.</summary>
    public ushort[] Glyphs { get; }

    /// <summary>How wide the line is.</summary>
    public float Width { get; }

    /// <summary>Shapes a line, smaller than asked for where it would not fit.</summary>
    public static ShapedText Fit(string text, SKTypeface face, float size, float width)
    {
        ShapedText line = Shape(text, face, size);
        if (line.Width <= width)
            return line;
        using (line)
            return Shape(text, face, size * width / line.Width);
    }

    public void Draw(SKCanvas canvas, float x, float baseline, SKPaint paint)
    {
        if (_blob is not null)
            canvas.DrawText(_blob, x, baseline, paint);
    }

    public void Dispose()
    {
        _blob?.Dispose();
        _font.Dispose();
    }

    private static ShapedText Shape(string text, SKTypeface face, float size)
    {
        var font = new SKFont(face, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
        using var shaper = new SKShaper(face);
        return new ShapedText(font, shaper.Shape(text, font));
    }
}
