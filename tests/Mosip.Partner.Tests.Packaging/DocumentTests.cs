namespace Mosip.Partner.Tests.Packaging;

public class DocumentTests
{
    [Theory]
    [InlineData("README.md", 3)]
    [InlineData("docs/guides/abis-and-adjudication.md", 3)]
    [InlineData("docs/guides/credentials.md", 7)]
    [InlineData("docs/guides/devices.md", 7)]
    [InlineData("docs/guides/keys-and-certificates.md", 4)]
    [InlineData("docs/guides/onboarding.md", 11)]
    [InlineData("docs/guides/online-verification.md", 3)]
    [InlineData("docs/guides/sandbox.md", 5)]
    public void Snippets_OfADocument_AreRegionsOfCompiledCode(string document, int expected)
    {
        var snippets = Snippets.In(document).ToList();

        Assert.Equal(expected, snippets.Count);
        Assert.All(snippets, snippet => Assert.Equal(Snippets.Region(snippet.File, snippet.Name), snippet.Code));
    }
}
