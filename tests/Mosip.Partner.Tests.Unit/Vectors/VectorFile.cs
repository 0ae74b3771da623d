using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Vectors;

/// <summary>One file of tests/vectors: inputs and outputs of MOSIP's own code.</summary>
internal sealed class VectorFile
{
    private readonly JsonElement _root;

    private VectorFile(JsonElement root) => _root = root;

    public JsonElement Root => _root;

    public static string Folder { get; } = FindFolder();

    public static VectorFile Load(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));
        return new VectorFile(document.RootElement.Clone());
    }

    /// <summary>The ids of the cases of a direction, for a theory.</summary>
    public static IEnumerable<TheoryDataRow<string>> CaseIds(string name, Func<VectorCase, bool> filter) =>
        Load(name).Cases.Where(filter).Select(vector => new TheoryDataRow<string>(vector.Id));

    public IEnumerable<VectorCase> Cases => _root.GetProperty("cases").EnumerateArray().Select(json => new VectorCase(json));

    public VectorCase Case(string id) => Cases.Single(vector => vector.Id == id);

    public X509Certificate2 Certificate(string keyRef) =>
        X509Certificate2.CreateFromPem(_root.GetProperty("keys").GetProperty(keyRef).GetProperty("certificatePem").GetString());

    public RSA PrivateKey(string keyRef)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(_root.GetProperty("keys").GetProperty(keyRef).GetProperty("privateKeyPkcs8Pem").GetString());
        return rsa;
    }

    public PartnerKey Key(string keyRef) => PartnerKey.FromRsa(PrivateKey(keyRef), Certificate(keyRef));

    private static string FindFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string vectors = Path.Combine(folder.FullName, "tests", "vectors");
            if (Directory.Exists(vectors))
                return vectors;
        }
        throw new DirectoryNotFoundException("tests/vectors was not found above the test assembly.");
    }
}
