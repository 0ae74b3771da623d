using System.Text.RegularExpressions;

namespace Mosip.Partner.Tests.Packaging;

/// <summary>What holds for the files of the repository as text.</summary>
public partial class RepositoryTextTests
{
    private static readonly string[] TextExtensions =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".config", ".json", ".md", ".txt", ".yml", ".xml", ".html", ".css", ".js", ".editorconfig", ""];

    private static readonly string[] BuiltFolders = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", ".git", ".vs", ".idea", ".vscode"];

    private static readonly List<string> Files = [.. Walk(Repository.Root)];

    private static IEnumerable<string> Documents => Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal));

    [Fact]
    public void Files_NameNoPackageRegistry()
    {
        // Written apart, so that this file does not name them either.
        string[] hosts = ["nuget" + ".org", "npmjs" + ".org", "pypi" + ".org", "pkgs.dev.azure" + ".com"];

        Assert.DoesNotContain(Files, file => hosts.Any(host => Read(file).Contains(host, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Files_HoldNoPathOfAMachine()
    {
        Assert.DoesNotContain(Files, file => MachinePath().IsMatch(Read(file)) || Read(file).Contains(Repository.Root + "/", StringComparison.Ordinal));
    }

    [Fact]
    public void Sources_HoldNoToDoAndNoStub()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "throw new NotImplemented" + "Exception"];

        Assert.DoesNotContain(Files, file => file.EndsWith(".cs", StringComparison.Ordinal) && marks.Any(mark => Read(file).Contains(mark, StringComparison.Ordinal)));
    }

    [Fact]
    public void Documents_LinkToFilesAndHeadingsThatExist()
    {
        Assert.Empty(Documents.SelectMany(BrokenLinks));
    }

    private static IEnumerable<string> BrokenLinks(string document)
    {
        foreach (Match link in Link().Matches(CodeBlock().Replace(Read(document), "")))
        {
            string[] target = link.Groups["target"].Value.Split('#', 2);
            if (target[0].Contains("://", StringComparison.Ordinal))
                continue;
            string path = target[0].Length == 0 ? document : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, target[0]));
            bool found = File.Exists(path) || Directory.Exists(path);
            if (!found || (target.Length == 2 && !Headings(path).Contains(target[1])))
                yield return $"{Path.GetRelativePath(Repository.Root, document)}: {link.Groups["target"].Value}";
        }
    }

    /// <summary>The anchors that a reader of Markdown makes of headings: lower case, blanks to hyphens, other signs dropped.</summary>
    private static HashSet<string> Headings(string document) =>
        [.. Heading().Matches(Read(document)).Select(heading => OtherSigns().Replace(heading.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'))];

    private static string Read(string file) => File.ReadAllText(file);

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => TextExtensions.Contains(Path.GetExtension(file)) && Path.GetFileName(file) != ".git")
            .Concat(Directory.EnumerateDirectories(folder).Where(child => !BuiltFolders.Contains(Path.GetFileName(child))).SelectMany(Walk));

    [GeneratedRegex(@"(?<![\w.~:/}])/(home|root|work|Users)/\w|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex OtherSigns();
}
