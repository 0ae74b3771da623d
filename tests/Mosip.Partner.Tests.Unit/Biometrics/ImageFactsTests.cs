using FsCheck.Xunit;
using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Tests.Unit.Biometrics;

public sealed class ImageFactsTests
{
    public static TheoryData<byte[], ImageKind, int, bool, string> Images => new()
    {
        { SampleImages.Jp2(300, 400), ImageKind.Jp2, 1, true, "image/jp2" },
        { SampleImages.Jp2(300, 400, components: 3, isLossless: false), ImageKind.Jp2, 3, false, "image/jp2" },
        { SampleImages.Codestream(300, 400, 1, isLossless: true), ImageKind.Jpeg2000Codestream, 1, true, "image/j2c" },
        { SampleImages.Wsq(300, 400), ImageKind.Wsq, 1, false, "image/x-wsq" },
        { SampleImages.Jpeg(300, 400), ImageKind.Jpeg, 3, false, "image/jpeg" },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public void Read_KnownContainer_GivesWhatItsHeadersSay(byte[] image, ImageKind kind, int components, bool isLossless, string mediaType)
    {
        ImageFacts facts = ImageFacts.Read(image)!;

        Assert.Equal((kind, 300u, 400u, components, 8, isLossless, mediaType), (facts.Kind, facts.Width, facts.Height, facts.Components, facts.BitDepth, facts.IsLossless, facts.MediaType));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void Read_HeadersCutShort_GivesNothing(byte[] image, ImageKind kind, int components, bool isLossless, string mediaType)
    {
        _ = (kind, components, isLossless, mediaType);
        for (int length = 0; length < 30; length++)
            Assert.Null(ImageFacts.Read(image.AsSpan(0, length)));
    }

    [Fact]
    public void Read_FileAndCodestreamOfDifferentSize_GivesNothing()
    {
        byte[] image = SampleImages.Jp2(300, 400);
        int height = image.AsSpan().IndexOf("ihdr"u8) + 4;
        image[height + 3]++;

        Assert.Null(ImageFacts.Read(image));
    }

    [Property(MaxTest = 500)]
    public bool Read_AnyBytesBehindAKnownStart_EndsWithoutException(byte[] tail)
    {
        foreach (byte[] start in (byte[][])[SampleImages.Jp2(3, 4)[..12], [0xFF, 0x4F, 0xFF, 0x51], [0xFF, 0xA0], [0xFF, 0xD8, 0xFF]])
            _ = ImageFacts.Read([.. start, .. tail]);
        return true;
    }

    [Property(MaxTest = 500)]
    public bool Read_AnyByteChanged_EndsWithoutException(int at, byte value)
    {
        byte[] image = SampleImages.Jp2(300, 400);
        image[(int)((uint)at % image.Length)] = value;
        _ = ImageFacts.Read(image);
        return true;
    }
}
