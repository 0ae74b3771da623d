namespace Mosip.Partner.Biometrics.Checks;

/// <summary>The values of an iris record (devices reference, ISO validator).</summary>
internal static class IrisRules
{
    private const byte Cropped = 3, CroppedAndMasked = 7, MonochromeJpeg2000 = 0x0A;
    private const int LosslessHistory = 1, LossyHistory = 2;

    public static void Check(IrisRecord record, RecordFindings findings)
    {
        findings.Require(record.CertificationFlag == 0, "certification flag", record.CertificationFlag, "0");
        findings.Range("eyes present", record.EyesPresent, 0, 1);
        findings.Range("capture device technology", record.Technology, 0, 1);
        findings.Qualities(record.Qualities, mayHaveFailed: false);
        findings.Require(record.RepresentationNumber == 1, "representation number", record.RepresentationNumber, "1");
        findings.Range("eye label", record.EyeLabel, findings.IsAuth ? 0 : 1, 2);
        byte type = findings.IsAuth ? CroppedAndMasked : Cropped;
        findings.Require(record.ImageType == type, "image type", record.ImageType, findings.IsAuth ? "7 (cropped and masked)" : "3 (cropped)");
        findings.Require(record.ImageFormat == MonochromeJpeg2000, "image format", record.ImageFormat, "0x0A (JPEG 2000, one channel)");
        findings.Range("horizontal orientation", record.HorizontalOrientation, 0, 2);
        findings.Range("vertical orientation", record.VerticalOrientation, 0, 2);
        int history = findings.IsAuth ? LossyHistory : LosslessHistory;
        findings.Require(record.CompressionHistory == history, "compression history", record.CompressionHistory, findings.IsAuth ? "2 (with loss)" : "1 (lossless)");
        findings.Require(record.BitDepth == 8, "bit depth", record.BitDepth, "8");
        findings.Image(record, record.Width, record.Height, components: 1, isLossless: record.CompressionHistory != LossyHistory, mayBeWsq: false);
        findings.Warn(!findings.IsAuth || record.Width != record.Height, "aspect ratio", "is 1 to 1");
    }
}
