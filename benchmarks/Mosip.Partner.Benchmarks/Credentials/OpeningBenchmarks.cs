using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Credentials.Opening;

namespace Mosip.Partner.Benchmarks.Credentials;

/// <summary>A share of 1 MB, a card with a large CBEFF document, opened: the packet alone, the whole credential, and one with protected biometrics; each beside the bare primitives that it cannot avoid.</summary>
[MemoryDiagnoser]
public class OpeningBenchmarks
{
    private const int DocumentSize = 1024 * 1024;
    private const string Pin = "482913";

    private readonly byte[] _sessionKey = RandomNumberGenerator.GetBytes(32), _nonce = new byte[12], _tag = new byte[16], _pinTag = new byte[16], _associated = new byte[32], _digest = new byte[32];
    private readonly byte[] _plain = new byte[2 * DocumentSize], _clear = new byte[2 * DocumentSize], _text = new byte[3 * DocumentSize];
    private RSA _rsa = null!;
    private byte[] _wrapped = [], _sealed = [], _signature = [], _card = [], _share = [], _protectedShare = [], _pinSealed = [];
    private PartnerKeyRing _ring = null!;
    private CredentialOpener _opener = null!;
    private CredentialDelivery _delivery = null!, _protectedDelivery = null!;
    private int _protectedTextLength;

    [GlobalSetup]
    public async Task Setup()
    {
        _rsa = RSA.Create(2048);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        X509Certificate2 certificate = new CertificateRequest("CN=partner and sender", _rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(365));
        PartnerKey key = PartnerKey.FromRsa(_rsa, certificate);
        _ring = new PartnerKeyRing(key);
        _opener = new CredentialOpener(new CredentialOpenerOptions { SenderAnchors = new TrustAnchors([certificate]) });
        using var recipient = new EnvelopeRecipient(certificate);

        byte[] record = RandomNumberGenerator.GetBytes((DocumentSize - 4096) * 9 / 16);
        string biometrics = MosipBase64.EncodeUrl(new CbeffDocument(new CbeffRecord { Type = BiometricType.Finger, Subtypes = ["Left Thumb"], Format = CbeffFormat.FingerImage, Data = record }).ToXml());
        _card = Card(biometrics, isProtected: false);
        _share = Encoding.ASCII.GetBytes(CombinedData.Seal(recipient, _card));
        _delivery = await DeliveryAsync(key, _card);
        string pinSealed = PinEncryption.Seal(Pin, biometrics);
        byte[] protectedCard = Card(pinSealed, isProtected: true);
        _protectedShare = Encoding.ASCII.GetBytes(CombinedData.Seal(recipient, protectedCard));
        _protectedDelivery = (await DeliveryAsync(key, protectedCard)) with { ProtectionKey = Pin };
        _protectedTextLength = pinSealed.Length;
        _pinSealed = new byte[biometrics.Length];

        _wrapped = _rsa.Encrypt(_sessionKey, RSAEncryptionPadding.OaepSHA256);
        _sealed = new byte[_card.Length];
        using var gcm = new AesGcm(_sessionKey, 16);
        gcm.Encrypt(_nonce, _card, _sealed, _tag, _associated);
        _signature = _rsa.SignHash(_digest, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Console.WriteLine($"// document {_card.Length} bytes, share {_share.Length} bytes; protected: {protectedCard.Length} and {_protectedShare.Length}");
    }

    /// <summary>The share's base64url, the session key unwrapped, the content opened by the framework's AES-GCM.</summary>
    [Benchmark]
    public void BarePacket()
    {
        Base64Url.DecodeFromUtf8(_share, _text, out _, out _);
        byte[] key = _rsa.Decrypt(_wrapped, RSAEncryptionPadding.OaepSHA256);
        using var gcm = new AesGcm(key, 16);
        gcm.Decrypt(_nonce, _sealed, _tag, _plain.AsSpan(0, _sealed.Length), _associated);
    }

    /// <summary>The packet, from the bytes of the share to those of the document.</summary>
    [Benchmark]
    public ValueTask<byte[]> Packet() => CombinedData.OpenTextAsync(_ring, _share);

    /// <summary>Beside the bare packet: SHA-256 over the signing input in base64url, the signature, the JSON.</summary>
    [Benchmark]
    public int BareCredential()
    {
        BarePacket();
        Sender(_card.Length);
        using JsonDocument json = JsonDocument.Parse(_card);
        return json.RootElement.GetProperty("credentialSubject").GetPropertyCount();
    }

    /// <summary>The whole credential: packet, sender's signature with its trust path, attributes.</summary>
    [Benchmark]
    public ValueTask<Credential> WholeCredential() => _opener.OpenAsync(_ring, _share, _delivery);

    /// <summary>Beside the bare credential: the key of the PIN, base64url and AES-GCM of the protected attribute.</summary>
    [Benchmark]
    public void BareProtected()
    {
        BareCredential();
        byte[] key = Rfc2898DeriveBytes.Pbkdf2(Pin, _associated, 100_000, HashAlgorithmName.SHA512, 32);
        Base64Url.EncodeToUtf8(_plain.AsSpan(0, _protectedTextLength * 3 / 4), _text);
        Base64Url.DecodeFromUtf8(_text.AsSpan(0, _protectedTextLength / 4 * 4), _clear, out _, out _);
        using var gcm = new AesGcm(key, 16);
        gcm.Encrypt(_nonce, _plain.AsSpan(0, _pinSealed.Length), _pinSealed, _pinTag, _associated);
    }

    /// <summary>The whole credential with protected biometrics.</summary>
    [Benchmark]
    public ValueTask<Credential> WholeProtected() => _opener.OpenAsync(_ring, _protectedShare, _protectedDelivery);

    /// <summary>The same, and the biometric records read out of it.</summary>
    [Benchmark]
    public async Task<int> WholeProtectedWithRecords()
    {
        Credential credential = await _opener.OpenAsync(_ring, _protectedShare, _protectedDelivery);
        return CbeffDocument.Parse(credential.BiometricsXml!.Value).RequireData().Count;
    }

    private void Sender(int length)
    {
        Base64Url.EncodeToUtf8(_card.AsSpan(0, length), _text, out _, out int written);
        SHA256.HashData(_text.AsSpan(0, written), _digest);
        _rsa.VerifyHash(_digest, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static async Task<CredentialDelivery> DeliveryAsync(PartnerKey key, byte[] document)
    {
        string signature = await new JwsSigner(JwsSigningOptions.Request).SignAsync(key, document);
        return new CredentialDelivery { Signature = signature, PublishedOn = TimeProvider.System.GetUtcNow() };
    }

    private static byte[] Card(string biometrics, bool isProtected) => Encoding.UTF8.GetBytes(
        $$"""{"id":"http://mosip.io/credentials/1","type":["MOSIPVerifiableCredential"],"issuer":"https://mosip.io/issuers/","issuanceDate":"2026-05-14T08:31:06.901Z","issuedTo":"acme-print","consent":"","credentialSubject":{"id":"5678901234","fullName":"[{\"language\":\"eng\",\"value\":\"Jane Doe\"}]","dateOfBirth":"1990/02/17","biometrics":"{{biometrics}}"},"protectedAttributes":[{{(isProtected ? "\"biometrics\"" : "")}}]}""");
}
