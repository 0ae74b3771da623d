using System.Globalization;
using System.Text;
using Mosip.Partner.Credentials.JsonLd.Expansion;

namespace Mosip.Partner.Credentials.JsonLd.Rdf;

/// <summary>Reads N-Quads (W3C recommendation of 2014).</summary>
internal ref struct NQuadsReader
{
    private const int MaximumLength = 16 * 1024 * 1024;

    private ReadOnlySpan<char> _rest;

    private NQuadsReader(ReadOnlySpan<char> line) => _rest = line;

    public static RdfDataset Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaximumLength)
            throw JsonLdFaults.TooLarge($"{text.Length} characters of N-Quads, at most {MaximumLength} are read");
        var dataset = new RdfDataset();
        ReadOnlySpan<char> characters = text;
        foreach (Range range in characters.SplitAny('\n', '\r'))
        {
            ReadOnlySpan<char> line = characters[range].Trim(" \t");
            if (!line.IsEmpty && line[0] != '#')
                dataset.Add(new NQuadsReader(line).ReadQuad());
        }
        return dataset;
    }

    private Quad ReadQuad()
    {
        RdfTerm subject = ReadTerm(), predicate = ReadTerm(), value = ReadTerm();
        RdfTerm? graph = _rest.StartsWith(".") ? null : ReadTerm();
        if (!_rest.StartsWith(".") || _rest[1..].TrimStart(" \t") is not ([] or ['#', ..]))
            throw Malformed();
        return subject.Kind != RdfTermKind.Literal && predicate.Kind == RdfTermKind.Iri && graph is not { Kind: RdfTermKind.Literal }
            ? new Quad(subject, predicate, value, graph) : throw Malformed();
    }

    private RdfTerm ReadTerm()
    {
        RdfTerm term = _rest switch
        {
            ['<', ..] => RdfTerm.Iri(ReadIri()),
            ['_', ':', ..] => RdfTerm.Blank(ReadLabel()),
            ['"', ..] => ReadLiteral(),
            _ => throw Malformed(),
        };
        _rest = _rest.TrimStart(" \t");
        return term;
    }

    private string ReadIri()
    {
        string iri = Unescape(Take(_rest[1..].IndexOf('>'), 1));
        return AbsoluteIri.Is(iri) ? iri : throw JsonLdFaults.NotSupported("N-Quads with an IRI that is not absolute");
    }

    private string ReadLabel()
    {
        int end = _rest.IndexOfAny(" \t<\"");
        ReadOnlySpan<char> label = end < 0 ? _rest : _rest[..end];
        if (label is [.., '.'])
            label = label[..^1];
        if (label.Length < 3)
            throw Malformed();
        _rest = _rest[label.Length..];
        return label.ToString();
    }

    private RdfTerm ReadLiteral()
    {
        int end = 1;
        while (end < _rest.Length && _rest[end] != '"')
            end += _rest[end] == '\\' ? 2 : 1;
        string text = Unescape(Take(end - 1, 1));
        if (_rest.StartsWith("^^<"))
        {
            _rest = _rest[2..];
            return RdfTerm.Literal(text, ReadIri(), null);
        }
        if (_rest is not ['@', ..])
            return RdfTerm.Literal(text, null, null);
        int stop = _rest.IndexOfAny(' ', '\t', '.');
        string language = (stop < 0 ? _rest : _rest[..stop])[1..].ToString();
        _rest = _rest[(language.Length + 1)..];
        return LanguageTag.IsOne(language) ? RdfTerm.Literal(text, null, language) : throw Malformed();
    }

    // Between two delimiters of one character.
    private ReadOnlySpan<char> Take(int length, int start)
    {
        if (length < 0 || start + length >= _rest.Length)
            throw Malformed();
        ReadOnlySpan<char> taken = _rest.Slice(start, length);
        _rest = _rest[(start + length + 1)..];
        return taken;
    }

    private static string Unescape(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('\\') < 0)
            return text.ToString();
        var clear = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            if (text[0] != '\\')
            {
                clear.Append(text[0]);
                text = text[1..];
                continue;
            }
            int digits = text is ['\\', 'u', ..] ? 4 : text is ['\\', 'U', ..] ? 8 : 0;
            if (text.Length < 2 + digits)
                throw Malformed();
            clear.Append(digits == 0 ? Short(text[1]) : Code(text.Slice(2, digits)));
            text = text[(2 + digits)..];
        }
        return clear.ToString();
    }

    private static string Short(char c) => c switch
    {
        't' => "\t",
        'b' => "\b",
        'n' => "\n",
        'r' => "\r",
        'f' => "\f",
        '"' or '\'' or '\\' => c.ToString(),
        _ => throw Malformed(),
    };

    private static string Code(ReadOnlySpan<char> hex) =>
        int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) && Rune.IsValid(code) ? new Rune(code).ToString() : throw Malformed();

    private static Core.Errors.MosipCryptoException Malformed() => JsonLdFaults.Malformed("a line is not N-Quads");
}
