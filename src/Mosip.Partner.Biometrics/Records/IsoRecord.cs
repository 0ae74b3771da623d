using Mosip.Partner.Biometrics.Records;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Biometrics;

/// <summary>An ISO/IEC 19794:2011 record with one image: a finger, an iris or a face.</summary>
/// <remarks>
/// MOSIP's records hold one representation each, and only such are read. Every length in a record must be exact; a record that says
/// otherwise is refused, whatever its values are. Whether the values are those that MOSIP asks for is another question:
/// <see cref="IsoRecordCheck"/>. Images are slices of the bytes that were read, not copies.
/// </remarks>
public abstract record IsoRecord
{
    /// <summary>The largest record that is read, in bytes: 16 MiB.</summary>
    public const int MaximumSize = 16 * 1024 * 1024;

    internal const string Operation = "read biometric record";

    // Length, capture time, technology, vendor, device type and the count of qualities.
    private const int CommonSize = 4 + 9 + 1 + 2 + 2 + 1;
    private const int QualitySize = 5;

    private protected IsoRecord()
    {
    }

    /// <summary>What the record holds.</summary>
    public abstract BiometricType Type { get; }

    /// <summary>The certification flag. Default: 0.</summary>
    public byte CertificationFlag { get; init; }

    /// <summary>When the image was captured.</summary>
    public IsoCaptureTime CapturedAt { get; init; }

    /// <summary>The technology of the capture device; 0 if unknown.</summary>
    public byte Technology { get; init; }

    /// <summary>The vendor of the capture device; 0 if not reported.</summary>
    public ushort Vendor { get; init; }

    /// <summary>The vendor's number of the device type; 0 if not reported.</summary>
    public ushort DeviceType { get; init; }

    /// <summary>The quality scores, at most 255.</summary>
    public IReadOnlyList<IsoQuality> Qualities { get; init; } = [];

    /// <summary>The image in its container, JP2 or WSQ.</summary>
    public ReadOnlyMemory<byte> Image { get; init; }

    /// <summary>Length of the record in bytes.</summary>
    public int Length => GeneralHeaderSize + RepresentationLength;

    private protected abstract uint FormatId { get; }

    private protected abstract uint Version { get; }

    private protected abstract int GeneralHeaderSize { get; }

    /// <summary>The bytes of the representation that are not common to all types and not the image.</summary>
    private protected abstract int OwnSize { get; }

    private int RepresentationLength => CommonSize + (QualitySize * Qualities.Count) + OwnSize + Image.Length;

    /// <summary>Reads a record of any of the three types.</summary>
    /// <param name="data">The bytes; the record keeps slices of them.</param>
    /// <exception cref="MosipCryptoException">It is none of the three, is larger than <see cref="MaximumSize"/>, has another number of representations than one, or a length in it is not exact.</exception>
    public static IsoRecord Parse(ReadOnlyMemory<byte> data)
    {
        if (data.Length > MaximumSize)
            throw BiometricFaults.TooLarge(Operation, $"{data.Length} bytes, at most {MaximumSize} are read");
        var reader = new IsoReader(data.Span);
        uint format = reader.UInt32(), version = reader.UInt32(), length = reader.UInt32();
        int representations = reader.UInt16();
        if (length != data.Length)
            throw BiometricFaults.Malformed(Operation, $"its header says {length} bytes, and there are {data.Length}");
        if (representations != 1)
            throw BiometricFaults.Malformed(Operation, $"it has {representations} representations, MOSIP's records have one");
        IsoRecord record = (format, version) switch
        {
            (FingerRecord.Format, FingerRecord.FormatVersion) => FingerRecord.Read(ref reader, data),
            (IrisRecord.Format, IrisRecord.FormatVersion) => IrisRecord.Read(ref reader, data),
            (FaceRecord.Format, FaceRecord.FormatVersion) => FaceRecord.Read(ref reader, data),
            _ => throw BiometricFaults.Malformed(Operation, $"format {format:X8}, version {version:X8} is neither ISO 19794-4:2011, -5:2011 nor -6:2011"),
        };
        return reader.Remaining == 0 ? record : throw BiometricFaults.Malformed(Operation, $"{reader.Remaining} bytes are left behind the representation");
    }

    /// <summary>Writes the record.</summary>
    /// <exception cref="ArgumentException">There are more than 255 quality scores, or the record would be larger than <see cref="MaximumSize"/>.</exception>
    public byte[] ToArray()
    {
        if (Qualities.Count > byte.MaxValue)
            throw new ArgumentException("A record has at most 255 quality scores.");
        if (Length > MaximumSize)
            throw new ArgumentException($"A record has at most {MaximumSize} bytes.");
        byte[] record = new byte[Length];
        var writer = new IsoWriter(record);
        writer.UInt32(FormatId);
        writer.UInt32(Version);
        writer.UInt32((uint)record.Length);
        writer.UInt16(1);
        writer.Byte(CertificationFlag);
        WriteGeneralEnd(ref writer);

        writer.UInt32((uint)RepresentationLength);
        CapturedAt.Write(ref writer);
        writer.Byte(Technology);
        writer.UInt16(Vendor);
        writer.UInt16(DeviceType);
        writer.Byte((byte)Qualities.Count);
        foreach (IsoQuality quality in Qualities)
        {
            writer.Byte(quality.Score);
            writer.UInt16(quality.AlgorithmVendor);
            writer.UInt16(quality.Algorithm);
        }
        WriteOwn(ref writer);
        return record;
    }

    /// <summary>The type and the size, nothing of the content.</summary>
    public sealed override string ToString() => $"{Type} record of {Length} bytes";

    private protected abstract void WriteGeneralEnd(ref IsoWriter writer);

    private protected abstract void WriteOwn(ref IsoWriter writer);

    private protected void WriteImage(ref IsoWriter writer)
    {
        writer.UInt32((uint)Image.Length);
        writer.Bytes(Image.Span);
    }

    /// <summary>What stands at the start of every representation.</summary>
    private protected readonly record struct Common(int End, IsoCaptureTime CapturedAt, byte Technology, ushort Vendor, ushort DeviceType, IReadOnlyList<IsoQuality> Qualities);

    private protected static Common ReadCommon(ref IsoReader reader)
    {
        int start = reader.Position, remaining = reader.Remaining;
        uint length = reader.UInt32();
        if (length != remaining)
            throw BiometricFaults.Malformed(Operation, $"its representation says {length} bytes, and there are {remaining}");
        IsoCaptureTime captured = IsoCaptureTime.Read(ref reader);
        byte technology = reader.Byte();
        ushort vendor = reader.UInt16(), deviceType = reader.UInt16();
        var qualities = new IsoQuality[reader.Byte()];
        for (int i = 0; i < qualities.Length; i++)
            qualities[i] = new IsoQuality(reader.Byte(), reader.UInt16(), reader.UInt16());
        return new Common(start + (int)length, captured, technology, vendor, deviceType, qualities);
    }

    private protected static ReadOnlyMemory<byte> ReadImage(ref IsoReader reader, ReadOnlyMemory<byte> data)
    {
        uint length = reader.UInt32();
        if (length > reader.Remaining)
            throw BiometricFaults.Malformed(Operation, $"its image says {length} bytes, and {reader.Remaining} are left");
        ReadOnlyMemory<byte> image = data.Slice(reader.Position, (int)length);
        reader.Take((int)length);
        return image;
    }

    private protected static void RequireEnd(ref IsoReader reader, Common common)
    {
        if (reader.Position != common.End)
            throw BiometricFaults.Malformed(Operation, $"{common.End - reader.Position} bytes of the representation are left behind the image");
    }
}
