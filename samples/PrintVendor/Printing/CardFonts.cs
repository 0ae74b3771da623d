using SkiaSharp;

namespace PrintVendor.Printing;

/// <summary>The fonts of the card, from files: a card must not look otherwise because a machine has other fonts.</summary>
public sealed class CardFonts : IDisposable
{
    /// <summary>Where Debian's package fonts-noto-core puts them.</summary>
    public const string DefaultFolder = "/usr/share/fonts/truetype/noto";

    // One for each script of the country's cards.
    private static readonly string[] Files = ["NotoSans-Regular.ttf", "NotoSansArabic-Regular.ttf"];

    private readonly SKTypeface[] _faces;

    private CardFonts(SKTypeface[] faces) => _faces = faces;

    /// <summary>Loads the fonts.</summary>
    /// <exception cref="FileNotFoundException">One is missing; the message says how to get it.</exception>
    public static CardFonts Load(string folder = DefaultFolder)
    {
        string[] paths = [.. Files.Select(file => Path.Combine(folder, file))];
        if (paths.FirstOrDefault(path => !File.Exists(path)) is { } missing)
            throw new FileNotFoundException(
                $"The font {missing} is missing. Install the Noto fonts (Debian: apt-get install fonts-noto-core), or name the folder that has {string.Join(" and ", Files)} in PRINT_VENDOR_FONTS.", missing);
        return new CardFonts([.. paths.Select(path => SKTypeface.FromFile(path))]);
    }

    /// <summary>The font that has all letters of a text.</summary>
    /// <exception cref="NotSupportedException">None has: a card with boxes in place of letters is not printed.</exception>
    public SKTypeface For(string text) => _faces.FirstOrDefault(face => HasAll(face, text))
        ?? throw new NotSupportedException($"No font of the card has all letters of a text. Add the font of its script to {string.Join(" and ", Files)}.");

    private static bool HasAll(SKTypeface face, string text)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyphs(text);
    }

    public void Dispose()
    {
        foreach (SKTypeface face in _faces)
            face.Dispose();
    }
}
