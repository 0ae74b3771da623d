namespace Mosip.Partner.Biometrics.Checks;

/// <summary>The values of a finger record (devices reference, ISO validator).</summary>
internal static class FingerRules
{
    private const byte Wsq = 2, Lossy = 4, Lossless = 5;
    private const int SmallestRate = 490, LargestRate = 1010;

    public static void Check(FingerRecord record, RecordFindings findings)
    {
        findings.Range("certification flag", record.CertificationFlag, 0, 1);
        findings.Require(record.FingersPresent == 1, "fingers present", record.FingersPresent, "1");
        findings.Range("capture device technology", record.Technology, 0, 0x14);
        findings.Qualities(record.Qualities, mayHaveFailed: true);
        findings.Range("finger position", record.Position, findings.IsAuth ? 0 : 1, 10);
        findings.Range("representation number", record.RepresentationNumber, 0, 15);
        findings.Range("scale units", record.ScaleUnits, 1, 2);
        CheckSampling(record, findings);
        findings.Require(record.BitDepth == 8, "bit depth", record.BitDepth, "8");
        findings.Require(record.Impression is <= 0x0F or 0x18 or 0x1C or 0x1D, "impression type", record.Impression, "0 to 15, 24, 28 or 29");
        bool isRight = findings.IsAuth ? record.Compression is Lossy or Wsq : record.Compression == Lossless;
        findings.Require(isRight, "image compression", record.Compression, findings.IsAuth ? "4 (JPEG 2000 with loss) or 2 (WSQ)" : "5 (JPEG 2000 lossless)");
        findings.Image(record, record.Width, record.Height, components: 1, isLossless: record.Compression == Lossless, mayBeWsq: record.Compression == Wsq);
        findings.Warn(!findings.IsAuth || record.Width != record.Height, "aspect ratio", "is 1 to 1");
    }

    private static void CheckSampling(FingerRecord record, RecordFindings findings)
    {
        findings.Range("scan sampling rate, horizontal", record.ScanHorizontal, SmallestRate, LargestRate);
        findings.Range("scan sampling rate, vertical", record.ScanVertical, SmallestRate, LargestRate);
        findings.Require(record.ImageHorizontal <= record.ScanHorizontal, "image sampling rate, horizontal", record.ImageHorizontal, "at most that of the scan");
        findings.Require(record.ImageVertical <= record.ScanVertical, "image sampling rate, vertical", record.ImageVertical, "at most that of the scan");
        bool isUsual = record.ImageHorizontal is >= SmallestRate and <= LargestRate && record.ImageVertical is >= SmallestRate and <= LargestRate;
        findings.Warn(isUsual, "image resolution", $"is not within {SmallestRate} to {LargestRate} dpi");
    }
}
