namespace Mosip.Partner.Biometrics.Checks;

/// <summary>The values of a face record (devices reference, ISO validator).</summary>
internal static class FaceRules
{
    private const byte Lossy = 1, Lossless = 2, Rgb = 1;

    public static void Check(FaceRecord record, RecordFindings findings)
    {
        findings.Require(record.CertificationFlag == 0, "certification flag", record.CertificationFlag, "0");
        findings.Require(record.TemporalSemantics == 0, "temporal semantics", record.TemporalSemantics, "0");
        findings.Require(record.Technology is <= 6 or >= 0x80, "capture device technology", record.Technology, "0 to 6 or 128 to 255");
        findings.Qualities(record.Qualities, mayHaveFailed: true);
        findings.Require(record.Gender is <= 2 or byte.MaxValue, "gender", "is not one of the codes 0, 1, 2 and 255");
        findings.Require(record.EyeColour is <= 7 or byte.MaxValue, "eye colour", "is not one of the codes 0 to 7 and 255");
        findings.Require(record.HairColour is <= 7 or byte.MaxValue, "hair colour", "is not one of the codes 0 to 7 and 255");
        findings.Require(record.ImageType is <= 3 or (>= 0x80 and <= 0x82), "face image type", record.ImageType, "0 to 3 or 128 to 130");
        byte compression = findings.IsAuth ? Lossy : Lossless;
        findings.Require(record.Compression == compression, "image compression", record.Compression, findings.IsAuth ? "1 (JPEG 2000 with loss)" : "2 (JPEG 2000 lossless)");
        findings.Range("spatial sampling rate level", record.SpatialSampling, 0, 7);
        findings.Require(record.ColourSpace == Rgb, "colour space", record.ColourSpace, "1 (RGB of 24 bits)");
        findings.Image(record, record.Width, record.Height, components: 3, isLossless: record.Compression == Lossless, mayBeWsq: false);
        findings.Warn(!findings.IsAuth || record.Width != record.Height, "aspect ratio", "is 1 to 1");
    }
}
