using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Mosip.Partner.Authentication;
using Mosip.Partner.Authentication.Ida;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Privacy;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;
using Refit;

namespace Mosip.Partner.Benchmarks.EndToEnd;

/// <summary>The whole signed request, from the caller's objects to the finished <see cref="HttpRequestMessage"/>, beside the bare primitives that it cannot avoid.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
public class SignedRequestBenchmarks
{
    private readonly byte[] _digest = new byte[32], _signature = new byte[256], _wrapped = new byte[256], _sessionKey = new byte[32];
    private readonly byte[] _hmac = new byte[64], _sealedHmac = new byte[64 + 32];
    private readonly MosipAuthenticationOptions _options = new();
    private readonly JwsSigner _signer = new(JwsSigningOptions.Request);
    private RSA _rsa = null!, _idaRsa = null!;
    private PartnerKey _key = null!;
    private EnvelopeRecipient _ida = null!;
    private IIdaApi _api = null!;
    private AuthRequest _request = null!;
    private byte[] _block = [], _sealed = [], _signingInput = [];

    /// <summary>Which request: 1 KB is an OTP with demographics, 1.5 MB ten fingers, two irises and a face.</summary>
    [Params("1 KB", "1.5 MB")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _rsa = RSA.Create(2048);
        _key = PartnerKey.FromRsa(_rsa, Certify("C=FR, ST=Rhone, L=Lyon, O=Example Relying Party, OU=Partners, CN=example-relying-party", _rsa));
        _idaRsa = RSA.Create(2048);
        _ida = new EnvelopeRecipient(Certify("CN=IDA-PARTNER", _idaRsa));
        _api = RestService.ForGenerated<IIdaApi>(new HttpClient(new SigningHandler { InnerHandler = new Answer() }) { BaseAddress = new Uri("https://ida.example.org/idauthentication/v1") });
        _request = Size == "1 KB" ? SmallRequest() : LargeRequest();

        FactorContext context = FactorContext.For(_request, "A1b2C3d4E5", _options);
        using PooledBuffer body = IdaRequestWriter.WriteFactors(IdaEndpoint.Auth, _request, context, _ida, DateTimeOffset.UnixEpoch);
        // The primitives work on blocks of the very sizes that the request has.
        int requestLength = body.WrittenCount - Encoding.UTF8.GetString(body.WrittenSpan).IndexOf("\"request\":\"", StringComparison.Ordinal) - "\"request\":\"".Length - 2;
        _block = RandomNumberGenerator.GetBytes(Base64Url.GetMaxDecodedLength(requestLength) - RequestEnvelope.RequestOverhead);
        _sealed = new byte[_block.Length + RequestEnvelope.RequestOverhead];
        _signingInput = RandomNumberGenerator.GetBytes(2200 + Base64Url.GetEncodedLength(body.WrittenCount));
        Console.WriteLine($"// block {_block.Length} bytes, body {body.WrittenCount} bytes, signing input {_signingInput.Length} bytes");
    }

