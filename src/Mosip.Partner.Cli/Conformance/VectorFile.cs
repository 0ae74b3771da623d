using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Cli.Conformance;

/// <summary>A file of cases that MOSIP's own code made or judged, with the keys that they use.</summary>
internal sealed class VectorFile
{
    private const int MaximumSize = 256 * 1024 * 1024;

    // The certificates that MOSIP's code issued for the published sets begin shortly before.
    private static readonly DateTimeOffset Earliest = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, PartnerKey> _keys = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;

    private VectorFile(FileInfo file, JsonElement root, TimeProvider time) => (Name, Folder, Root, _time) = (file.Name, file.DirectoryName ?? "", root, time);

    /// <summary>The file's name without its folder.</summary>
    public string Name { get; }

    /// <summary>The folder that it stands in.</summary>
    public string Folder { get; }

    /// <summary>The whole document.</summary>
    public JsonElement Root { get; }

    /// <summary>The kind of the cases.</summary>
    public string VectorSet => Root.Text("vectorSet");

    /// <summary>The cases, or the rows of a table of calls; none where the file is of another kind.</summary>
    public IReadOnlyList<VectorCase> Cases => (Root.Find("cases") ?? Root.Find("endpoints")) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(json => new VectorCase(this, json))],
        _ => throw new VectorFormatException("member 'cases' is not a list"),
    };

    /// <summary>The time at which the cases are judged: the file's own, or this machine's unless that is before the set was made.</summary>
    public TimeProvider Clock => new FixedTime(Root.FindText("evaluationTimeUtc") is { } text
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : _time.GetUtcNow() is var now && now > Earliest ? now : Earliest);

    /// <summary>Reads a file.</summary>
    /// <exception cref="VectorFormatException">The content is not a vector file.</exception>
    public static async Task<VectorFile> ReadAsync(FileInfo file, TimeProvider time, CancellationToken cancellationToken)
    {
        byte[] content = await InputFiles.ReadAsync(file, MaximumSize, "read vectors", cancellationToken).ConfigureAwait(false);
        try
        {
            using JsonDocument document = JsonDocument.Parse(content);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new VectorFile(file, document.RootElement.Clone(), time)
                : throw new VectorFormatException("the file is not a JSON object");
        }
        catch (JsonException e)
        {
            throw new VectorFormatException("the file is not JSON", e);
        }
    }

    /// <summary>A private key with its certificate.</summary>
    public PartnerKey Key(string keyRef)
    {
        if (!_keys.TryGetValue(keyRef, out PartnerKey? key))
            _keys[keyRef] = key = PartnerKey.FromPem(Entry(keyRef).Text("privateKeyPkcs8Pem"), password: null, Certificate(keyRef));
        return key;
    }

    /// <summary>A certificate.</summary>
    public X509Certificate2 Certificate(string keyRef) => CertificateReader.ReadOne(CertificatePem(keyRef));

    /// <summary>A certificate's PEM text, exactly.</summary>
    public string CertificatePem(string keyRef) => Entry(keyRef).Text("certificatePem");

    /// <summary>Those of the names that the file has.</summary>
    public TrustStore Store(IEnumerable<string> keyRefs) =>
        TrustStore.Of(keyRefs.Where(keyRef => Root.Get("keys").Has(keyRef)).Select(Certificate));

    private JsonElement Entry(string keyRef) => Root.Get("keys").Find(keyRef) ?? throw new VectorFormatException($"the file has no key '{keyRef}'");

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
