using System.Buffers.Binary;
using System.Diagnostics;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Biometrics;

public sealed class IsoRecordTests
{
    public static TheoryData<string> Types => ["Finger", "Iris", "Face"];

    [Theory]
    [MemberData(nameof(Types))]
    public void Parse_RecordThatWasBuilt_GivesTheSameBytesAgain(string type)
    {
        byte[] bytes = SampleRecords.Of(type).ToArray();

        IsoRecord record = IsoRecord.Parse(bytes);

        Assert.Equal(type, record.Type.Value);
        Assert.Equal(bytes, record.ToArray());
        Assert.True(record.Image.Span.SequenceEqual(SampleRecords.Of(type).Image.Span));
    }

    [Theory]
    // The representation headers of ISO 19794: 0x29, 0x34 and 0x33 bytes behind general headers of 16, 16 and 17 bytes.
    [InlineData("Finger", "4649520030323000", 16 + 0x29)]
    [InlineData("Iris", "4949520030323000", 16 + 0x34)]
    [InlineData("Face", "4641430030333000", 17 + 0x33)]
    public void ToArray_NothingButHeaders_HasTheDocumentedStartAndLength(string type, string start, int length)
    {
        IsoRecord empty = type switch { "Finger" => new FingerRecord(), "Iris" => new IrisRecord(), _ => new FaceRecord() };

        byte[] bytes = empty.ToArray();

        Assert.Equal(length, bytes.Length);
        Assert.Equal(start, Convert.ToHexString(bytes, 0, 8));
        Assert.Equal(length, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(8)));
    }

    [Fact]
    public void Parse_FingerWithCertificationsAndExtendedBlock_KeepsThem()
    {
        byte[] bytes = (SampleRecords.Finger() with
        {
            CertificationFlag = 1,
            Certifications = [new FingerCertification(3, 1), new FingerCertification(4, 2)],
            ExtendedData = new byte[] { 0, 3, 0, 6, 0xAB, 0xCD },
        }).ToArray();

        var record = (FingerRecord)IsoRecord.Parse(bytes);

        Assert.Equal([new FingerCertification(3, 1), new FingerCertification(4, 2)], record.Certifications);
        Assert.Equal(6, record.ExtendedData.Length);
        Assert.Equal(bytes, record.ToArray());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Parse_AnyLengthThatLies_IsRefused(string type)
    {
        byte[] bytes = SampleRecords.Of(type).ToArray();
        int general = type == "Face" ? 17 : 16;
        int image = bytes.Length - SampleRecords.Of(type).Image.Length - 4;
        foreach (int at in (int[])[8, general, image])
        {
            foreach (uint lie in (uint[])[0, 1, 40, uint.MaxValue, int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)) - 1, BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)) + 1])
            {
                byte[] lying = (byte[])bytes.Clone();
                BinaryPrimitives.WriteUInt32BigEndian(lying.AsSpan(at), lie);

                Assert.Equal(MosipCryptoFault.Malformed, Assert.Throws<MosipCryptoException>(() => IsoRecord.Parse(lying)).Fault);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Parse_CutShortOrWithMoreBehind_IsRefused(string type)
    {
        byte[] bytes = SampleRecords.Of(type).ToArray();
        for (int length = 0; length < 90; length++)
            Assert.Throws<MosipCryptoException>(() => IsoRecord.Parse(bytes.AsMemory(0, length)));
        Assert.Throws<MosipCryptoException>(() => IsoRecord.Parse((byte[])[.. bytes, 0]));
    }

    [Fact]
    public void Parse_TwoRepresentationsOrOtherFormat_IsRefused()
    {
        byte[] two = SampleRecords.Finger().ToArray();
        two[13] = 2;
        byte[] other = SampleRecords.Finger().ToArray();
        other[0] = (byte)'X';
        byte[] version = SampleRecords.Iris().ToArray();
        version[5] = (byte)'3';

        Assert.Throws<MosipCryptoException>(() => IsoRecord.Parse(two));
        Assert.Throws<MosipCryptoException>(() => IsoRecord.Parse(other));
        Assert.Throws<MosipCryptoException>(() => IsoRecord.Parse(version));
        Assert.Equal(MosipCryptoFault.TooLarge, Assert.Throws<MosipCryptoException>(() => IsoRecord.Parse(new byte[IsoRecord.MaximumSize + 1])).Fault);
    }

    [Property(MaxTest = 1_000)]
    public bool Parse_AnyBytesBehindAKnownStart_ReadsOrRefuses(byte[] tail, byte which)
    {
        byte[] bytes = SampleRecords.Of(new[] { "Finger", "Iris", "Face" }[which % 3]).ToArray()[..8];
        return ReadsOrRefuses([.. bytes, 0, 0, (byte)((tail.Length + 14) >> 8), (byte)(tail.Length + 14), 0, 1, .. tail]);
    }

    [Property(MaxTest = 1_000)]
    public bool Parse_HeaderByteChanged_ReadsOrRefuses(byte which, byte at, byte value)
    {
        byte[] bytes = SampleRecords.Of(new[] { "Finger", "Iris", "Face" }[which % 3]).ToArray();
        bytes[at % 110] = value;
        return ReadsOrRefuses(bytes);
    }

    // However large the numbers in it are: what is read is a view of the bytes that came.
    [Property(MaxTest = 500)]
    public bool Parse_AnyBytes_TakesLittleMemoryAndTime(byte[] tail, byte which, byte at, uint lie)
    {
        byte[] bytes = [.. SampleRecords.Of(new[] { "Finger", "Iris", "Face" }[which % 3]).ToArray(), .. tail];
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(8), (uint)bytes.Length);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(14 + (at % 80)), lie);
        long before = GC.GetAllocatedBytesForCurrentThread(), begin = Stopwatch.GetTimestamp();
        ReadsOrRefuses(bytes, isWrittenAgain: false);
        return GC.GetAllocatedBytesForCurrentThread() - before < 64 * 1024 && Stopwatch.GetElapsedTime(begin) < TimeSpan.FromSeconds(5);
    }

    [Property(MaxTest = 300)]
    public bool Parse_AnyFieldsBuilt_ReadsThemBack(byte score, ushort vendor, byte position, ushort width, NonNull<byte[]> image)
    {
        var record = new FingerRecord { Qualities = [new IsoQuality(score, vendor, 1)], Vendor = vendor, Position = position, Width = width, Image = image.Get };
        var read = (FingerRecord)IsoRecord.Parse(record.ToArray());
        return read.Qualities.SequenceEqual(record.Qualities) && read.Vendor == vendor && read.Position == position && read.Width == width && read.Image.Span.SequenceEqual(image.Get);
    }

    [Fact]
    public void ToString_Face_SaysNothingOfThePerson() =>
        Assert.Equal($"Face record of {SampleRecords.Face().Length} bytes", (SampleRecords.Face() with { Gender = 2, EyeColour = 3 }).ToString());

    private static bool ReadsOrRefuses(byte[] bytes, bool isWrittenAgain = true)
    {
        try
        {
            // What is read has to be written as it was.
            IsoRecord record = IsoRecord.Parse(bytes);
            return !isWrittenAgain || record.ToArray().AsSpan().SequenceEqual(bytes);
        }
        catch (MosipCryptoException)
        {
            return true;
        }
    }
}
