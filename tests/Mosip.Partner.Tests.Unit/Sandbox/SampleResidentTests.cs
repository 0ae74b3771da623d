using Mosip.Partner.Biometrics;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Unit.Sandbox;

public class SampleResidentTests
{
    [Fact]
    public void Sample_Biometrics_AreRecordsWithPicturesThatReadAsSuch()
    {
        Resident resident = Resident.Sample("4370296312658178");

        Assert.Equal(
            ["Face: image/jpeg", "Finger: image/jp2", "Iris: image/jp2"],
            resident.Biometrics.Select(biometric => $"{biometric.Type}: {ImageFacts.Read(IsoRecord.Parse(biometric.Data).Image.Span)?.MediaType}").Order());
    }
}
