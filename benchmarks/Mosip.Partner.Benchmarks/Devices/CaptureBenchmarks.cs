using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BenchmarkDotNet.Attributes;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Benchmarks.Devices;

/// <summary>A capture of ten fingers, two irises and a face, about 1.5 MB: built and verified, beside the bare primitives that neither can avoid.</summary>
[MemoryDiagnoser]
public class CaptureBenchmarks
{
    private const int Biometrics = 13, RecordSize = 64 * 1024;

    private readonly byte[] _digest = new byte[32], _signature = new byte[256], _wrapped = new byte[256], _sessionKey = new byte[32], _iv = new byte[12], _tag = new byte[16];
    private readonly byte[] _sealed = new byte[RecordSize], _digitalId = new byte[2048];
    private byte[] _record = [], _signingInput = [];
    private RSA _rsa = null!, _idaRsa = null!;
    private CapturedRecord[] _records = [];
    private EnvelopeRecipient _recipient = null!;
    private DeviceAnswers _answers = null!;
    private DeviceVerifier _verifier = null!;
    private CaptureContext _context = null!;
    private CaptureAnswer _answer = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        _rsa = RSA.Create(2048);
        _idaRsa = RSA.Create(2048);
        X509Certificate2 certificate = Certify("CN=device, O=Example", _rsa);
        PartnerKey key = PartnerKey.FromRsa(_rsa, certificate);
        _recipient = new EnvelopeRecipient(Certify("CN=IDA-FIR", _idaRsa));
        _answers = new DeviceAnswers(new FixedDeviceKeyProvider(new DeviceKeys(key, key)));
        _verifier = new DeviceVerifier(new DeviceTrust { Device = new([certificate]), Ftm = new([certificate]) });
        _record = RandomNumberGenerator.GetBytes(RecordSize);
        _records = [.. Enumerable.Repeat(new CapturedRecord(BiometricType.Finger, "UNKNOWN", _record, 62m), Biometrics)];
        _context = new CaptureContext
        {
            DigitalId = new DigitalId { SerialNumber = "SN-1", Make = "Example", Model = "M1", Type = BiometricType.Finger, DeviceSubType = "Slap", DeviceProvider = "Example", DeviceProviderId = "example" },
            DeviceCode = "SN-1",
            ServiceVersion = "1.0.0",
            Environment = "Staging",
            TransactionId = "A1b2C3d4E5",
            DomainUri = "https://auth.example.org",
        };
        _answer = await _answers.SealAsync(_context, _records, _recipient).ConfigureAwait(false);
        _signingInput = new byte[_answer.Biometrics[0].Data.Length - 343];
        Console.WriteLine($"// answer {_answer.ToJson().Length} bytes, signing input {_signingInput.Length} bytes each");
    }

    /// <summary>Of each biometric: two signatures, key wrap, AES-GCM over the record, base64url twice, SHA-256 over record and signing inputs.</summary>
    [Benchmark]
    public void BareBuild()
    {
        using var gcm = new AesGcm(_sessionKey, 16);
        byte[] text = new byte[Base64Url.GetEncodedLength(RecordSize)], twice = new byte[Base64Url.GetEncodedLength(text.Length)];
        for (int i = 0; i < Biometrics; i++)
        {
            SHA256.HashData(_record, _digest);
            gcm.Encrypt(_iv, _record, _sealed, _tag);
            Base64Url.EncodeToUtf8(_sealed, text);
            Base64Url.EncodeToUtf8(text, twice);
            _idaRsa.Encrypt(_sessionKey, _wrapped, RSAEncryptionPadding.OaepSHA256);
            Sign(_digitalId);
            Sign(_signingInput);
        }
    }

    /// <summary>The whole answer.</summary>
    [Benchmark]
    public Task<CaptureAnswer> Build() => _answers.SealAsync(_context, _records, _recipient);

    /// <summary>Of each biometric: two signatures checked, base64url twice, SHA-256 over the signing inputs.</summary>
    [Benchmark]
    public void BareVerify()
    {
        byte[] text = new byte[Base64Url.GetEncodedLength(RecordSize)], twice = new byte[Base64Url.GetEncodedLength(text.Length)];
        Base64Url.EncodeToUtf8(_sealed, text);
        Base64Url.EncodeToUtf8(text, twice);
        byte[] decoded = new byte[text.Length], value = new byte[RecordSize];
        for (int i = 0; i < Biometrics; i++)
        {
            Check(_digitalId);
            Check(_signingInput);
            Base64Url.DecodeFromUtf8(twice, decoded, out _, out _);
            Base64Url.DecodeFromUtf8(decoded, value, out _, out _);
        }
    }

    /// <summary>The whole answer: signatures, trust, members.</summary>
    [Benchmark]
    public IReadOnlyList<VerifiedBiometric> Verify() => _verifier.Verify(_answer);

    private void Sign(byte[] input)
    {
        SHA256.HashData(input, _digest);
        _rsa.SignHash(_digest, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private void Check(byte[] input)
    {
        SHA256.HashData(input, _digest);
        _rsa.VerifyHash(_digest, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static X509Certificate2 Certify(string subject, RSA key)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(365));
    }
}
