using AdjudicationDesk.Country;

namespace Mosip.Partner.Tests.Browser;

/// <summary>People of tests.</summary>
internal static class SomeBody
{
    public static SamplePerson Named(string name) => new()
    {
        Name = new Dictionary<string, string> { ["eng"] = name },
        DateOfBirth = "1990/01/01",
        Gender = "Female",
        Address = "1 Test Street",
        City = "Testville",
        Face = new DrawnFace(0xFFC68E69, 0xFF2E211B, 80, 36),
    };
}
