using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Tests.Unit.Biometrics;

public sealed class IsoRecordCheckTests
{
    [Theory]
    [InlineData("Finger", BiometricPurpose.Registration)]
    [InlineData("Finger", BiometricPurpose.Auth)]
    [InlineData("Iris", BiometricPurpose.Registration)]
    [InlineData("Iris", BiometricPurpose.Auth)]
    [InlineData("Face", BiometricPurpose.Registration)]
    [InlineData("Face", BiometricPurpose.Auth)]
    public void Check_RecordAsMosipWantsIt_FindsNothing(string type, BiometricPurpose purpose) =>
        Assert.Empty(IsoRecordCheck.Check(SampleRecords.Of(type, purpose).ToArray(), new BiometricType(type), purpose));

    [Theory]
    [InlineData("Finger")]
    [InlineData("Iris")]
    [InlineData("Face")]
    public void Check_RegistrationRecordForAuthentication_FindsTheCompression(string type) =>
        Assert.Contains(IsoRecordCheck.Check(SampleRecords.Of(type), new BiometricType(type), BiometricPurpose.Auth), finding => !finding.IsWarning && finding.Field.Contains("compression", StringComparison.Ordinal));

    [Fact]
    public void Check_WsqFingerForAuthentication_FindsNothing() =>
        Assert.DoesNotContain(Check(SampleRecords.Finger() with { Compression = 2, Image = SampleImages.Wsq(300, 400) }, BiometricPurpose.Auth), finding => !finding.IsWarning);

    public static TheoryData<string, IsoRecord> WrongFields => new()
    {
        { "certification flag", SampleRecords.Finger() with { CertificationFlag = 2 } },
        { "fingers present", SampleRecords.Finger() with { FingersPresent = 2 } },
        { "capture date", SampleRecords.Finger() with { CapturedAt = new IsoCaptureTime(2026, 2, 30, 0, 0, 0, 0) } },
        { "capture device technology", SampleRecords.Finger() with { Technology = 0x15 } },
        { "quality score", SampleRecords.Finger() with { Qualities = [new IsoQuality(101)] } },
        { "finger position", SampleRecords.Finger() with { Position = 0 } },
        { "finger position", SampleRecords.Finger() with { Position = 11 } },
        { "representation number", SampleRecords.Finger() with { RepresentationNumber = 16 } },
        { "scale units", SampleRecords.Finger() with { ScaleUnits = 3 } },
        { "scan sampling rate, horizontal", SampleRecords.Finger() with { ScanHorizontal = 489, ImageHorizontal = 489 } },
        { "scan sampling rate, vertical", SampleRecords.Finger() with { ScanVertical = 1011 } },
        { "image sampling rate, horizontal", SampleRecords.Finger() with { ImageHorizontal = 501 } },
        { "image sampling rate, vertical", SampleRecords.Finger() with { ImageVertical = 501 } },
        { "bit depth", SampleRecords.Finger() with { BitDepth = 7 } },
        { "image compression", SampleRecords.Finger() with { Compression = 4 } },
        { "impression type", SampleRecords.Finger() with { Impression = 0x10 } },
        { "image size", SampleRecords.Finger() with { Width = 301 } },
        { "image", SampleRecords.Finger() with { Image = SampleImages.Codestream(300, 400, 1, isLossless: true) } },
        { "image", SampleRecords.Finger() with { Image = new byte[100] } },
        { "certification flag", SampleRecords.Iris() with { CertificationFlag = 1 } },
        { "eyes present", SampleRecords.Iris() with { EyesPresent = 2 } },
        { "capture device technology", SampleRecords.Iris() with { Technology = 2 } },
        { "quality score", SampleRecords.Iris() with { Qualities = [new IsoQuality(255)] } },
        { "representation number", SampleRecords.Iris() with { RepresentationNumber = 2 } },
        { "eye label", SampleRecords.Iris() with { EyeLabel = 0 } },
        { "image type", SampleRecords.Iris() with { ImageType = 7 } },
        { "image format", SampleRecords.Iris() with { ImageFormat = 2 } },
        { "horizontal orientation", SampleRecords.Iris() with { Properties = 0x47 } },
        { "vertical orientation", SampleRecords.Iris() with { Properties = 0x4D } },
        { "compression history", SampleRecords.Iris() with { Properties = 0x85 } },
        { "bit depth", SampleRecords.Iris() with { BitDepth = 16 } },
        { "certification flag", SampleRecords.Face() with { CertificationFlag = 1 } },
        { "temporal semantics", SampleRecords.Face() with { TemporalSemantics = 1 } },
        { "capture device technology", SampleRecords.Face() with { Technology = 7 } },
        { "gender", SampleRecords.Face() with { Gender = 3 } },
        { "eye colour", SampleRecords.Face() with { EyeColour = 8 } },
        { "hair colour", SampleRecords.Face() with { HairColour = 8 } },
        { "face image type", SampleRecords.Face() with { ImageType = 4 } },
        { "image compression", SampleRecords.Face() with { Compression = 1 } },
        { "spatial sampling rate level", SampleRecords.Face() with { SpatialSampling = 8 } },
        { "colour space", SampleRecords.Face() with { ColourSpace = 4 } },
        { "format identifier", SampleRecords.Face() with { } },
        { "capture device technology", SampleRecords.Face() with { Technology = 0x7F } },
        { "quality score", SampleRecords.Face() with { Qualities = [new IsoQuality(101)] } },
        { "face image type", SampleRecords.Face() with { ImageType = 0x83 } },
        { "eye label", SampleRecords.Iris() with { EyeLabel = 3 } },
        { "impression type", SampleRecords.Finger() with { Impression = 0x1B } },
        { "scale units", SampleRecords.Finger() with { ScaleUnits = 0 } },
        // The header of the record says one thing, the image is another.
        { "image compression", SampleRecords.Finger() with { Image = SampleRecords.Finger(BiometricPurpose.Auth).Image } },
        { "image size", SampleRecords.Iris() with { Height = 1 } },
        { "image size", SampleRecords.Face() with { Width = 1 } },
    };

