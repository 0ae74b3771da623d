using QRCoder;
using SkiaSharp;

namespace PrintVendor.Printing;

/// <summary>Draws QR codes.</summary>
public static class QrCode
{
    private const int QuietModules = 4;

    /// <summary>Draws a text as a QR code that fills a square, its quiet zone included.</summary>
    /// <exception cref="QRCoder.Exceptions.DataTooLongException">The text is longer than a code can be: the policy shares too much for a card.</exception>
    public static void Draw(SKCanvas canvas, string text, SKRect square)
    {
        // The reader is told that the bytes are UTF-8, or names in other scripts would be guessed at.
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.L, forceUtf8: true, eciMode: QRCodeGenerator.EciMode.Utf8);
        // The library's matrix has the quiet zone of four modules around it.
        int size = code.ModuleMatrix.Count;
        float module = square.Width / size;
        using var path = new SKPathBuilder();
        for (int y = QuietModules; y < size - QuietModules; y++)
            for (int x = QuietModules; x < size - QuietModules; x++)
                if (code.ModuleMatrix[y][x])
                    path.AddRect(SKRect.Create(square.Left + (x * module), square.Top + (y * module), module, module));
        using SKPath modules = path.Detach();
        // One path, so that a PDF shows no hairlines between modules, and hard edges for the scanner.
        using var black = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        using var white = new SKPaint { Color = SKColors.White };
        canvas.DrawRect(square, white);
        canvas.DrawPath(modules, black);
    }
}
