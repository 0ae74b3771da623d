namespace Mosip.Partner.Tests.Packaging;

public class DocumentTests
{
    [Theory]
    [InlineData("README.md", 3)]
    public void Snippets_OfADocument_AreRegionsOfCompiledCode(string document, int expected)
    {
        var snippets = Snippets.In(document).ToList();

        Assert.Equal(expected, snippets.Count);
        Assert.All(snippets, snippet => Assert.Equal(Snippets.Region(snippet.File, snippet.Name), snippet.Code));
    }
}
