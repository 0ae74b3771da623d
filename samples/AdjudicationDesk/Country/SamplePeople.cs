namespace AdjudicationDesk.Country;

/// <summary>The people of the seeded cases. None of them exists.</summary>
internal static class SamplePeople
{
    private static readonly DrawnFace AminasFace = new(0xFFC68E69, 0xFF2E211B, 82, 36) { HasLongHair = true };

    public static readonly SamplePerson Amina = new()
    {
        Name = new Dictionary<string, string> { ["eng"] = "Amina Diallo", ["ara"] = "أمينة ديالو" },
        DateOfBirth = "1992/01/01",
        Gender = "Female",
        Address = "12 Rose Street",
        City = "Fairview",
        Phone = "+1 555 0100",
        Face = AminasFace,
    };

    // The same person with another name and date: what adjudication is for.
    public static readonly SamplePerson AminaAgain = Amina with
    {
        Name = new Dictionary<string, string> { ["eng"] = "Aminata Dialo", ["ara"] = "أمينة ديالو" },
        DateOfBirth = "1993/10/01",
        Address = "3 Harbour Road",
        Phone = null,
        Face = AminasFace with { Occasion = 1 },
    };

    public static readonly SamplePerson Jonas = new()
    {
        Name = new Dictionary<string, string> { ["eng"] = "Jonas Lindqvist" },
        DateOfBirth = "1985/06/17",
        Gender = "Male",
        Address = "48 Mill Lane",
        City = "Northgate",
        Phone = "+1 555 0148",
        Face = new DrawnFace(0xFFE8B996, 0xFFA9773F, 76, 33) { HasBeard = true, Occasion = 2 },
        MissingFinger = "Left LittleFinger",
    };

    public static readonly SamplePerson JonasBefore = Jonas with { Address = "7 Chapel Row", City = "Fairview", Face = Jonas.Face! with { Occasion = 1 } };

    public static readonly SamplePerson Mateo = new()
    {
        Name = new Dictionary<string, string> { ["eng"] = "Mateo Quispe" },
        DateOfBirth = "1985/06/11",
        Gender = "Male",
        Address = "2 Orchard Close",
        City = "Northgate",
        Face = new DrawnFace(0xFFB57A50, 0xFF1F1714, 86, 40) { HasGlasses = true },
    };

    public static readonly SamplePerson Mei = new()
    {
        Name = new Dictionary<string, string> { ["eng"] = "Mei Tanaka" },
        DateOfBirth = "2001/11/23",
        Gender = "Female",
        Address = "15 Garden Square",
        City = "Fairview",
        Phone = "+1 555 0115",
        Documents = new Dictionary<string, byte[]>
        {
            ["proofOfAddress"] = new DrawnFace(0xFFF0C8A0, 0xFF15110F, 78, 35) { HasLongHair = true }.ToJpeg(),
            ["proofOfDateOfBirth"] = "%PDF-1.4 sample, nobody's birth certificate"u8.ToArray(),
        },
    };

    public static readonly SamplePerson Kofi = new()
    {
        Name = new Dictionary<string, string> { ["eng"] = "Kofi Asante" },
        DateOfBirth = "1978/03/30",
        Gender = "Male",
        Address = "9 Station Parade",
        City = "Westbrook",
        Documents = new Dictionary<string, byte[]> { ["proofOfIdentity"] = "%PDF-1.4 sample, nobody's passport"u8.ToArray() },
    };
}
