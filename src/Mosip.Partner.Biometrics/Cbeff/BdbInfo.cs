using System.Globalization;
using System.Xml;

namespace Mosip.Partner.Biometrics.Cbeff;

/// <summary>The <c>BDBInfo</c> of a biometric while it is read.</summary>
internal sealed class BdbInfo
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    private string _type = "", _level = "Raw", _purpose = "Enroll";
    private IReadOnlyList<string> _subtypes = [];
    private string? _index;
    private CbeffFormat? _format;
    private DateTimeOffset? _created;
    private CbeffQuality? _quality;

    public static BdbInfo Read(XmlReader reader)
    {
        var info = new BdbInfo();
        CbeffReader.ForEachChild(reader, name => info.ReadMember(reader, name));
        return info;
    }

    public CbeffRecord ToRecord() => new()
    {
        Type = new BiometricType(_type),
        Subtypes = _subtypes,
        Format = _format,
        Index = _index,
        CreatedAt = _created,
        Level = _level,
        Purpose = _purpose,
        Quality = _quality,
    };

    private void ReadMember(XmlReader reader, string name)
    {
        switch (name)
        {
            case "Index":
                _index = CbeffReader.Text(reader);
                break;
            case "Format":
                (string? organisation, string? type) = ReadOwned(reader);
                _format = new CbeffFormat(organisation ?? "", type ?? "");
                break;
            case "CreationDate":
                _created = ReadDate(CbeffReader.Text(reader));
                break;
            case "Type":
                // A list of words, of which MOSIP uses the first.
                _type = Words(CbeffReader.Text(reader)).FirstOrDefault() ?? "";
                break;
            case "Subtype":
                _subtypes = Words(CbeffReader.Text(reader));
                break;
            case "Level":
                _level = CbeffReader.Text(reader);
                break;
            case "Purpose":
                _purpose = CbeffReader.Text(reader);
                break;
            case "Quality":
                _quality = ReadQuality(reader);
                break;
            default:
                CbeffReader.Skip(reader);
                break;
        }
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static (string? Organisation, string? Type) ReadOwned(XmlReader reader)
    {
        string? organisation = null, type = null;
        CbeffReader.ForEachChild(reader, name =>
        {
            if (name == "Organization")
                organisation = CbeffReader.Text(reader);
            else if (name == "Type")
                type = CbeffReader.Text(reader);
            else
                CbeffReader.Skip(reader);
        });
        return (organisation, type);
    }

    private static CbeffQuality ReadQuality(XmlReader reader)
    {
        int? score = null;
        (string? Organisation, string? Type) algorithm = default;
        CbeffReader.ForEachChild(reader, name =>
        {
            if (name == "Algorithm")
                algorithm = ReadOwned(reader);
            else if (name == "Score")
                score = ReadScore(CbeffReader.Text(reader));
            else
                CbeffReader.Skip(reader);
        });
        return new CbeffQuality(score, algorithm.Organisation, algorithm.Type);
    }

    private static int ReadScore(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int score)
        ? score
        : throw BiometricFaults.Malformed(CbeffDocument.Operation, "a quality score is not a number");

    /// <summary>Reads an ISO 8601 instant with up to nine digits of a second; the framework keeps seven.</summary>
    private static DateTimeOffset ReadDate(string text)
    {
        int point = text.IndexOf('.');
        if (point > 0)
        {
            int end = point + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end > point + 8)
                text = text.Remove(point + 8, end - point - 8);
        }
        return DateTimeOffset.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            ? date
            : throw BiometricFaults.Malformed(CbeffDocument.Operation, "CreationDate is not an ISO 8601 instant");
    }
}
