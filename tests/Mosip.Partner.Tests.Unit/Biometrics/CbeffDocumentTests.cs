using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Biometrics;

public sealed class CbeffDocumentTests
{
    // The example of the ABIS reference, section 5.4.
    private const string Example =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <BIR xmlns="http://standards.iso.org/iso-iec/19785/-3/ed-2/">
            <BIRInfo><Integrity>false</Integrity></BIRInfo>
            <BIR>
                <Version><Major>1</Major><Minor>1</Minor></Version>
                <CBEFFVersion><Major>1</Major><Minor>1</Minor></CBEFFVersion>
                <BIRInfo><Integrity>false</Integrity></BIRInfo>
                <BDBInfo>
                    <Index>3d7b8b1e-52a4-4f1e-9b35-0e9f2b6a7c88</Index>
                    <Format><Organization>Mosip</Organization><Type>7</Type></Format>
                    <CreationDate>2025-03-04T05:06:07.089Z</CreationDate>
                    <Type>Finger</Type>
                    <Subtype>Left RingFinger</Subtype>
                    <Level>Raw</Level>
                    <Purpose>Enroll</Purpose>
                    <Quality><Algorithm><Organization>HMAC</Organization><Type>SHA-256</Type></Algorithm><Score>91</Score></Quality>
                </BDBInfo>
                <BDB>RklSADAyMAAAAAAA</BDB>
                <SB>ZXlKaGJHY2k=</SB>
                <others>
                    <entry key="EXCEPTION">false</entry>
                    <entry key="RETRIES">1</entry>
                    <entry key="SDK_SCORE">0.0</entry>
                    <entry key="FORCE_CAPTURED">false</entry>
                    <entry key="SPEC_VERSION">0.9.5</entry>
                </others>
            </BIR>
        </BIR>
        """;

    [Fact]
    public void Parse_DocumentedExample_GivesAllItsFields()
    {
        CbeffRecord record = Assert.Single(Parse(Example).Records);

        Assert.Equal(BiometricType.Finger, record.Type);
        Assert.Equal("Left RingFinger", record.Subtype);
        Assert.Equal(["Left", "RingFinger"], record.Subtypes);
        Assert.Equal(CbeffFormat.FingerImage, record.Format);
        Assert.Equal("3d7b8b1e-52a4-4f1e-9b35-0e9f2b6a7c88", record.Index);
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 5, 6, 7, 89, TimeSpan.Zero), record.CreatedAt);
        Assert.Equal(("Raw", "Enroll"), (record.Level, record.Purpose));
        Assert.Equal(new CbeffQuality(91, "HMAC", "SHA-256"), record.Quality);
        Assert.Equal("FIR\0020\0\0\0\0\0", Encoding.ASCII.GetString(record.Data.Span));
        Assert.Equal("eyJhbGci", Encoding.ASCII.GetString(record.Signature.Span));
        Assert.False(record.IsException);
        Assert.Equal("0.9.5", record.Others["SPEC_VERSION"]);
    }

    [Fact]
    public void ToXml_DocumentedExample_HasItsElementsInItsOrder()
    {
        string written = Encoding.UTF8.GetString(Parse(Example).ToXml());

        Assert.Equal(Elements(Example), Elements(written));
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<BIR xmlns=\"http://standards.iso.org/iso-iec/19785/-3/ed-2/\">\n    <BIRInfo>", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-05-14T08:00:22Z", "2024-05-14T08:00:22Z")]
    [InlineData("2024-05-14T08:00:22.5Z", "2024-05-14T08:00:22.500Z")]
    [InlineData("2024-05-14T08:00:22.987808Z", "2024-05-14T08:00:22.987808Z")]
    [InlineData("2024-05-14T08:00:22.987808900Z", "2024-05-14T08:00:22.987808900Z")]
    [InlineData("2024-05-14T10:00:22.987808999+02:00", "2024-05-14T08:00:22.987808900Z")]
    public void Parse_DateWithAnyFraction_IsWrittenAsAnInstant(string read, string written) =>
        Assert.Contains($"<CreationDate>{written}</CreationDate>", Encoding.UTF8.GetString(Parse(Example.Replace("2025-03-04T05:06:07.089Z", read, StringComparison.Ordinal)).ToXml()), StringComparison.Ordinal);

    [Fact]
    public void Parse_OtherPrefixCommentsUnknownElementsAndBase64Url_AreTaken()
    {
        string odd = Example
            .Replace("<BIR ", "<!-- made elsewhere --><BIR ", StringComparison.Ordinal)
            .Replace("<BDBInfo>", "<BDBInfo><Scanner><BDB>AAAA</BDB></Scanner><x:Extra xmlns:x=\"urn:x\"><x:Type>Palm</x:Type></x:Extra>", StringComparison.Ordinal)
            .Replace("RklSADAyMAAAAAAA", "\r\n  _-__\r\n  -w\r\n", StringComparison.Ordinal);

        CbeffRecord record = Assert.Single(Parse(odd).Records);

        Assert.Equal(BiometricType.Finger, record.Type);
        Assert.Equal("FFEFFFFB", Convert.ToHexString(record.Data.Span));
        Assert.Single(Parse(Example.Replace(" xmlns=\"http://standards.iso.org/iso-iec/19785/-3/ed-2/\"", "", StringComparison.Ordinal)).Records);
        Assert.Single(Parse(Example.Replace("<", "<c:", StringComparison.Ordinal).Replace("<c:/", "</c:", StringComparison.Ordinal).Replace("<c:?", "<?", StringComparison.Ordinal).Replace("xmlns=", "xmlns:c=", StringComparison.Ordinal)).Records);
    }

    [Fact]
    public void RequireData_ExceptionsAmongThem_LeavesThemOut()
    {
        var exception = new CbeffRecord { Type = BiometricType.Finger, Others = new Dictionary<string, string> { ["EXCEPTION"] = "true" } };
        var face = new CbeffRecord { Type = BiometricType.Face, Format = CbeffFormat.FaceImage, Data = SampleRecords.Face().ToArray() };
        CbeffDocument document = CbeffDocument.Parse(new CbeffDocument(exception, face).ToXml());

        Assert.Equal(2, document.Records.Count);
        Assert.True(document.Records[0].IsException);
        Assert.Equal(face.Data.ToArray(), Assert.Single(document.RequireData()).Data.ToArray());
    }

    [Fact]
    public void RequireData_NoneOrFormatThatDoesNotFit_IsRefused()
    {
        Assert.Throws<MosipCryptoException>(() => new CbeffDocument().RequireData());
        Assert.Throws<MosipCryptoException>(() => Parse(Example.Replace("<Type>7</Type>", "<Type>9</Type>", StringComparison.Ordinal)).RequireData());
        Assert.Throws<MosipCryptoException>(() => Parse(Example.Replace("<Type>Finger</Type>", "", StringComparison.Ordinal)).RequireData());
    }

    [Fact]
    public void ParseBase64Url_ExtractorOutput_IsReadLikeImages()
    {
        var minutiae = new CbeffRecord { Type = BiometricType.Finger, Subtypes = ["Right", "Thumb"], Format = CbeffFormat.FingerMinutiae, Level = "Processed", Data = "FMR\0"u8.ToArray() };

        CbeffRecord read = CbeffDocument.ParseBase64Url(Base64Url.EncodeToString(new CbeffDocument(minutiae).ToXml())).RequireData()[0];

        Assert.Equal((CbeffFormat.FingerMinutiae, "Processed", "Right Thumb"), (read.Format, read.Level, read.Subtype));
        Assert.Throws<MosipCryptoException>(() => CbeffDocument.ParseBase64Url("not base64url!"));
    }

    public static TheoryData<string> HostileFiles => new()
    {
        "",
        "{}",
        "<BIR>",
        "<Other/>",
        "<BIR xmlns=\"urn:other\"/>",
        "<!DOCTYPE BIR [<!ENTITY a \"b\">]><BIR>&a;</BIR>",
        "<!DOCTYPE BIR SYSTEM \"file:///etc/passwd\"><BIR/>",
        "<BIR>&undeclared;</BIR>",
        "<BIR><BIR><BDB>A</BDB></BIR></BIR>",
        "<BIR><BIR><BDB>AA=A</BDB></BIR></BIR>",
        "<BIR><BIR><BDB>A*AA</BDB></BIR></BIR>",
        "<BIR><BIR><BDB><X/></BDB></BIR></BIR>",
        "<BIR><BIR><BDBInfo><CreationDate>yesterday</CreationDate></BDBInfo></BIR></BIR>",
        "<BIR><BIR><BDBInfo><Quality><Score>-1</Score></Quality></BDBInfo></BIR></BIR>",
        "<BIR><BIR><BDBInfo><Type>" + new string('x', 5000) + "</Type></BDBInfo></BIR></BIR>",
        string.Concat(Enumerable.Repeat("<BIR>", 100)) + string.Concat(Enumerable.Repeat("</BIR>", 100)),
        "<BIR>" + string.Concat(Enumerable.Repeat("<X>", 100_000)) + string.Concat(Enumerable.Repeat("</X>", 100_000)) + "</BIR>",
        "<BIR>" + string.Concat(Enumerable.Repeat("<BIR/>", 257)) + "</BIR>",
    };

    [Theory]
    [MemberData(nameof(HostileFiles))]
    public void Parse_HostileFile_IsRefusedAtOnce(string xml)
    {
        long start = Stopwatch.GetTimestamp();

        Assert.Throws<MosipCryptoException>(() => Parse(xml));

        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Parse_FileBeyondTheLimit_IsRefusedUnread() =>
        Assert.Equal(MosipCryptoFault.TooLarge, Assert.Throws<MosipCryptoException>(() => CbeffDocument.Parse(new byte[CbeffDocument.MaximumSize + 1])).Fault);

    [Property(MaxTest = 300)]
    public bool Parse_AnyCharacterChanged_ReadsOrRefuses(int at, char value)
    {
        var text = new StringBuilder(Example);
        text[(int)((uint)at % text.Length)] = value;
        try
        {
            return Parse(text.ToString()) is not null;
        }
        catch (MosipCryptoException)
        {
            return true;
        }
    }

    [Property(MaxTest = 200)]
    public bool Parse_AnyDataWritten_ReadsItBack(NonNull<byte[]> data, NonNull<byte[]> signature)
    {
        var record = new CbeffRecord { Type = BiometricType.Iris, Subtypes = ["Left"], Data = data.Get, Signature = signature.Get };
        CbeffRecord read = CbeffDocument.Parse(new CbeffDocument(record).ToXml()).Records[0];
        return read.Data.Span.SequenceEqual(data.Get) && read.Signature.Span.SequenceEqual(signature.Get) && read.Type == record.Type && read.Subtype == "Left";
    }

    [Fact]
    public void Parse_DataOfMegabytes_ReadsItBack()
    {
        byte[] data = new byte[3_000_001];
        new Random(4).NextBytes(data);

        Assert.Equal(data, CbeffDocument.Parse(new CbeffDocument(new CbeffRecord { Type = BiometricType.Face, Data = data }).ToXml()).Records[0].Data.ToArray());
    }

    private static CbeffDocument Parse(string xml) => CbeffDocument.Parse(Encoding.UTF8.GetBytes(xml));

    private static IEnumerable<string> Elements(string xml) =>
        System.Xml.Linq.XDocument.Parse(xml).Descendants().Select(element => element.HasElements ? element.Name.ToString() : $"{element.Name}={element.Value}");
}
