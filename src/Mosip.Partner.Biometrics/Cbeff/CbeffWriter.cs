using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace Mosip.Partner.Biometrics.Cbeff;

/// <summary>Writes CBEFF in MOSIP's order of elements, which its schema asks for.</summary>
internal static class CbeffWriter
{
    public static byte[] Write(IReadOnlyList<CbeffRecord> records)
    {
        using var output = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "    ", NewLineChars = "\n" };
        using (XmlWriter xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartDocument(standalone: true);
            xml.WriteStartElement("BIR", CbeffDocument.Namespace);
            WriteBirInfo(xml);
            foreach (CbeffRecord record in records)
                WriteRecord(xml, record);
            xml.WriteEndElement();
        }
        return output.ToArray();
    }

    private static void WriteRecord(XmlWriter xml, CbeffRecord record)
    {
        xml.WriteStartElement("BIR", CbeffDocument.Namespace);
        WriteVersion(xml, "Version");
        WriteVersion(xml, "CBEFFVersion");
        WriteBirInfo(xml);
        WriteInfo(xml, record);
        // An exception has no data, and an empty BDB is another thing than none.
        if (!record.Data.IsEmpty)
            WriteBase64(xml, "BDB", record.Data);
        WriteBase64(xml, "SB", record.Signature);
        if (record.Others.Count > 0)
        {
            xml.WriteStartElement("others", CbeffDocument.Namespace);
            foreach ((string key, string value) in record.Others)
            {
                xml.WriteStartElement("entry", CbeffDocument.Namespace);
                xml.WriteAttributeString("key", key);
                xml.WriteString(value);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteInfo(XmlWriter xml, CbeffRecord record)
    {
        xml.WriteStartElement("BDBInfo", CbeffDocument.Namespace);
        if (record.Index is { } index)
            Write(xml, "Index", index);
        if (record.Format is { } format)
            WriteOwned(xml, "Format", format.Organisation, format.Type);
        if (record.CreatedAt is { } created)
            Write(xml, "CreationDate", ToInstant(created));
        Write(xml, "Type", record.Type.Value);
        Write(xml, "Subtype", record.Subtype);
        Write(xml, "Level", record.Level);
        Write(xml, "Purpose", record.Purpose);
        if (record.Quality is { } quality)
        {
            xml.WriteStartElement("Quality", CbeffDocument.Namespace);
            if (quality.AlgorithmOrganisation is not null || quality.AlgorithmType is not null)
                WriteOwned(xml, "Algorithm", quality.AlgorithmOrganisation ?? "", quality.AlgorithmType ?? "");
            if (quality.Score is { } score)
                Write(xml, "Score", score.ToString(CultureInfo.InvariantCulture));
            else
                Write(xml, "QualityCalculationFailed", "");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>An instant as Java writes it: no fraction, or three or six digits, or as many as this platform has.</summary>
    private static string ToInstant(DateTimeOffset time)
    {
        long ticks = time.UtcTicks % TimeSpan.TicksPerSecond;
        string format = ticks == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'"
            : ticks % TimeSpan.TicksPerMillisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"
            : ticks % TimeSpan.TicksPerMicrosecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'"
            : "yyyy-MM-dd'T'HH:mm:ss.fffffff'00Z'";
        return time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
    }

    private static void WriteBirInfo(XmlWriter xml)
    {
        xml.WriteStartElement("BIRInfo", CbeffDocument.Namespace);
        Write(xml, "Integrity", "false");
        xml.WriteEndElement();
    }

    private static void WriteVersion(XmlWriter xml, string name)
    {
        xml.WriteStartElement(name, CbeffDocument.Namespace);
        Write(xml, "Major", "1");
        Write(xml, "Minor", "1");
        xml.WriteEndElement();
    }

    private static void WriteOwned(XmlWriter xml, string name, string organisation, string type)
    {
        xml.WriteStartElement(name, CbeffDocument.Namespace);
        Write(xml, "Organization", organisation);
        Write(xml, "Type", type);
        xml.WriteEndElement();
    }

    private static void WriteBase64(XmlWriter xml, string name, ReadOnlyMemory<byte> data)
    {
        xml.WriteStartElement(name, CbeffDocument.Namespace);
        ArraySegment<byte> bytes = MemoryMarshal.TryGetArray(data, out ArraySegment<byte> array) ? array : data.ToArray();
        if (bytes.Count > 0)
            xml.WriteBase64(bytes.Array!, bytes.Offset, bytes.Count);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string? value) => xml.WriteElementString(name, CbeffDocument.Namespace, value);
}
