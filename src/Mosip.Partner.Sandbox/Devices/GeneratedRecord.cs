using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Sandbox.Devices;

/// <summary>ISO 19794 records that MOSIP's checks take, with invented images; the same bytes for the same template, purpose and sub-type.</summary>
internal static class GeneratedRecord
{
    private static readonly IsoCaptureTime CapturedAt = IsoCaptureTime.Of(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static readonly string[] Positions =
        ["UNKNOWN", "Right Thumb", "Right IndexFinger", "Right MiddleFinger", "Right RingFinger", "Right LittleFinger", "Left Thumb", "Left IndexFinger", "Left MiddleFinger", "Left RingFinger", "Left LittleFinger"];

    public static byte[] Create(BiometricType type, string? subType, string template, bool isAuth)
    {
        string content = $"{template}/{type}/{subType}";
        if (type == BiometricType.Face)
            return Face(content, isAuth).ToArray();
        return type == BiometricType.Iris ? Iris(subType, content, isAuth).ToArray() : Finger(subType, content, isAuth).ToArray();
    }

    private static FingerRecord Finger(string? subType, string content, bool isAuth) => new()
    {
        CapturedAt = CapturedAt,
        Qualities = [new IsoQuality(80, 1, 2)],
        Position = (byte)Math.Max(0, Array.IndexOf(Positions, subType)),
        Compression = (byte)(isAuth ? 4 : 5),
        Width = 300,
        Height = 400,
        Image = GeneratedImage.Jp2(300, 400, isColour: false, !isAuth, content),
    };

    private static IrisRecord Iris(string? subType, string content, bool isAuth) => new()
    {
        CapturedAt = CapturedAt,
        EyeLabel = (byte)(subType switch { "Right" => 1, "Left" => 2, _ => 0 }),
        ImageType = (byte)(isAuth ? 7 : 3),
        Properties = (byte)(isAuth ? 0x85 : 0x45),
        Width = 640,
        Height = 480,
        Extent = new IrisExtent(318, 322, 238, 242, 210, 214),
        Image = GeneratedImage.Jp2(640, 480, isColour: false, !isAuth, content),
    };

    private static FaceRecord Face(string content, bool isAuth) => new()
    {
        CapturedAt = CapturedAt,
        Landmarks = new byte[16],
        Compression = (byte)(isAuth ? 1 : 2),
        Width = 200,
        Height = 250,
        Image = GeneratedImage.Jp2(200, 250, isColour: true, !isAuth, content),
    };
}
