using Mosip.Partner.Biometrics.Records;

namespace Mosip.Partner.Biometrics;

/// <summary>A face image record, ISO/IEC 19794-5:2011.</summary>
public sealed record FaceRecord : IsoRecord
{
    internal const uint Format = 0x46414300, FormatVersion = 0x30333000;

    private const int LandmarkSize = 8;
    private static readonly byte[] Unspecified = new byte[11];

    /// <inheritdoc/>
    public override BiometricType Type => BiometricType.Face;

    /// <summary>How several representations would follow in time. Default: 0, one representation.</summary>
    public ushort TemporalSemantics { get; init; }

    /// <summary>0 unspecified, 1 male, 2 female, 0xFF unknown.</summary>
    public byte Gender { get; init; }

    /// <summary>0 unspecified, 1 to 7, 0xFF other.</summary>
    public byte EyeColour { get; init; }

    /// <summary>0 unspecified, 1 to 7, 0xFF other.</summary>
    public byte HairColour { get; init; }

    /// <summary>Height in centimetres; 0 unspecified.</summary>
    public byte SubjectHeight { get; init; }

    /// <summary>Features (3 bytes), expression (2), pose angles (3) and their uncertainty (3) as they are; all zero is unspecified.</summary>
    public ReadOnlyMemory<byte> Appearance { get; init; } = Unspecified;

    /// <summary>The landmarks, 8 bytes each, as they are.</summary>
    public ReadOnlyMemory<byte> Landmarks { get; init; }

    /// <summary>The face image type: 1 full frontal, and so on. Default: 1.</summary>
    public byte ImageType { get; init; } = 1;

    /// <summary>How the image is compressed: 0 JPEG, 1 JPEG 2000 with loss, 2 JPEG 2000 without. Default: 2.</summary>
    public byte Compression { get; init; } = 2;

    /// <summary>Width of the image in pixels.</summary>
    public ushort Width { get; init; }

    /// <summary>Height of the image in pixels.</summary>
    public ushort Height { get; init; }

    /// <summary>The spatial sampling rate level, 0 to 7.</summary>
    public byte SpatialSampling { get; init; }

    /// <summary>What was done with the image after it was taken, as bits.</summary>
    public ushort PostProcessing { get; init; }

    /// <summary>The representation that this one was made from; 0 none.</summary>
    public byte CrossReference { get; init; }

    /// <summary>The colour space: 1 RGB of 24 bits. Default: 1.</summary>
    public byte ColourSpace { get; init; } = 1;

    private protected override uint FormatId => Format;

    private protected override uint Version => FormatVersion;

    private protected override int GeneralHeaderSize => 17;

    private protected override int OwnSize => 32 + Landmarks.Length;

    internal static FaceRecord Read(ref IsoReader reader, ReadOnlyMemory<byte> data)
    {
        byte certification = reader.Byte();
        ushort temporal = reader.UInt16();
        Common common = ReadCommon(ref reader);
        int landmarks = reader.UInt16() * LandmarkSize;
        var record = new FaceRecord
        {
            CertificationFlag = certification,
            TemporalSemantics = temporal,
            CapturedAt = common.CapturedAt,
            Technology = common.Technology,
            Vendor = common.Vendor,
            DeviceType = common.DeviceType,
            Qualities = common.Qualities,
            Gender = reader.Byte(),
            EyeColour = reader.Byte(),
            HairColour = reader.Byte(),
            SubjectHeight = reader.Byte(),
            Appearance = Slice(ref reader, data, Unspecified.Length),
            Landmarks = Slice(ref reader, data, landmarks),
            ImageType = reader.Byte(),
            Compression = reader.Byte(),
            Width = reader.UInt16(),
            Height = reader.UInt16(),
            SpatialSampling = reader.Byte(),
            PostProcessing = reader.UInt16(),
            CrossReference = reader.Byte(),
            ColourSpace = reader.Byte(),
            Image = ReadImage(ref reader, data),
        };
        RequireEnd(ref reader, common);
        return record;
    }

    private protected override void WriteGeneralEnd(ref IsoWriter writer) => writer.UInt16(TemporalSemantics);

    private protected override void WriteOwn(ref IsoWriter writer)
    {
        if (Appearance.Length != Unspecified.Length)
            throw new ArgumentException($"{nameof(Appearance)} has {Unspecified.Length} bytes.");
        if (Landmarks.Length % LandmarkSize != 0 || Landmarks.Length / LandmarkSize > ushort.MaxValue)
            throw new ArgumentException($"{nameof(Landmarks)} has {LandmarkSize} bytes for each of at most {ushort.MaxValue} landmarks.");
        writer.UInt16((ushort)(Landmarks.Length / LandmarkSize));
        writer.Byte(Gender);
        writer.Byte(EyeColour);
        writer.Byte(HairColour);
        writer.Byte(SubjectHeight);
        writer.Bytes(Appearance.Span);
        writer.Bytes(Landmarks.Span);
        writer.Byte(ImageType);
        writer.Byte(Compression);
        writer.UInt16(Width);
        writer.UInt16(Height);
        writer.Byte(SpatialSampling);
        writer.UInt16(PostProcessing);
        writer.Byte(CrossReference);
        writer.Byte(ColourSpace);
        WriteImage(ref writer);
    }

    private static ReadOnlyMemory<byte> Slice(ref IsoReader reader, ReadOnlyMemory<byte> data, int length)
    {
        int start = reader.Position;
        reader.Take(length);
        return data.Slice(start, length);
    }
}
