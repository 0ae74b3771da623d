using Mosip.Partner.Biometrics.Records;

namespace Mosip.Partner.Biometrics;

/// <summary>A finger image record, ISO/IEC 19794-4:2011.</summary>
public sealed record FingerRecord : IsoRecord
{
    internal const uint Format = 0x46495200, FormatVersion = 0x30323000;

    /// <inheritdoc/>
    public override BiometricType Type => BiometricType.Finger;

    /// <summary>How many fingers the record says it holds. Default: 1.</summary>
    public byte FingersPresent { get; init; } = 1;

    /// <summary>The certifications, written where <see cref="IsoRecord.CertificationFlag"/> is 1.</summary>
    public IReadOnlyList<FingerCertification> Certifications { get; init; } = [];

    /// <summary>Which finger: 0 unknown, 1 to 5 right thumb to right little finger, 6 to 10 left thumb to left little finger.</summary>
    public byte Position { get; init; }

    /// <summary>The number of the representation. Default: 0.</summary>
    public byte RepresentationNumber { get; init; }

    /// <summary>The unit of the sampling rates: 1 pixels per inch, 2 pixels per centimetre. Default: 1.</summary>
    public byte ScaleUnits { get; init; } = 1;

    /// <summary>Horizontal sampling rate of the scanner. Default: 500.</summary>
    public ushort ScanHorizontal { get; init; } = 500;

    /// <summary>Vertical sampling rate of the scanner. Default: 500.</summary>
    public ushort ScanVertical { get; init; } = 500;

    /// <summary>Horizontal sampling rate of the image. Default: 500.</summary>
    public ushort ImageHorizontal { get; init; } = 500;

    /// <summary>Vertical sampling rate of the image. Default: 500.</summary>
    public ushort ImageVertical { get; init; } = 500;

    /// <summary>Bits of a pixel. Default: 8.</summary>
    public byte BitDepth { get; init; } = 8;

    /// <summary>How the image is compressed: 2 WSQ, 4 JPEG 2000 with loss, 5 JPEG 2000 without. Default: 5.</summary>
    public byte Compression { get; init; } = 5;

    /// <summary>How the finger was put on: 0 live plain, 0x18 live swipe, and so on. Default: 0.</summary>
    public byte Impression { get; init; }

    /// <summary>Width of the image in pixels.</summary>
    public ushort Width { get; init; }

    /// <summary>Height of the image in pixels.</summary>
    public ushort Height { get; init; }

    /// <summary>The extended data blocks behind the image, as they are.</summary>
    public ReadOnlyMemory<byte> ExtendedData { get; init; }

    private protected override uint FormatId => Format;

    private protected override uint Version => FormatVersion;

    private protected override int GeneralHeaderSize => 16;

    private protected override int OwnSize => 22 + (HasCertifications ? 1 + (3 * Certifications.Count) : 0) + ExtendedData.Length;

    private bool HasCertifications => CertificationFlag == 1;

    internal static FingerRecord Read(ref IsoReader reader, ReadOnlyMemory<byte> data)
    {
        byte certification = reader.Byte(), fingers = reader.Byte();
        Common common = ReadCommon(ref reader);
        FingerCertification[] certifications = certification == 1 ? new FingerCertification[reader.Byte()] : [];
        for (int i = 0; i < certifications.Length; i++)
            certifications[i] = new FingerCertification(reader.UInt16(), reader.Byte());
        return new FingerRecord
        {
            CertificationFlag = certification,
            FingersPresent = fingers,
            CapturedAt = common.CapturedAt,
            Technology = common.Technology,
            Vendor = common.Vendor,
            DeviceType = common.DeviceType,
            Qualities = common.Qualities,
            Certifications = certifications,
            Position = reader.Byte(),
            RepresentationNumber = reader.Byte(),
            ScaleUnits = reader.Byte(),
            ScanHorizontal = reader.UInt16(),
            ScanVertical = reader.UInt16(),
            ImageHorizontal = reader.UInt16(),
            ImageVertical = reader.UInt16(),
            BitDepth = reader.Byte(),
            Compression = reader.Byte(),
            Impression = reader.Byte(),
            Width = reader.UInt16(),
            Height = reader.UInt16(),
            Image = ReadImage(ref reader, data),
            ExtendedData = ReadExtended(ref reader, data, common),
        };
    }

    // What is left is blocks of a type (2 bytes), a length with the header (2 bytes) and content.
    private static ReadOnlyMemory<byte> ReadExtended(ref IsoReader reader, ReadOnlyMemory<byte> data, Common common)
    {
        int start = reader.Position;
        while (reader.Position < common.End)
        {
            int type = reader.UInt16(), length = reader.UInt16();
            // Type 0 is reserved; without this the rest of a JP2 image would pass for blocks.
            if (type == 0 || length < 4)
                throw BiometricFaults.Malformed(Operation, $"what follows the image is no extended block (type {type}, {length} bytes)");
            reader.Take(length - 4);
        }
        return data[start..common.End];
    }

    private protected override void WriteGeneralEnd(ref IsoWriter writer) => writer.Byte(FingersPresent);

    private protected override void WriteOwn(ref IsoWriter writer)
    {
        if (HasCertifications)
        {
            writer.Byte(checked((byte)Certifications.Count));
            foreach (FingerCertification certification in Certifications)
            {
                writer.UInt16(certification.Authority);
                writer.Byte(certification.Scheme);
            }
        }
        writer.Byte(Position);
        writer.Byte(RepresentationNumber);
        writer.Byte(ScaleUnits);
        writer.UInt16(ScanHorizontal);
        writer.UInt16(ScanVertical);
        writer.UInt16(ImageHorizontal);
        writer.UInt16(ImageVertical);
        writer.Byte(BitDepth);
        writer.Byte(Compression);
        writer.Byte(Impression);
        writer.UInt16(Width);
        writer.UInt16(Height);
        WriteImage(ref writer);
        writer.Bytes(ExtendedData.Span);
    }
}
