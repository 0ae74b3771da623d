using System.IO.Compression;
using System.Xml.Linq;

namespace Mosip.Partner.Tests.Packaging;

/// <summary>The packages as they would be published, made once for all tests, outside the tree.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    public string Feed { get; } = Path.Combine(Path.GetTempPath(), $"mosip-partner-feed-{Guid.NewGuid():N}");

    // A version of its own, so that no cache answers with packages of another run.
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        // The analyzers have had their say in the build.
        await Repository.RunAsync(Repository.Root, "dotnet", "pack", "Mosip.Partner.Sdk.sln", "-c", "Release", "-o", Feed, $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false", "-v", "q", "--nologo");
    }

    public ZipArchive Open(string id, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.{extension}"));

    public XElement Metadata(string id)
    {
        using ZipArchive package = Open(id);
        using Stream stream = package.GetEntry($"{id}.nuspec")!.Open();
        XElement root = XDocument.Load(stream).Root!;
        // Without the namespace, which names the format's year.
        foreach (XElement element in root.DescendantsAndSelf())
            element.Name = element.Name.LocalName;
        return root.Element("metadata")!;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Feed, recursive: true);
        return ValueTask.CompletedTask;
    }
}
