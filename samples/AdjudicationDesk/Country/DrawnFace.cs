using Mosip.Partner.Biometrics;
using SkiaSharp;

namespace AdjudicationDesk.Country;

/// <summary>A face that nobody has, drawn with ovals and curves. The same features are the same person; the occasion changes light, clothes and mouth.</summary>
/// <param name="Skin">The colour of the skin.</param>
/// <param name="Hair">The colour of the hair.</param>
/// <param name="Width">Half the width of the face, about 80.</param>
/// <param name="EyeDistance">Half the distance of the eyes, about 36.</param>
public sealed record DrawnFace(uint Skin, uint Hair, float Width, float EyeDistance)
{
    private const ushort PictureWidth = 330, PictureHeight = 413;
    private const float Middle = PictureWidth / 2f, EyeLine = 190;

    public bool HasLongHair { get; init; }

    public bool HasBeard { get; init; }

    public bool HasGlasses { get; init; }

    /// <summary>Which picture of this person: another number, another day.</summary>
    public int Occasion { get; init; }

    /// <summary>The face as MOSIP keeps faces, an ISO 19794-5 record, with a JPEG in it.</summary>
    public byte[] ToRecord() => new FaceRecord { Compression = 0, Width = PictureWidth, Height = PictureHeight, Landmarks = new byte[16], Image = ToJpeg() }.ToArray();

    public byte[] ToJpeg()
    {
        using SKSurface surface = SKSurface.Create(new SKImageInfo(PictureWidth, PictureHeight));
        Draw(surface.Canvas);
        using SKImage image = surface.Snapshot();
        using SKData jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 90);
        return jpeg.ToArray();
    }

    private void Draw(SKCanvas canvas)
    {
        using var paint = new SKPaint { IsAntialias = true };
        uint[] walls = [0xFFE3EAF0, 0xFFEFE9DF, 0xFFE6ECE2], clothes = [0xFF355C7D, 0xFF7A4B5B, 0xFF4E6B4A];
        canvas.Clear(walls[Occasion % walls.Length]);
        SKColor skin = Skin, shade = Darker(skin, 0.82f), hair = Hair;

        if (HasLongHair)
            Oval(Middle, 235, Width + 34, 175, hair);
        Oval(Middle, 430, 152, 112, clothes[Occasion % clothes.Length]);
        Oval(Middle, 318, 37, 62, shade);
        Oval(Middle, 172, Width + 16, 132, hair);
        foreach (float side in (float[])[-1, 1])
            Oval(Middle + side * (Width + 2), 205, 13, 24, shade);
        Oval(Middle, 200, Width, 112, skin);
        if (HasBeard)
        {
            Oval(Middle, 268, Width * 0.78f, 52, hair);
            Oval(Middle, 243, Width * 0.6f, 42, skin);
        }
        // The hair over the forehead.
        canvas.Save();
        canvas.ClipRect(new SKRect(0, 0, PictureWidth, 128));
        Oval(Middle, 156, Width + 4, 78, hair);
        canvas.Restore();
        foreach (float side in (float[])[-1, 1])
            DrawEye(Middle + side * EyeDistance, side);
        Curve(Middle - 4, 196, Middle - 14, 236, Middle + 8, 237, shade, 5);
        DrawMouth();

        void DrawEye(float x, float side)
        {
            Oval(x, EyeLine, 17, 9.5f, SKColors.White);
            Oval(x, EyeLine, 8.5f, 8.5f, new SKColor(0xFF3A2A20));
            Oval(x + 2.5f, EyeLine - 2.5f, 2.4f, 2.4f, SKColors.White);
            Curve(x - 20, EyeLine - 22 - side * 3, x, EyeLine - 32, x + 20, EyeLine - 22 + side * 3, Darker(hair, 0.8f), 6);
            if (!HasGlasses)
                return;
            (paint.Style, paint.StrokeWidth, paint.Color) = (SKPaintStyle.Stroke, 4, new SKColor(0xFF2B2B33));
            canvas.DrawOval(x, EyeLine + 2, 28, 23, paint);
            canvas.DrawLine(x - side * 28, EyeLine, Middle, EyeLine - 3, paint);
            paint.Style = SKPaintStyle.Fill;
        }

        void DrawMouth()
        {
            float smile = Occasion % 2 == 0 ? 10 : 2;
            Curve(Middle - 28, 264, Middle, 264 + 2 * smile, Middle + 28, 264, new SKColor(0xFF8A3F3B), 7);
        }

        void Oval(float x, float y, float width, float height, SKColor color)
        {
            paint.Color = color;
            canvas.DrawOval(x, y, width, height, paint);
        }

        void Curve(float x, float y, float overX, float overY, float toX, float toY, SKColor color, float strength)
        {
            using SKPathBuilder path = new();
            path.MoveTo(x, y);
            path.QuadTo(overX, overY, toX, toY);
            using SKPath curve = path.Detach();
            (paint.Style, paint.StrokeWidth, paint.StrokeCap, paint.Color) = (SKPaintStyle.Stroke, strength, SKStrokeCap.Round, color);
            canvas.DrawPath(curve, paint);
            paint.Style = SKPaintStyle.Fill;
        }
    }

    private static SKColor Darker(SKColor color, float by) => new((byte)(color.Red * by), (byte)(color.Green * by), (byte)(color.Blue * by));
}
