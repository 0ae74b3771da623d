using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;

namespace Mosip.Partner.Biometrics.Cbeff;

/// <summary>Reads CBEFF forward only: nothing is kept of what is not understood.</summary>
internal static class CbeffReader
{
    // Longer texts than these are no CBEFF values; the payload of a capture may hold a certificate chain.
    private const int MaximumText = 4096, MaximumEntry = 256 * 1024;

    public static CbeffDocument Read(ReadOnlyMemory<byte> xml)
    {
        if (xml.Length > CbeffDocument.MaximumSize)
            throw BiometricFaults.TooLarge(CbeffDocument.Operation, $"{xml.Length} bytes, at most {CbeffDocument.MaximumSize} are read");
        try
        {
            using XmlReader reader = Open(xml);
            reader.MoveToContent();
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "BIR" || !IsCbeff(reader))
                throw BiometricFaults.Malformed(CbeffDocument.Operation, "the root element is not a BIR of CBEFF");
            var records = new List<CbeffRecord>();
            ReadBir(reader, records);
            while (reader.Read())
                ;
            return new CbeffDocument(records);
        }
        catch (XmlException e)
        {
            // The framework's text may quote the document.
            throw BiometricFaults.Malformed(CbeffDocument.Operation, $"it is not well-formed XML without a document type (line {e.LineNumber})");
        }
    }

    private static XmlReader Open(ReadOnlyMemory<byte> xml)
    {
        Stream stream = MemoryMarshal.TryGetArray(xml, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(xml.ToArray(), writable: false);
        return XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = CbeffDocument.MaximumSize,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = true,
        });
    }

    private static bool IsCbeff(XmlReader reader) => reader.NamespaceURI is CbeffDocument.Namespace or "";

    /// <summary>Reads the BIR on which the reader stands, and those within it in front of it.</summary>
    private static void ReadBir(XmlReader reader, List<CbeffRecord> records)
    {
        bool isRoot = reader.Depth == 0;
        BdbInfo? info = null;
        byte[] data = [], signature = [];
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        ForEachChild(reader, name =>
        {
            switch (name)
            {
                case "BIR":
                    ReadBir(reader, records);
                    break;
                case "BDBInfo":
                    info = BdbInfo.Read(reader);
                    break;
                case "BDB":
                    data = Base64Element.Read(reader);
                    break;
                case "SB":
                    signature = Base64Element.Read(reader);
                    break;
                case "others":
                    ReadOthers(reader, others);
                    break;
                default:
                    Skip(reader);
                    break;
            }
        });
        // MOSIP's root only holds the others together.
        if (isRoot && info is null && data.Length == 0)
            return;
        if (records.Count == CbeffDocument.MaximumRecords)
            throw BiometricFaults.TooLarge(CbeffDocument.Operation, $"more than {CbeffDocument.MaximumRecords} biometrics");
        records.Add((info ?? new BdbInfo()).ToRecord() with { Data = data, Signature = signature, Others = others });
    }

    private static void ReadOthers(XmlReader reader, Dictionary<string, string> others) => ForEachChild(reader, name =>
    {
        string? key = name == "entry" ? reader.GetAttribute("key") : null;
        if (key is null)
            Skip(reader);
        else
            others[key] = Text(reader, MaximumEntry);
    });

    /// <summary>Calls for every child element with the reader on its start; the callback leaves it on the child's end.</summary>
    public static void ForEachChild(XmlReader reader, Action<string> child)
    {
        if (reader.Depth > CbeffDocument.MaximumDepth)
            throw BiometricFaults.TooLarge(CbeffDocument.Operation, $"deeper than {CbeffDocument.MaximumDepth} levels");
        if (reader.IsEmptyElement)
            return;
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (IsCbeff(reader))
                child(reader.LocalName);
            else
                Skip(reader);
        }
    }

    // XmlReader.Skip goes one node too far for ForEachChild.
    public static void Skip(XmlReader reader) => ForEachChild(reader, _ => Skip(reader));

    public static string Text(XmlReader reader) => Text(reader, MaximumText).Trim();

    private static string Text(XmlReader reader, int maximum)
    {
        if (reader.IsEmptyElement)
            return "";
        int depth = reader.Depth;
        string text = "";
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                throw BiometricFaults.Malformed(CbeffDocument.Operation, "an element stands where text is expected");
            text = text.Length == 0 ? reader.Value : text + reader.Value;
            if (text.Length > maximum)
                throw BiometricFaults.TooLarge(CbeffDocument.Operation, $"a text of more than {maximum.ToString(CultureInfo.InvariantCulture)} characters");
        }
        return text;
    }
}
