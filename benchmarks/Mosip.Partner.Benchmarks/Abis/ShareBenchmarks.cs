using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Benchmarks.Abis;

/// <summary>An ABIS share of ten fingers, two irises and a face, about 1 MB: opened and read, beside the bare primitives that nobody can leave out.</summary>
[MemoryDiagnoser]
public class ShareBenchmarks
{
    private const int Biometrics = 13, RecordSize = 46 * 1024, KeyPart = 6 + 32, Splitter = 14, AssociatedData = 32, Tag = 16;

    private RSA _rsa = null!;
    private PartnerKeyRing _ring = null!;
    private byte[] _share = [];

    [GlobalSetup]
    public void Setup()
    {
        _rsa = RSA.Create(2048);
        X509Certificate2 certificate = new CertificateRequest("CN=abis", _rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        _ring = new PartnerKeyRing(PartnerKey.FromRsa(_rsa, certificate));
        var document = new CbeffDocument([.. Enumerable.Range(0, Biometrics).Select(_ => new CbeffRecord
        {
            Type = BiometricType.Finger,
            Subtypes = ["Left", "Thumb"],
            Format = CbeffFormat.FingerImage,
            CreatedAt = DateTimeOffset.UnixEpoch,
            Data = (byte[])[.. "FIR\0020\0"u8, .. RandomNumberGenerator.GetBytes(RecordSize)],
        })]);
        _share = Encoding.ASCII.GetBytes(CombinedData.Seal(new EnvelopeRecipient(certificate), document.ToXml()));
        Console.WriteLine($"// share of {_share.Length} characters");
    }

    [Benchmark(Baseline = true)]
    public int Bare()
    {
        byte[] message = Base64Url.DecodeFromUtf8(_share);
        byte[] key = _rsa.Decrypt(message.AsSpan(KeyPart, 256), RSAEncryptionPadding.OaepSHA256);
        ReadOnlySpan<byte> data = message.AsSpan(KeyPart + 256 + Splitter);
        byte[] plain = new byte[data.Length - AssociatedData - Tag];
        using (var aes = new AesGcm(key, Tag))
            aes.Decrypt(data[..12], data[AssociatedData..^Tag], data[^Tag..], plain, data[..AssociatedData]);
        return ReadBare(plain);
    }

    [Benchmark]
    public async Task<int> OpenAndRead()
    {
        byte[] plain = await CombinedData.OpenTextAsync(_ring, _share).ConfigureAwait(false);
        return CbeffDocument.Parse(plain).RequireData().Count;
    }

    // The framework's own way from base64 in XML to bytes.
    private static int ReadBare(byte[] xml)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        int records = 0;
        while (reader.ReadToFollowing("BDB"))
        {
            byte[] record = Convert.FromBase64String(reader.ReadElementContentAsString());
            records += record.Length > 0 ? 1 : 0;
        }
        return records;
    }
}
