using System.Text.RegularExpressions;

namespace Mosip.Partner.Tests.Packaging;

/// <summary>Code blocks of documents that are regions of compiled code.</summary>
internal static partial class Snippets
{
    /// <summary>The marked blocks of a document: where each comes from, and its text.</summary>
    public static IEnumerable<(string File, string Name, string Code)> In(string document) =>
        Marked().Matches(Repository.ReadText(document)).Select(match => (match.Groups["file"].Value, match.Groups["name"].Value, match.Groups["code"].Value.TrimEnd()));

    /// <summary>A region <c>// &lt;snippet:name&gt;</c> of a source file, without its indentation.</summary>
    public static string Region(string file, string name)
    {
        string[] lines = Repository.ReadText(file).Split('\n');
        int start = Array.FindIndex(lines, line => line.Trim() == $"// <snippet:{name}>");
        int end = Array.FindIndex(lines, Math.Max(start, 0), line => line.Trim() == "// </snippet>" || line.Trim() == $"// </snippet:{name}>");
        Assert.True(start >= 0 && end > start, $"{file} has no region 'snippet:{name}'.");
        int indentation = lines[start].Length - lines[start].TrimStart().Length;
        return string.Join('\n', lines[(start + 1)..end].Select(line => line.Length >= indentation ? line[indentation..] : line)).TrimEnd();
    }

    [GeneratedRegex(@"<!-- snippet: (?<file>[^#\s]+)#(?<name>\S+) -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
