using Mosip.Partner.Biometrics.Records;

namespace Mosip.Partner.Biometrics;

/// <summary>An iris image record, ISO/IEC 19794-6:2011.</summary>
public sealed record IrisRecord : IsoRecord
{
    internal const uint Format = 0x49495200, FormatVersion = 0x30323000;

    /// <inheritdoc/>
    public override BiometricType Type => BiometricType.Iris;

    /// <summary>How many eyes the record says it holds. Default: 1.</summary>
    public byte EyesPresent { get; init; } = 1;

    /// <summary>The number of the representation. Default: 1.</summary>
    public ushort RepresentationNumber { get; init; } = 1;

    /// <summary>Which eye: 0 unknown, 1 right, 2 left.</summary>
    public byte EyeLabel { get; init; }

    /// <summary>The image type: 3 cropped (K3), 7 cropped and masked (K7). Default: 3.</summary>
    public byte ImageType { get; init; } = 3;

    /// <summary>The image format: 0x0A JPEG 2000, one channel. Default: 0x0A.</summary>
    public byte ImageFormat { get; init; } = 0x0A;

    /// <summary>The image properties as one byte: bits 1-2 horizontal orientation, 3-4 vertical orientation, 7-8 compression history.</summary>
    public byte Properties { get; init; }

    /// <summary>0 undefined, 1 base, 2 flipped.</summary>
    public int HorizontalOrientation => Properties & 3;

    /// <summary>0 undefined, 1 base, 2 flipped.</summary>
    public int VerticalOrientation => (Properties >> 2) & 3;

    /// <summary>0 undefined, 1 lossless or none, 2 with loss.</summary>
    public int CompressionHistory => (Properties >> 6) & 3;

    /// <summary>Width of the image in pixels.</summary>
    public ushort Width { get; init; }

    /// <summary>Height of the image in pixels.</summary>
    public ushort Height { get; init; }

    /// <summary>Bits of a pixel. Default: 8.</summary>
    public byte BitDepth { get; init; } = 8;

    /// <summary>Distance from camera to eye in millimetres; 0 unknown.</summary>
    public ushort Range { get; init; }

    /// <summary>Roll angle of the eye, 0xFFFF undefined. Default: 0xFFFF.</summary>
    public ushort RollAngle { get; init; } = ushort.MaxValue;

    /// <summary>Uncertainty of the roll angle, 0xFFFF undefined. Default: 0xFFFF.</summary>
    public ushort RollUncertainty { get; init; } = ushort.MaxValue;

    /// <summary>Smallest and largest x of the centre, smallest and largest y of it, smallest and largest diameter, in pixels; 0 unknown.</summary>
    public IrisExtent Extent { get; init; }

    private protected override uint FormatId => Format;

    private protected override uint Version => FormatVersion;

    private protected override int GeneralHeaderSize => 16;

    private protected override int OwnSize => 33;

    internal static IrisRecord Read(ref IsoReader reader, ReadOnlyMemory<byte> data)
    {
        byte certification = reader.Byte(), eyes = reader.Byte();
        Common common = ReadCommon(ref reader);
        var record = new IrisRecord
        {
            CertificationFlag = certification,
            EyesPresent = eyes,
            CapturedAt = common.CapturedAt,
            Technology = common.Technology,
            Vendor = common.Vendor,
            DeviceType = common.DeviceType,
            Qualities = common.Qualities,
            RepresentationNumber = reader.UInt16(),
            EyeLabel = reader.Byte(),
            ImageType = reader.Byte(),
            ImageFormat = reader.Byte(),
            Properties = reader.Byte(),
            Width = reader.UInt16(),
            Height = reader.UInt16(),
            BitDepth = reader.Byte(),
            Range = reader.UInt16(),
            RollAngle = reader.UInt16(),
            RollUncertainty = reader.UInt16(),
            Extent = new IrisExtent(reader.UInt16(), reader.UInt16(), reader.UInt16(), reader.UInt16(), reader.UInt16(), reader.UInt16()),
            Image = ReadImage(ref reader, data),
        };
        RequireEnd(ref reader, common);
        return record;
    }

    private protected override void WriteGeneralEnd(ref IsoWriter writer) => writer.Byte(EyesPresent);

    private protected override void WriteOwn(ref IsoWriter writer)
    {
        writer.UInt16(RepresentationNumber);
        writer.Byte(EyeLabel);
        writer.Byte(ImageType);
        writer.Byte(ImageFormat);
        writer.Byte(Properties);
        writer.UInt16(Width);
        writer.UInt16(Height);
        writer.Byte(BitDepth);
        writer.UInt16(Range);
        writer.UInt16(RollAngle);
        writer.UInt16(RollUncertainty);
        writer.UInt16(Extent.CentreSmallestX);
        writer.UInt16(Extent.CentreLargestX);
        writer.UInt16(Extent.CentreSmallestY);
        writer.UInt16(Extent.CentreLargestY);
        writer.UInt16(Extent.DiameterSmallest);
        writer.UInt16(Extent.DiameterLargest);
        WriteImage(ref writer);
    }
}
