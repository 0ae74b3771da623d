using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Tests.Server.Authentication;

/// <summary>An IDA that answers what a test tells it to, for answers that no sandbox would give. Sits in place of the network.</summary>
internal sealed class ScriptedIda : HttpMessageHandler
{
    // Making RSA keys is the slow part of a test.
    private static readonly RSA BankRsa = RSA.Create(2048), SignRsa = RSA.Create(2048), EncryptRsa = RSA.Create(2048);
    private readonly ServiceProvider _services;

    public ScriptedIda(Action<MosipAuthenticationBuilder>? configure = null)
    {
        SignCertificate = Certify("CN=IDA-SIGN", SignRsa);
        EncryptionCertificate = Certify("CN=IDA-PARTNER", EncryptRsa);
        BankKey = PartnerKey.FromRsa(BankRsa, Certify("CN=example-bank, O=Example Bank", BankRsa));
        IServiceCollection services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddMosip(mosip => mosip
            .Configure(options => (options.BaseAddress, options.PartnerId, options.MispLicenceKey, options.ApiKey) = (new Uri("https://ida.example.org"), "example-bank", "licence-0123456789", "api-key-0123456789"))
            .UsePartnerKey(PartnerKeyProvider.FromKey(BankKey))
            .UseTrustAnchors(SignCertificate)
            .ConfigureHttpClients(client => client.ConfigurePrimaryHttpMessageHandler(() => this)))
            .AddMosipAuthentication(configure);
        _services = services.BuildServiceProvider();
        Client = _services.GetRequiredService<IMosipAuthClient>();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));

    public IMosipAuthClient Client { get; }

    public PartnerKey BankKey { get; }

    public X509Certificate2 SignCertificate { get; }

    public X509Certificate2 EncryptionCertificate { get; set; }

    /// <summary>What IDA answers; the default is a signed yes.</summary>
    public Func<JsonElement, CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } = null!;

    public List<(byte[] Body, string Signature)> Requests { get; } = [];

    public static AuthRequest OtpRequest() => new() { Individual = IndividualId.Vid("4370296312658178"), Consent = Consent.Obtained, Otp = new OtpFactor("111111"), TransactionId = new TransactionId("A1b2C3d4E5") };

    public string Yes(JsonElement request) => Reply(request, "null", """{"authStatus":true,"authToken":"241374838561025910563814250918364719"}""");

    public string Reply(JsonElement request, string errors, string response, DateTimeOffset? time = null) =>
        $$"""{"transactionID":"{{request.GetProperty("transactionID").GetString()}}","version":"1.0","id":"{{request.GetProperty("id").GetString()}}","errors":{{errors}},"responseTime":"{{(time ?? Time.GetUtcNow()).UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}}","response":{{response}}}""";

    public static string Errors(params string[] codes) => $"[{string.Join(',', codes.Select(code => $$"""{"errorCode":"{{code}}","errorMessage":"text"}"""))}]";

    public async Task<HttpResponseMessage> Signed(string body, RSA? by = null)
    {
        RSA rsa = by ?? SignRsa;
        PartnerKey key = PartnerKey.FromRsa(rsa, by is null ? SignCertificate : Certify("CN=somebody", rsa));
        string signature = await new JwsSigner(new JwsSigningOptions { IncludeCertificate = true, IncludeThumbprint = true }).SignAsync(key, Encoding.UTF8.GetBytes(body));
        HttpResponseMessage response = Plain(body);
        response.Headers.TryAddWithoutValidation("response-signature", signature);
        return response;
    }

    public static HttpResponseMessage Plain(string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public static X509Certificate2 Certify(string subject, RSA rsa) =>
        new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
            return Plain(EncryptionCertificate.ExportCertificatePem(), mediaType: "application/x-pem-file");
        byte[] body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        lock (Requests)
            Requests.Add((body, request.Headers.GetValues("signature").Single()));
        using JsonDocument document = JsonDocument.Parse(body);
        JsonElement json = document.RootElement.Clone();
        return Answer is null ? await Signed(Yes(json)) : await Answer(json, cancellationToken);
    }
}
