using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Packaging;

public class PackageTests(PackedPackages packages) : IClassFixture<PackedPackages>
{
    [Theory]
    [InlineData("Mosip.Partner.Core")]
    [InlineData("Mosip.Partner.Authentication")]
    [InlineData("Mosip.Partner.Sandbox")]
    public void Library_HasReadmeLicenceDocumentationAndSymbols(string id)
    {
        XElement metadata = packages.Metadata(id);
        using ZipArchive package = packages.Open(id), symbols = packages.Open(id, "snupkg");

        Assert.Equal("Apache-2.0", metadata.Element("license")!.Value);
        Assert.Equal("README.md", metadata.Element("readme")!.Value);
        Assert.NotNull(package.GetEntry("README.md"));
        Assert.NotNull(package.GetEntry("LICENSE"));
        Assert.NotNull(package.GetEntry($"lib/net10.0/{id}.xml"));
        Assert.NotNull(symbols.GetEntry($"lib/net10.0/{id}.pdb"));
        Assert.False(string.IsNullOrWhiteSpace(metadata.Element("description")!.Value));
    }

    [Fact]
    public void Tool_IsADotnetTool()
    {
        Assert.Equal("DotnetTool", packages.Metadata("Mosip.Partner.Cli").Element("packageTypes")!.Element("packageType")!.Attribute("name")!.Value);
    }

    [Fact]
    public void MetaPackage_BringsEveryClientLibraryAndNoAssembly()
    {
        IEnumerable<string> dependencies = packages.Metadata("Mosip.Partner.Sdk").Descendants("dependency").Select(dependency => dependency.Attribute("id")!.Value)
            .Where(id => id.StartsWith("Mosip.", StringComparison.Ordinal));
        using ZipArchive package = packages.Open("Mosip.Partner.Sdk");

        Assert.Equal(
            [
                "Mosip.Partner.Abis", "Mosip.Partner.Adjudication", "Mosip.Partner.Authentication", "Mosip.Partner.Biometrics", "Mosip.Partner.Core", "Mosip.Partner.Credentials", "Mosip.Partner.Devices", "Mosip.Partner.Ftm",
                "Mosip.Partner.Inbox", "Mosip.Partner.Management",
                "Mosip.Partner.Messaging", "Mosip.Partner.Misp", "Mosip.Partner.OnlineVerification", "Mosip.Partner.WebSub",
            ],
            dependencies.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(package.Entries, entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Consumer_WithThePackagesAlone_RunsTheReadmesSnippet()
    {
        string folder = Directory.CreateTempSubdirectory("mosip-partner-consumer-").FullName;
        string snippet = Snippets.In("README.md").Single(block => block.Name == "client").Code;
        await WriteProjectAsync(folder, "Mosip.Partner.Sdk", "Mosip.Partner.Sandbox");
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), $$"""
            using Microsoft.Extensions.DependencyInjection;
            using Mosip.Partner.Authentication;
            using Mosip.Partner.Core.Privacy;
            using Mosip.Partner.Sandbox;

            await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample("4370296312658178")));
            OnboardedPartner bank = await sandbox.OnboardAsync();
            {{snippet}}
            AuthResult result = await client.AuthenticateAsync(new AuthRequest
            {
                Individual = IndividualId.Vid("4370296312658178"),
                Consent = Consent.Obtained,
                Demographics = new DemographicFactor { DateOfBirth = new DateOnly(1992, 1, 1) },
            });
            Console.WriteLine(result.IsAuthenticated ? "authenticated" : "not authenticated");
            """, TestContext.Current.CancellationToken);

        string output = await Repository.RunAsync(folder, "dotnet", "run", "--nologo");

        Assert.EndsWith("\nauthenticated\n", "\n" + output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task NativeProgram_OfTheClientPackage_GetsAnIdentityAndAnAnswerThatIsNo()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        string folder = Directory.CreateTempSubdirectory("mosip-partner-native-").FullName;
        await WriteProjectAsync(folder, "Mosip.Partner.Authentication");
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Repository.ReadText("tests/Mosip.Partner.Tests.Packaging/NativeProgram.txt"), cancellationToken);
        await Repository.RunAsync(folder, "dotnet", "publish", "-c", "Release", "-p:PublishAot=true", "-p:CppCompilerAndLinker=gcc", "-p:TreatWarningsAsErrors=true", "-o", "out", "--nologo");
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample("4370296312658178")), cancellationToken);
        OnboardedPartner bank = await sandbox.OnboardAsync(cancellationToken: cancellationToken);
        OnboardedFiles files = await bank.SaveAsync(Path.Combine(folder, "bank"), cancellationToken);

        string output = await Repository.RunAsync(folder, Path.Combine(folder, "out", "consumer"), files.Settings, files.PrivateKey, files.Certificates);

        Assert.Equal("eKYC: True, born in 1992\na spent OTP: False, IDA-OTA-012\nno factor: not sent\n", output.ReplaceLineEndings("\n"));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Mosip.Partner.Core")]
    [InlineData("Mosip.Partner.Authentication")]
    [InlineData("Mosip.Partner.Sandbox")]
    public void Library_HoldsNoPathOfTheMachine(string id)
    {
        using ZipArchive package = packages.Open(id), symbols = packages.Open(id, "snupkg");

        Assert.All([package.GetEntry($"lib/net10.0/{id}.dll")!, symbols.GetEntry($"lib/net10.0/{id}.pdb")!],
            file => Assert.DoesNotContain(Repository.Root, Text(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Mosip.Partner.Core")]
    [InlineData("Mosip.Partner.Authentication")]
    [InlineData("Mosip.Partner.Sandbox")]
    public void Library_DependsOnPackagesThatHaveTheirReasonWrittenDown(string id)
    {
        string decision = Repository.ReadText("docs/adr/0002-dependencies.md");
        IEnumerable<string> dependencies = packages.Metadata(id).Descendants("dependency").Select(dependency => dependency.Attribute("id")!.Value);

        Assert.All(dependencies.Where(name => !name.StartsWith("Mosip.Partner.", StringComparison.Ordinal)), name => Assert.Contains(name, decision, StringComparison.Ordinal));
    }

    private static string Text(ZipArchiveEntry file)
    {
        using var content = new MemoryStream();
        using (Stream stream = file.Open())
            stream.CopyTo(content);
        return Encoding.Latin1.GetString(content.ToArray());
    }

    private Task WriteProjectAsync(string folder, params string[] references) =>
        File.WriteAllTextAsync(Path.Combine(folder, "consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestoreAdditionalProjectSources>{packages.Feed}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", references.Select(id => $"<PackageReference Include=\"{id}\" Version=\"{packages.Version}\" />"))}
              </ItemGroup>
            </Project>
            """, TestContext.Current.CancellationToken);
}
