using System.Globalization;

namespace Mosip.Partner.Biometrics.Checks;

/// <summary>Collects what the rules of a record find.</summary>
internal sealed class RecordFindings(BiometricPurpose purpose)
{
    private const int MaximumCompressionRatio = 15;

    private readonly List<IsoFinding> _all = [];

    public IReadOnlyList<IsoFinding> All => _all;

    public bool IsAuth => purpose == BiometricPurpose.Auth;

    public void Require(bool isRight, string field, string otherwise)
    {
        if (!isRight)
            _all.Add(new IsoFinding(field, $"{field} {otherwise}"));
    }

    public void Require(bool isRight, string field, int value, string expected) =>
        Require(isRight, field, string.Create(CultureInfo.InvariantCulture, $"is {value} (0x{value:X2}) and should be {expected}"));

    public void Range(string field, int value, int smallest, int largest) =>
        Require(value >= smallest && value <= largest, field, value, string.Create(CultureInfo.InvariantCulture, $"{smallest} to {largest}"));

    public void Warn(bool isRight, string field, string otherwise)
    {
        if (!isRight)
            _all.Add(new IsoFinding(field, $"{field} {otherwise}", IsWarning: true));
    }

    public void Qualities(IReadOnlyList<IsoQuality> qualities, bool mayHaveFailed)
    {
        foreach (IsoQuality quality in qualities)
            Require(quality.Score <= 100 || (mayHaveFailed && quality.Score == byte.MaxValue), "quality score", quality.Score, mayHaveFailed ? "0 to 100, or 255" : "0 to 100");
    }

    /// <summary>Checks the image's own headers against what the record says of them.</summary>
    public void Image(IsoRecord record, int width, int height, int components, bool isLossless, bool mayBeWsq)
    {
        if (ImageFacts.Read(record.Image.Span) is not { } facts)
        {
            Require(false, "image", "has no readable header of JPEG 2000 in the box format (JP2)");
            return;
        }
        ImageKind expected = mayBeWsq ? ImageKind.Wsq : ImageKind.Jp2;
        Require(facts.Kind == expected, "image", $"is {facts.Kind} and should be {expected}");
        Require(facts.Width == width && facts.Height == height, "image size", string.Create(CultureInfo.InvariantCulture, $"is {facts.Width}x{facts.Height} in the image and {width}x{height} in the record"));
        Require(facts.BitDepth == 8, "image bit depth", facts.BitDepth, "8");
        Require(facts.IsLossless == isLossless, "image compression", facts.IsLossless ? "is lossless in the image and with loss in the record" : "is with loss in the image and lossless in the record");
        Warn(facts.Components == components, "image colours", string.Create(CultureInfo.InvariantCulture, $"are {facts.Components} components and should be {components}"));
        Warn(facts.UncompressedSize <= (long)MaximumCompressionRatio * record.Image.Length, "compression ratio", $"is above {MaximumCompressionRatio} to 1");
    }
}
