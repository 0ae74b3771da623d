using SkiaSharp;

namespace PrintVendor.Printing;

/// <summary>Draws a card, once as an image and once as a PDF, with the same strokes.</summary>
/// <param name="fonts">The fonts; the caller owns them.</param>
public sealed class CardRenderer(CardFonts fonts)
{
    private const float PointsPerMillimetre = 72 / 25.4f, PixelsPerMillimetre = 600 / 25.4f;

    /// <summary>The card as a PNG with 600 dots to the inch.</summary>
    public byte[] ToPng(CardContent card)
    {
        var size = new SKImageInfo((int)MathF.Round(CardLayout.Width * PixelsPerMillimetre), (int)MathF.Round(CardLayout.Height * PixelsPerMillimetre));
        using SKSurface surface = SKSurface.Create(size);
        surface.Canvas.Scale(PixelsPerMillimetre);
        Draw(surface.Canvas, card);
        using SKImage image = surface.Snapshot();
        using SKData png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>The card as a PDF of one page that is as large as the card.</summary>
    public byte[] ToPdf(CardContent card)
    {
        using var content = new MemoryStream();
        using (SKDocument document = SKDocument.CreatePdf(content, PixelsPerMillimetre * 25.4f))
        {
            SKCanvas page = document.BeginPage(CardLayout.Width * PointsPerMillimetre, CardLayout.Height * PointsPerMillimetre);
            page.Scale(PointsPerMillimetre);
            Draw(page, card);
            document.EndPage();
            document.Close();
        }
        return content.ToArray();
    }

    private void Draw(SKCanvas canvas, CardContent card)
    {
        canvas.Clear(SKColors.White);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        using var pale = new SKPaint { Color = SKColors.White, IsAntialias = true };
        using var band = new SKPaint { Color = new SKColor(0x1F, 0x4E, 0x79), IsAntialias = true };
        canvas.DrawRect(CardLayout.Heading, band);
        DrawLine(canvas, "SPECIMEN IDENTITY CARD", CardLayout.Heading.Left + 4, CardLayout.Heading.Bottom - 2.2f, 3.2f, CardLayout.Names.Width, pale);
        DrawLines(canvas, card.Names, CardLayout.Names, 3.6f, ink);
        DrawLines(canvas, card.Details, CardLayout.Details, 2.6f, ink);
        DrawPortrait(canvas, card.Portrait, ink);
        QrCode.Draw(canvas, card.Code, CardLayout.Code);
    }

    private void DrawPortrait(SKCanvas canvas, Portrait? portrait, SKPaint ink)
    {
        if (portrait is { CanBeDrawn: true } && SKImage.FromEncodedData(portrait.Image.Span) is { } image)
        {
            using (image)
                canvas.DrawImage(image, Covering(CardLayout.Photo, image), CardLayout.Photo, new SKSamplingOptions(SKCubicResampler.Mitchell));
            return;
        }
        using var frame = new SKPaint { Color = SKColors.Gray, Style = SKPaintStyle.Stroke, StrokeWidth = 0.2f, IsAntialias = true };
        canvas.DrawRect(CardLayout.Photo, frame);
        if (portrait is not null)
            DrawLine(canvas, portrait.MediaType, CardLayout.Photo.Left + 2, CardLayout.Photo.MidY, 2.2f, CardLayout.Photo.Width - 4, ink);
    }

    private void DrawLines(SKCanvas canvas, IReadOnlyList<string> lines, SKRect area, float size, SKPaint paint)
    {
        float baseline = area.Top + size;
        foreach (string line in lines)
        {
            DrawLine(canvas, line, area.Left, baseline, size, area.Width, paint);
            baseline += size * 1.35f;
        }
    }

    private void DrawLine(SKCanvas canvas, string text, float left, float baseline, float size, float width, SKPaint paint)
    {
        using ShapedText line = ShapedText.Fit(text, fonts.For(text), size, width);
        line.Draw(canvas, left, baseline, paint);
    }

    // The middle of the picture, in the shape of the frame.
    private static SKRect Covering(SKRect frame, SKImage image)
    {
        float scale = Math.Min(image.Width / frame.Width, image.Height / frame.Height);
        float width = frame.Width * scale, height = frame.Height * scale;
        return SKRect.Create((image.Width - width) / 2, (image.Height - height) / 2, width, height);
    }
}
