using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>A bank written by hand: a plain HTTP client over the SDK's envelope and signature, so that the sandbox is tested without the IDA client.</summary>
internal sealed class TestBank : IAsyncDisposable
{
    public const string Vid = "4370296312658178";
    public const string OtherVid = "7382916450192832";

    private static readonly JwsSigner Signer = new(JwsSigningOptions.Request);

    private TestBank(MosipSandbox sandbox, OnboardedPartner partner, TestClock clock)
    {
        (Sandbox, Partner, Clock) = (sandbox, partner, clock);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = sandbox.BaseAddress };
    }

    public MosipSandbox Sandbox { get; }

    public OnboardedPartner Partner { get; }

    public TestClock Clock { get; }

    public HttpClient Http { get; }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TestBank> StartAsync(Action<MosipSandboxOptions>? configure = null, Action<OnboardingOptions>? onboard = null)
    {
        var clock = new TestClock();
        MosipSandbox sandbox = await MosipSandbox.StartAsync(
            options =>
            {
                options.TimeProvider = clock;
                configure?.Invoke(options);
                if (options.Residents.Count == 0)
                    options.AddResident(Resident.Sample(Vid));
            },
            Cancellation);
        return new TestBank(sandbox, await sandbox.OnboardAsync(onboard, Cancellation), clock);
    }

    /// <summary>The same sandbox seen by another bank.</summary>
    public async Task<TestBank> OnboardOtherAsync(Action<OnboardingOptions>? onboard = null) => new(Sandbox, await Sandbox.OnboardAsync(onboard, Cancellation), Clock);

    public string Now => Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    public IdaMessage Otp(string id = Vid, string transaction = "A1b2C3d4E5", params string[] channels) => Address(new IdaMessage("otp", new JsonObject
    {
        ["id"] = "mosip.identity.otp",
        ["version"] = "1.0",
        ["individualId"] = id,
        ["individualIdType"] = TypeOf(id),
        ["transactionID"] = transaction,
        ["requestTime"] = Now,
        ["otpChannel"] = new JsonArray([.. (channels.Length == 0 ? ["PHONE", "EMAIL"] : channels).Select(channel => JsonValue.Create(channel))]),
    }, null));

    public IdaMessage Auth(JsonObject factors, string id = Vid, string transaction = "A1b2C3d4E5", string endpoint = "auth")
    {
        factors["timestamp"] = Now;
        return Address(new IdaMessage(endpoint, new JsonObject
        {
            ["id"] = $"mosip.identity.{endpoint}",
            ["version"] = "1.0",
            ["individualId"] = id,
            ["individualIdType"] = TypeOf(id),
            ["transactionID"] = transaction,
            ["requestTime"] = Now,
            ["consentObtained"] = true,
        }, factors));
    }

    public IdaMessage Kyc(JsonObject factors, string id = Vid) => Auth(factors, id, endpoint: "kyc");

    public static JsonObject OtpFactor(string otp = "111111") => new() { ["otp"] = otp };

    public static JsonObject BirthFactor(string date = "1992/01/01") => new() { ["demographics"] = new JsonObject { ["dob"] = date } };

    public async Task<IdaAnswer> SendAsync(IdaMessage message)
    {
        byte[] body = message.Body(Encoding.UTF8.GetBytes((await SealAsync(message)).ToJsonString()));
        using var request = new HttpRequestMessage(message.Method, message.Path ?? $"idauthentication/v1/{message.Endpoint}/{message.LicenceKey}/{message.PartnerId}/{message.ApiKey}");
        if (message.Method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(message.ContentType);
        }
        string signature = await Signer.SignAsync(message.Signer ?? Partner.Key, body, Cancellation);
        if (message.Signature(signature) is { } sent)
            request.Headers.TryAddWithoutValidation("signature", sent);
        if (message.Authorization is { } authorization)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using HttpResponseMessage response = await Http.SendAsync(request, Cancellation);
        return new IdaAnswer(response.StatusCode, await response.Content.ReadAsByteArrayAsync(Cancellation), response.Headers.TryGetValues("response-signature", out var values) ? values.Single() : null);
    }

    /// <summary>Requests an OTP, which must be sent, and returns the answer.</summary>
    public async Task<IdaAnswer> RequestOtpAsync(string id = Vid, string transaction = "A1b2C3d4E5")
    {
        IdaAnswer answer = await SendAsync(Otp(id, transaction));
        Assert.Empty(answer.Codes);
        return answer;
    }

    public async Task<X509Certificate2> FetchCertificateAsync(Uri address) => X509Certificate2.CreateFromPem(await Http.GetStringAsync(address, Cancellation));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Sandbox.DisposeAsync();
    }

    private static string TypeOf(string id) => id.Contains('@', StringComparison.Ordinal) ? "HANDLE" : id.Length == 10 ? "UIN" : "VID";

    private IdaMessage Address(IdaMessage message)
    {
        (message.LicenceKey, message.PartnerId, message.ApiKey) = (Partner.MispLicenceKey.Reveal(), Partner.PartnerId, Partner.ApiKey.Reveal());
        return message;
    }

    private async Task<JsonObject> SealAsync(IdaMessage message)
    {
        JsonObject envelope = message.Envelope.DeepClone().AsObject();
        if (message.Block is null)
            return envelope;
        using var recipient = new EnvelopeRecipient(await FetchCertificateAsync(Partner.IdaPartnerCertificateAddress));
        RequestEnvelope sealedBlock = RequestEnvelope.Seal(recipient, message.BlockBytes);
        envelope["thumbprint"] = sealedBlock.Thumbprint.ToUpperHex();
        envelope["request"] = MosipBase64.EncodeUrl(sealedBlock.Request);
        envelope["requestSessionKey"] = MosipBase64.EncodeUrl(sealedBlock.RequestSessionKey);
        envelope["requestHMAC"] = MosipBase64.EncodeUrl(sealedBlock.RequestHmac);
        message.Sealed(envelope);
        return envelope;
    }
}
