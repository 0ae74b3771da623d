using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Core.Errors;

/// <summary>The pages in docs/errors and the catalogue say the same, both ways.</summary>
public partial class ErrorPagesTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot(), "docs", "errors");

    public static TheoryData<string> Codes => [.. MosipErrorCatalogue.All.Select(info => info.Code.Value)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_OfEachCode_AgreesWithTheCatalogue(string code)
    {
        MosipErrorInfo info = MosipErrorCatalogue.Describe(new MosipErrorCode(code));

        string[] lines = File.ReadAllLines(Path.Combine(Folder, code + ".md"));

        Assert.Matches($"^# {code}: .", lines[0]);
        Assert.Equal(info.Meaning, lines[2]);
        Assert.Contains(info.WhatToDo, lines);
        Assert.Contains($"(`{info.Category}`)", Row(lines, "Who acts"), StringComparison.Ordinal);
        Assert.StartsWith(info.IsRetryable ? "yes" : "not", Row(lines, "Worth repeating"), StringComparison.Ordinal);
        Assert.StartsWith(info switch
        {
            { IsRaised: false } => "not sent",
            { IsRefusal: true } => "an answer",
            _ => "a fault",
        }, Row(lines, "In the SDK"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_WithoutCode_DoNotExist()
    {
        IEnumerable<string> pages = Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)!).Where(name => name != "README.md");

        Assert.Equal(
            MosipErrorCatalogue.All.Select(info => info.Code.Value + ".md"),
            pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Index_ListsEveryCodeOnce_WithCategoryAndMeaning()
    {
        string[] rows = [.. File.ReadAllLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal))];

        Assert.Equal(
            MosipErrorCatalogue.All.Select(info => $"| [{info.Code}]({info.Code}.md) | `{info.Category}` | {Kind(info)} | {info.Meaning} |"),
            rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Links_OfAllPages_LeadSomewhere()
    {
        string[] files = [.. Directory.GetFiles(Folder), Path.Combine(Folder, "..", "troubleshooting.md")];

        Assert.All(files, file => Assert.All(
            RelativeLink().Matches(File.ReadAllText(file)),
            link => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, link.Groups[1].Value)), $"{file}: {link.Value}")));
    }

    [Fact]
    public void Troubleshooting_NamesOnlyKnownCodes()
    {
        string text = File.ReadAllText(Path.Combine(Folder, "..", "troubleshooting.md"));

        Assert.All(
            Code().Matches(text).Select(match => new MosipErrorCode(match.Value)),
            code => Assert.True(MosipErrorCatalogue.Describe(code).IsKnown, code.Value));
    }

    private static string Row(string[] lines, string name) =>
        lines.Single(line => line.StartsWith($"| {name} |", StringComparison.Ordinal)).Split('|')[2].Trim();

    private static string Kind(MosipErrorInfo info) => info switch
    {
        { IsRaised: false } => "not sent",
        { IsRefusal: true } => "answer",
        _ => "fault",
    };

    private static string RepositoryRoot([CallerFilePath] string thisFile = "")
    {
        string? folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Mosip.Partner.Sdk.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The repository's root is not above the test's source file.");
    }

    [GeneratedRegex(@"\]\(([^)#:]+\.md)(?:#[^)]*)?\)")]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"\b(?:IDA|KER)-[A-Z]{3}-\d{3}\b")]
    private static partial Regex Code();
}
