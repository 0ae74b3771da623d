using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mosip.Partner.Biometrics;
using PrintVendor.Printing;
using SkiaSharp;

namespace Mosip.Partner.Tests.Samples;

/// <summary>The cards of samples/PrintVendor. They need the Debian packages fonts-noto-core and zbar-tools.</summary>
public sealed partial class CardRendererTests : IDisposable
{
    private const string Arabic = "أمينة ديالو";

    private readonly CardFonts _fonts = CardFonts.Load();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public async Task ToPng_Card_HasCodeThatScans()
    {
        CardContent card = Card();
        Assert.Equal(card.Code, await Scanner.ScanAsync(new CardRenderer(_fonts).ToPng(card)));
    }

    [Fact]
    public async Task ToPng_LongCode_Scans()
    {
        CardContent card = Card() with { Code = $"{{\"fullName\":\"{Arabic}\",\"addressLine1\":\"{string.Concat(Enumerable.Repeat("12 Rose Street, ", 50))}\"}}" };
        Assert.Equal(card.Code, await Scanner.ScanAsync(new CardRenderer(_fonts).ToPng(card)));
    }

    [Fact]
    public void ToPdf_Card_IsOnePageOfCardSize()
    {
        string pdf = Encoding.Latin1.GetString(new CardRenderer(_fonts).ToPdf(Card()));

        Assert.StartsWith("%PDF", pdf, StringComparison.Ordinal);
        Match page = Assert.Single(MediaBox().Matches(pdf));
        Assert.Equal(85.60, Millimetres(page.Groups[1]), 0.05);
        Assert.Equal(53.98, Millimetres(page.Groups[2]), 0.05);
    }

    [Fact]
    public void ToPng_JpegPortrait_IsDrawn()
    {
        Portrait portrait = Assert.IsType<Portrait>(Portrait.Find(FaceDocument(DrawnFace.CreateRecord())));
        Assert.True(portrait.CanBeDrawn);
        // The middle of the drawn face is skin; without a portrait there is paper.
        Assert.NotEqual(SKColors.White, MiddleOfPhoto(Card() with { Portrait = portrait }));
        Assert.Equal(SKColors.White, MiddleOfPhoto(Card()));
    }

    [Fact]
    public void Find_Jpeg2000_IsHandedOnAsItIs()
    {
        byte[] image = [0, 0, 0, 12, .. "jP  "u8, 0x0D, 0x0A, 0x87, 0x0A, .. Jp2Rest()];
        Portrait portrait = Assert.IsType<Portrait>(Portrait.Find(FaceDocument(new FaceRecord { Width = 8, Height = 8, Image = image }.ToArray())));

        Assert.Equal("image/jp2", portrait.MediaType);
        Assert.Equal(".jp2", portrait.FileExtension);
        Assert.False(portrait.CanBeDrawn);
        Assert.Equal(image, portrait.Image.ToArray());
        Assert.NotEmpty(new CardRenderer(_fonts).ToPng(Card() with { Portrait = portrait }));
    }

    [Fact]
    public void Fit_Arabic_JoinsLettersFromRightToLeft()
    {
        SKTypeface face = _fonts.For(Arabic);
        using ShapedText shaped = ShapedText.Fit(Arabic, face, 4, 100);
        ushort[] isolated = face.GetGlyphs(Arabic);

        Assert.DoesNotContain((ushort)0, shaped.Glyphs);
        // As they are in the font the letters stand alone, and in the order of the text.
        Assert.NotEqual(isolated, shaped.Glyphs);
        Assert.NotEqual(isolated.Reverse(), shaped.Glyphs);
        Assert.True(shaped.Glyphs.Except(isolated).Count() >= 4, "Hardly a letter was joined.");
    }

    [Fact]
    public void Fit_LongName_IsMadeSmaller()
    {
        string name = string.Concat(Enumerable.Repeat("Amina Diallo ", 10));
        using ShapedText line = ShapedText.Fit(name, _fonts.For(name), 4, 50);
        Assert.InRange(line.Width, 49, 50.5f);
    }

    [Fact]
    public void For_LettersOfNoFont_IsRefused() => Assert.Throws<NotSupportedException>(() => _fonts.For("\u4E2D\u6587"));

    [Fact]
    public void Load_NoFonts_SaysHowToGetThem() =>
        Assert.Contains("fonts-noto-core", Assert.Throws<FileNotFoundException>(() => CardFonts.Load("/nowhere")).Message, StringComparison.Ordinal);

    private static CardContent Card() => new()
    {
        Names = ["Amina Diallo", Arabic],
        Details = ["1992/01/01", "Female"],
        Code = $$"""{"fullName":[{"language":"eng","value":"Amina Diallo"},{"language":"ara","value":"{{Arabic}}"}],"dateOfBirth":"1992/01/01"}""",
    };

    private static CbeffDocument FaceDocument(byte[] record) => CbeffDocument.Parse(new CbeffDocument(new CbeffRecord { Type = BiometricType.Face, Data = record }).ToXml());

    // The headers of a grey JPEG 2000 picture of 8 by 8 points.
    private static byte[] Jp2Rest() =>
    [
        0, 0, 0, 20, .. "ftypjp2 "u8, 0, 0, 0, 0, .. "jp2 "u8,
        0, 0, 0, 45, .. "jp2h"u8, 0, 0, 0, 22, .. "ihdr"u8, 0, 0, 0, 8, 0, 0, 0, 8, 0, 1, 7, 7, 0, 0, 0, 0, 0, 15, .. "colr"u8, 1, 0, 0, 0, 0, 0, 17,
        0, 0, 0, 77, .. "jp2c"u8, 0xFF, 0x4F,
        0xFF, 0x51, 0, 41, 0, 0, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 7, 1, 1,
        0xFF, 0x52, 0, 12, 0, 0, 0, 1, 0, 5, 4, 4, 0, 1,
        0xFF, 0x90, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0x93, 0xFF, 0xD9,
    ];

    private SKColor MiddleOfPhoto(CardContent card)
    {
        using SKBitmap image = SKBitmap.Decode(new CardRenderer(_fonts).ToPng(card));
        float dots = image.Width / CardLayout.Width;
        return image.GetPixel((int)(CardLayout.Photo.MidX * dots), (int)(CardLayout.Photo.MidY * dots));
    }

    private static double Millimetres(Group points) => double.Parse(points.ValueSpan, CultureInfo.InvariantCulture) * 25.4 / 72;

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]")]
    private static partial Regex MediaBox();
}
