using Mosip.Partner.Biometrics;
using SkiaSharp;

namespace PrintVendor.Printing;

/// <summary>A face that nobody has, drawn with a few ovals, for the sandbox's resident.</summary>
public static class DrawnFace
{
    private const ushort Width = 330, Height = 413;

    /// <summary>The face as MOSIP keeps faces, an ISO 19794-5 record, with a JPEG in it.</summary>
    public static byte[] CreateRecord() => new FaceRecord { Compression = 0, Width = Width, Height = Height, Landmarks = new byte[16], Image = CreateJpeg() }.ToArray();

    public static byte[] CreateJpeg()
    {
        using SKSurface surface = SKSurface.Create(new SKImageInfo(Width, Height));
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(new SKColor(0xDD, 0xE6, 0xEE));
        using var paint = new SKPaint { IsAntialias = true };
        Oval(165, 430, 150, 110, 0x35, 0x5C, 0x7D);
        Oval(165, 170, 112, 140, 0x3B, 0x2A, 0x22);
        Oval(165, 300, 38, 70, 0xB0, 0x7C, 0x5A);
        Oval(165, 190, 88, 116, 0xC6, 0x8E, 0x69);
        foreach (int x in (int[])[128, 202])
        {
            Oval(x, 175, 17, 9, 0xFF, 0xFF, 0xFF);
            Oval(x, 175, 8, 8, 0x2B, 0x1D, 0x17);
        }
        Oval(165, 215, 10, 18, 0xB0, 0x7C, 0x5A);
        Oval(165, 256, 28, 7, 0x8A, 0x3F, 0x3B);
        using SKImage image = surface.Snapshot();
        using SKData jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 90);
        return jpeg.ToArray();

        void Oval(float x, float y, float width, float height, byte red, byte green, byte blue)
        {
            paint.Color = new SKColor(red, green, blue);
            canvas.DrawOval(x, y, width, height, paint);
        }
    }
}