    public static TheoryData<BiometricPurpose, IsoRecord> EdgesOfRanges => new()
    {
        { BiometricPurpose.Registration, SampleRecords.Finger() with { CertificationFlag = 1, Technology = 0x14, Qualities = [new IsoQuality(100), new IsoQuality(255)], Position = 10, RepresentationNumber = 15, ScaleUnits = 2 } },
        { BiometricPurpose.Registration, SampleRecords.Finger() with { ScanHorizontal = 490, ImageHorizontal = 490, ScanVertical = 1010, ImageVertical = 1010, Impression = 0x0F } },
        { BiometricPurpose.Registration, SampleRecords.Finger() with { Impression = 0x18 } },
        { BiometricPurpose.Registration, SampleRecords.Finger() with { Impression = 0x1C } },
        { BiometricPurpose.Registration, SampleRecords.Finger() with { Impression = 0x1D } },
        { BiometricPurpose.Auth, SampleRecords.Finger(BiometricPurpose.Auth) with { Position = 0 } },
        { BiometricPurpose.Registration, SampleRecords.Iris() with { EyesPresent = 0, Technology = 1, Qualities = [new IsoQuality(100)], EyeLabel = 2 } },
        { BiometricPurpose.Auth, SampleRecords.Iris(BiometricPurpose.Auth) with { EyeLabel = 0 } },
        { BiometricPurpose.Registration, SampleRecords.Face() with { Technology = 6, Gender = 255, EyeColour = 255, HairColour = 255, ImageType = 3, SpatialSampling = 7 } },
        { BiometricPurpose.Registration, SampleRecords.Face() with { Technology = 0x80, Qualities = [new IsoQuality(255)], ImageType = 0x82 } },
    };

    [Theory]
    [MemberData(nameof(EdgesOfRanges))]
    public void Check_ValuesAtTheEdge_AreTaken(BiometricPurpose purpose, IsoRecord record) => Assert.DoesNotContain(Check(record, purpose), finding => !finding.IsWarning);

    public static TheoryData<string, IsoRecord> WrongInAuthentications => new()
    {
        { "finger position", SampleRecords.Finger(BiometricPurpose.Auth) with { Position = 11 } },
        { "image compression", SampleRecords.Finger(BiometricPurpose.Auth) with { Compression = 5 } },
        { "image", SampleRecords.Finger(BiometricPurpose.Auth) with { Compression = 2 } },
        { "image type", SampleRecords.Iris(BiometricPurpose.Auth) with { ImageType = 3 } },
        { "eye label", SampleRecords.Iris(BiometricPurpose.Auth) with { EyeLabel = 3 } },
        { "image compression", SampleRecords.Face(BiometricPurpose.Auth) with { Compression = 2 } },
    };

    [Theory]
    [MemberData(nameof(WrongInAuthentications))]
    public void Check_WrongInAnAuthentication_IsNamed(string field, IsoRecord record) => Assert.Contains(Check(record, BiometricPurpose.Auth), finding => !finding.IsWarning && finding.Field == field);

    [Theory]
    [MemberData(nameof(WrongFields))]
    public void Check_OneFieldWrong_NamesIt(string field, IsoRecord record)
    {
        BiometricType expected = field == "format identifier" ? BiometricType.Iris : record.Type;

        IsoFinding finding = Assert.IsType<IsoFinding>(IsoRecordCheck.Check(record, expected, BiometricPurpose.Registration).FirstOrDefault(finding => !finding.IsWarning && finding.Field == field));

        Assert.StartsWith(field, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WhatMosipOnlyWarnsOf_IsAWarning()
    {
        Assert.Contains(Check(SampleRecords.Finger() with { Image = SampleImages.Jp2(300, 400) }), finding => finding is { IsWarning: true, Field: "compression ratio" });
        Assert.Contains(Check(SampleRecords.Finger() with { ImageHorizontal = 400 }), finding => finding is { IsWarning: true, Field: "image resolution" });
        Assert.Contains(Check(SampleRecords.Face() with { Image = SampleImages.Jp2(200, 250, padding: 12000) }), finding => finding is { IsWarning: true, Field: "image colours" });
        Assert.Contains(Check(SampleRecords.Face(BiometricPurpose.Auth) with { Width = 200, Height = 200 }, BiometricPurpose.Auth), finding => finding is { IsWarning: true, Field: "aspect ratio" });
    }

    [Fact]
    public void Check_NoRecordAtAll_FindsTheStructure() =>
        Assert.Equal("structure", Assert.Single(IsoRecordCheck.Check(new byte[] { 1, 2, 3 }, BiometricType.Finger, BiometricPurpose.Auth)).Field);

    private static IReadOnlyList<IsoFinding> Check(IsoRecord record, BiometricPurpose purpose = BiometricPurpose.Registration) =>
        IsoRecordCheck.Check(record, record.Type, purpose);
}
