using System.Globalization;
using System.Text;

namespace Mosip.Partner.Credentials.JsonLd.Rdf;

/// <summary>Writes statements as N-Quads lines.</summary>
/// <remarks>
/// There are two ways to write a literal, as the libraries have that MOSIP signs with: while hashing and sorting only LF, CR, quotation mark and backslash are
/// escaped; in the final text other control characters are too, with lower-case digits.
/// </remarks>
internal static class NQuadsWriter
{
    /// <summary>The line, with its LF.</summary>
    /// <param name="quad">The statement.</param>
    /// <param name="label">Gives the label that is written for a blank node.</param>
    /// <param name="isFinal">Whether all control characters are escaped.</param>
    public static string Line(Quad quad, Func<string, string> label, bool isFinal)
    {
        var line = new StringBuilder();
        Append(line, quad.Subject, label, isFinal);
        Append(line.Append(' '), quad.Predicate, label, isFinal);
        Append(line.Append(' '), quad.Object, label, isFinal);
        if (quad.Graph is { } graph)
            Append(line.Append(' '), graph, label, isFinal);
        return line.Append(" .\n").ToString();
    }

    private static void Append(StringBuilder line, RdfTerm term, Func<string, string> label, bool isFinal)
    {
        switch (term.Kind)
        {
            case RdfTermKind.Iri:
                line.Append('<').Append(term.Value).Append('>');
                break;
            case RdfTermKind.Blank:
                line.Append(label(term.Value));
                break;
            default:
                AppendText(line.Append('"'), term.Value, isFinal);
                line.Append('"');
                if (term.Language is { } language)
                    line.Append('@').Append(language);
                else if (term.Datatype is { } datatype)
                    line.Append("^^<").Append(datatype).Append('>');
                break;
        }
    }

    private static void AppendText(StringBuilder line, string text, bool isFinal)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (Escape(text[i], isFinal) is not { } escaped)
                continue;
            line.Append(text, start, i - start).Append(escaped);
            start = i + 1;
        }
        line.Append(text, start, text.Length - start);
    }

    private static string? Escape(char c, bool isFinal) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '"' => "\\\"",
        '\\' => "\\\\",
        '\t' when isFinal => "\\t",
        '\b' when isFinal => "\\b",
        '\f' when isFinal => "\\f",
        < ' ' or '\x7f' when isFinal => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => null,
    };
}
