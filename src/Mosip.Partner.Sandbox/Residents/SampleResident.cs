using Mosip.Partner.Biometrics;
using Mosip.Partner.Sandbox.Devices;

namespace Mosip.Partner.Sandbox.Residents;

/// <summary>The invented person behind <see cref="Resident.Sample"/>.</summary>
internal static class SampleResident
{
    // A grey JPEG of 8 by 8 points.
    private static readonly byte[] Picture = Convert.FromBase64String(
        "/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z");

    // As MOSIP holds them, so that whoever reads them as such can.
    private static readonly byte[]
        Face = new FaceRecord { Compression = 0, Width = 8, Height = 8, Landmarks = new byte[16], Image = Picture }.ToArray(),
        Finger = GeneratedRecord.Create(BiometricType.Finger, "Left IndexFinger", "sample", isAuth: false),
        Iris = GeneratedRecord.Create(BiometricType.Iris, "Left", "sample", isAuth: false);

    public static IEnumerable<Resident> All =>
    [
        Resident.Sample("4370296312658178"),
        Fill(Resident.Create(DerivedId.Uin("5291047638126405"))).WithVid("5291047638126405", transactionLimit: 1),
        Resident.Sample("6182039471059383").WithLock("otp"),
    ];

    public static Resident Fill(Resident resident) => resident
        .With("fullName", "eng", "Amina Diallo").With("fullName", "fra", "Amina Diallo").With("fullName", "ara", "أمينة ديالو")
        .With("gender", "eng", "Female").With("gender", "fra", "Femme").With("gender", "ara", "أنثى")
        .With("addressLine1", "eng", "12 Rose Street").With("addressLine1", "fra", "12 rue des Roses").With("addressLine1", "ara", "12 شارع الورود")
        .With("addressLine2", "eng", "Old Town").With("addressLine2", "fra", "Vieille Ville").With("addressLine2", "ara", "المدينة القديمة")
        .With("city", "eng", "Kenitra").With("city", "fra", "Kénitra").With("city", "ara", "القنيطرة")
        .With("region", "eng", "West Region").With("region", "fra", "Région Ouest").With("region", "ara", "الجهة الغربية")
        .With("province", "eng", "Kenitra Province").With("province", "fra", "Province de Kénitra").With("province", "ara", "إقليم القنيطرة")
        .With("residenceStatus", "eng", "Permanent").With("residenceStatus", "fra", "Permanent").With("residenceStatus", "ara", "دائم")
        .With("dateOfBirth", "1992/01/01")
        .With("phone", "+212600000000")
        .With("email", "amina@example.org")
        .With("postalCode", "14000")
        .WithPhoto(Face)
        .WithBiometric("Finger", "Left IndexFinger", Finger)
        .WithBiometric("Iris", "Left", Iris);
}