    /// <summary>RSA signature, OAEP wrap, SHA-256 over block and signing input, AES-GCM over block and digest.</summary>
    [Benchmark(Baseline = true)]
    public void BarePrimitives()
    {
        SHA256.HashData(_block, _digest);
        Seal(_block, _sealed);
        Seal(_hmac, _sealedHmac);
        _idaRsa.Encrypt(_sessionKey, _wrapped, RSAEncryptionPadding.OaepSHA256);
        SHA256.HashData(_signingInput, _digest);
        _rsa.SignHash(_digest, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>Rules, JSON, envelope, signature and the HTTP message.</summary>
    [Benchmark]
    public async Task WholeSignedRequest()
    {
        FactorRules.Verify(_request, _options);
        FactorContext context = FactorContext.For(_request, TransactionId.New().Value, _options);
        var call = new IdaCall(now => IdaRequestWriter.WriteFactors(IdaEndpoint.Auth, _request, context, _ida, now), _key, _signer, TimeProvider.System);
        using HttpResponseMessage response = await _api.SendAsync("auth", "licence-key-0123456789", "bank", "api-key-0123456789", "Authorization", call, CancellationToken.None);
    }

    private void Seal(byte[] plaintext, byte[] destination)
    {
        Span<byte> iv = destination.AsSpan(plaintext.Length + 16, 16);
        RandomNumberGenerator.Fill(iv);
        var cipher = new GcmBlockCipher(AesUtilities.CreateEngine());
        cipher.Init(forEncryption: true, new AeadParameters(new KeyParameter(_sessionKey), 128, iv.ToArray()));
        int written = cipher.ProcessBytes(plaintext.AsSpan(), destination);
        cipher.DoFinal(destination.AsSpan(written));
    }

    private static AuthRequest SmallRequest() => new()
    {
        Individual = IndividualId.Vid("4370296312658178"),
        Consent = Consent.Obtained,
        Otp = new OtpFactor("111111"),
        Demographics = new DemographicFactor
        {
            Name = [new("eng", "Amina Diallo"), new("fra", "Amina Diallo"), new("ara", "أمينة ديالو")],
            Gender = [new("eng", "Female"), new("fra", "Femme")],
            DateOfBirth = new DateOnly(1991, 4, 23),
            PhoneNumber = "+33600000000",
            EmailAddress = "amina@example.org",
            AddressLine1 = [new("eng", "12 Example Street"), new("fra", "12 rue de l'Exemple")],
            AddressLine2 = [new("eng", "Second floor, door on the left"), new("fra", "Deuxième étage, porte à gauche")],
            Location1 = [new("eng", "Lyon"), new("fra", "Lyon")],
            Location2 = [new("eng", "Auvergne-Rhône-Alpes"), new("fra", "Auvergne-Rhône-Alpes")],
            PostalCode = "69000",
        },
    };

    private static AuthRequest LargeRequest()
    {
        (string Type, string? SubType)[] parts =
        [
            ("Finger", "Left IndexFinger"), ("Finger", "Left MiddleFinger"), ("Finger", "Left RingFinger"), ("Finger", "Left LittleFinger"), ("Finger", "Left Thumb"),
            ("Finger", "Right IndexFinger"), ("Finger", "Right MiddleFinger"), ("Finger", "Right RingFinger"), ("Finger", "Right LittleFinger"), ("Finger", "Right Thumb"),
            ("Iris", "Left"), ("Iris", "Right"), ("Face", null),
        ];
        string segments = string.Join(',', parts.Select(part => Segment(part.Type, part.SubType)));
        return new AuthRequest { Individual = IndividualId.Vid("4370296312658178"), Consent = Consent.Obtained, Biometrics = BiometricCapture.Parse(Encoding.UTF8.GetBytes($"{{\"biometrics\":[{segments}]}}")) };
    }

    // 13 segments of about 115 KB each: an ISO record of 64 KB, encrypted, in base64url, in a JWS.
    private static string Segment(string type, string? subType)
    {
        string bioValue = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(64_000));
        string digitalId = Jws($$"""{"serialNo":"1","make":"m","model":"m","type":"{{type}}","deviceSubType":"s","deviceProvider":"p","deviceProviderId":"p","dateTime":"2026-01-01T00:00:00Z"}""");
        string member = subType is null ? "" : $"\"bioSubType\":\"{subType}\",";
        string data = Jws($$"""{"digitalId":"{{digitalId}}","bioType":"{{type}}",{{member}}"bioValue":"{{bioValue}}","deviceCode":"d","deviceServiceVersion":"1","transactionId":"A1b2C3d4E5","timestamp":"2026-01-01T00:00:00Z"}""");
        return $$"""{"specVersion":"1.0","data":"{{data}}","hash":"{{new string('A', 64)}}","sessionKey":"{{Base64Url.EncodeToString(new byte[256])}}","thumbprint":"{{new string('B', 64)}}"}""";
    }

    private static string Jws(string payload) => $"{Base64Url.EncodeToString("{}"u8)}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}.{Base64Url.EncodeToString(new byte[256])}";

    private static X509Certificate2 Certify(string subject, RSA rsa)
    {
        using X509Certificate2 certificate = new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return X509CertificateLoader.LoadCertificate(certificate.RawData);
    }

    private sealed class Answer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request });
    }
}
