using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Tests.Unit.Biometrics;

/// <summary>Records that MOSIP takes.</summary>
internal static class SampleRecords
{
    private static readonly IsoCaptureTime CapturedAt = IsoCaptureTime.Of(new DateTimeOffset(2026, 11, 24, 9, 0, 10, 250, TimeSpan.Zero));

    public static FingerRecord Finger(BiometricPurpose purpose = BiometricPurpose.Registration) => new()
    {
        CapturedAt = CapturedAt,
        Qualities = [new IsoQuality(80, 1, 2)],
        Position = 7,
        Compression = (byte)(purpose == BiometricPurpose.Auth ? 4 : 5),
        Width = 300,
        Height = 400,
        Image = SampleImages.Jp2(300, 400, isLossless: purpose == BiometricPurpose.Registration, padding: 9000),
    };

    public static IrisRecord Iris(BiometricPurpose purpose = BiometricPurpose.Registration) => new()
    {
        CapturedAt = CapturedAt,
        EyeLabel = 2,
        ImageType = (byte)(purpose == BiometricPurpose.Auth ? 7 : 3),
        Properties = (byte)(purpose == BiometricPurpose.Auth ? 0x85 : 0x45),
        Width = 640,
        Height = 480,
        Extent = new IrisExtent(318, 322, 238, 242, 210, 214),
        Image = SampleImages.Jp2(640, 480, isLossless: purpose == BiometricPurpose.Registration, padding: 24000),
    };

    public static FaceRecord Face(BiometricPurpose purpose = BiometricPurpose.Registration) => new()
    {
        CapturedAt = CapturedAt,
        Landmarks = new byte[16],
        Compression = (byte)(purpose == BiometricPurpose.Auth ? 1 : 2),
        Width = 200,
        Height = 250,
        Image = SampleImages.Jp2(200, 250, components: 3, isLossless: purpose == BiometricPurpose.Registration, padding: 12000),
    };

    public static IsoRecord Of(string type, BiometricPurpose purpose = BiometricPurpose.Registration) => type switch
    {
        "Finger" => Finger(purpose),
        "Iris" => Iris(purpose),
        _ => Face(purpose),
    };
}
