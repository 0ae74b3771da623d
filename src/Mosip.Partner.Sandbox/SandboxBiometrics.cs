using Mosip.Partner.Biometrics;
using Mosip.Partner.Sandbox.Devices;

namespace Mosip.Partner.Sandbox;

/// <summary>
/// CBEFF files of invented people, as the registration processor shares them: ISO 19794 records with true headers and nobody's images. The same name gives the same bytes, so
/// two files of one name are duplicates to a matcher that compares bytes; to a real matcher they are no biometrics at all.
/// </summary>
public static class SandboxBiometrics
{
    private const string Exception = "EXCEPTION";

    private static readonly string[] Fingers =
    [
        "Left Thumb", "Left IndexFinger", "Left MiddleFinger", "Left RingFinger", "Left LittleFinger",
        "Right Thumb", "Right IndexFinger", "Right MiddleFinger", "Right RingFinger", "Right LittleFinger",
    ];

    private static readonly string[] Irises = ["Left", "Right"];

    /// <summary>An adult: ten fingers, two irises, a face.</summary>
    /// <param name="person">Whose; any text.</param>
    public static byte[] Adult(string person) => new CbeffDocument([.. Whole(person)]).ToXml();

    /// <summary>An infant: a face.</summary>
    /// <param name="person">Whose; any text.</param>
    public static byte[] Infant(string person) => new CbeffDocument(Record(BiometricType.Face, "", person)).ToXml();

    /// <summary>An adult without a left little finger and a left iris: both are there as exceptions without data, as adjudicators see them, with the photo that shows them.</summary>
    /// <param name="person">Whose; any text.</param>
    public static byte[] WithExceptions(string person)
    {
        string[] missing = ["Left LittleFinger", "Left"];
        IEnumerable<CbeffRecord> records = Whole(person).Select(record => missing.Contains(record.Subtype)
            ? record with { Data = default, Quality = record.Quality! with { Score = 0 }, Others = new Dictionary<string, string>(record.Others) { [Exception] = "true" } }
            : record);
        CbeffRecord photo = Record(BiometricType.Face, "", person + " exception") with { Type = new BiometricType("ExceptionPhoto") };
        return new CbeffDocument([.. records, photo]).ToXml();
    }

    /// <summary>A file with which something is wrong.</summary>
    /// <param name="fault">What.</param>
    public static byte[] Malformed(SandboxCbeffFault fault)
    {
        CbeffRecord face = Record(BiometricType.Face, "", "nobody");
        return fault switch
        {
            SandboxCbeffFault.Blank => " \n"u8.ToArray(),
            SandboxCbeffFault.OtherXml => "<html><body/></html>"u8.ToArray(),
            SandboxCbeffFault.Truncated => Infant("nobody")[..1000],
            SandboxCbeffFault.NoData => new CbeffDocument(face with { Data = default }).ToXml(),
            SandboxCbeffFault.WrongFormat => new CbeffDocument(face with { Format = CbeffFormat.FingerImage }).ToXml(),
            _ => new CbeffDocument(face with { Data = "no biometric record"u8.ToArray() }).ToXml(),
        };
    }

    private static IEnumerable<CbeffRecord> Whole(string person) =>
    [
        .. Fingers.Select(finger => Record(BiometricType.Finger, finger, person)),
        .. Irises.Select(iris => Record(BiometricType.Iris, iris, person)),
        Record(BiometricType.Face, "", person),
    ];

    private static CbeffRecord Record(BiometricType type, string subtype, string person) => new()
    {
        Type = type,
        Subtypes = subtype.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Format = type == BiometricType.Finger ? CbeffFormat.FingerImage : type == BiometricType.Iris ? CbeffFormat.IrisImage : CbeffFormat.FaceImage,
        CreatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Quality = new CbeffQuality(80, "HMAC", "SHA-256"),
        Data = GeneratedRecord.Create(type, subtype, person, isAuth: false),
        Others = new Dictionary<string, string>
        {
            [Exception] = "false",
            ["RETRIES"] = "1",
            ["SDK_SCORE"] = "0.0",
            ["FORCE_CAPTURED"] = "false",
            ["SPEC_VERSION"] = "0.9.5",
        },
    };
}
