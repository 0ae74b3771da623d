using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Devices;
using Mosip.Partner.Devices.AspNetCore;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Tests.Server.Devices;

/// <summary>An interface with one device on a real port, the authorities behind it, and a client that believes them.</summary>
internal sealed class TestInterface : IAsyncDisposable
{
    // Every test looks at ports of its own, so that tests do not find each other's interfaces.
    private static int s_nextPort = 4700;

    private readonly PartnerKey[] _keys;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private TestInterface(SbiHost host, ScriptedDevice device, PartnerKey[] keys, DeviceTrust trust, BiometricRecipients recipients, SbiClientOptions client)
    {
        (Host, Device, _keys, Trust, Recipients) = (host, device, keys, trust, recipients);
        Client = new SbiClient(client);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public SbiHost Host { get; }

    public ScriptedDevice Device { get; }

    public DeviceTrust Trust { get; }

    public X509Certificate2 DeviceAuthority => _keys[0].SigningCertificate;

    public X509Certificate2 ChipAuthority => _keys[1].SigningCertificate;

    public BiometricRecipients Recipients { get; }

    public SbiClient Client { get; }

    public static async Task<TestInterface> StartAsync(ScriptedDevice? device = null, X509Certificate2? recipient = null, bool withRecipient = true, Func<SbiHandler, SbiHandler>? wrap = null, TimeProvider? clock = null, Func<SbiClientOptions, SbiClientOptions>? client = null, string keysOf = "Acme")
    {
        device ??= new ScriptedDevice();
        PartnerKey provider = Authority("Acme Devices", keysOf), chips = Authority("Acme Chips", keysOf);
        RSA deviceKey = RsaKeyPool.Shared.Copy($"{keysOf}/device"), chipKey = RsaKeyPool.Shared.Copy($"{keysOf}/chip");
        PartnerKey own = PartnerKey.FromRsa(deviceKey, await new DeviceCertificateIssuer(provider).IssueDeviceAsync(deviceKey, "FS1000012345678", cancellationToken: Token));
        PartnerKey chip = PartnerKey.FromRsa(chipKey, await new DeviceCertificateIssuer(chips).IssueChipAsync(chipKey, "chip-1", cancellationToken: Token));
        var recipients = new BiometricRecipients();
        if (withRecipient)
            recipients.Set(recipient ?? provider.SigningCertificate);
        var sbi = new SecureBiometricInterface(new SbiOptions { Environment = "Staging", Purpose = device.Description.Purpose, Recipients = recipients }, clock);
        sbi.Connect(device, new FixedDeviceKeyProvider(new DeviceKeys(own, chip)));
        int port = Interlocked.Add(ref s_nextPort, 20);
        SbiHost host = await SbiHost.StartAsync(sbi, new SbiHostOptions { FirstPort = port, LastPort = port + 19, Wrap = wrap }, cancellationToken: Token);
        var trust = new DeviceTrust { Device = new([provider.SigningCertificate]), Ftm = new([chips.SigningCertificate]) };
        var options = new SbiClientOptions { Trust = trust, FirstPort = host.Address.Port, LastPort = host.Address.Port };
        return new TestInterface(host, device, [provider, chips, own, chip], trust, recipients, client?.Invoke(options) ?? options);
    }

    public async Task<VerifiedDevice> DeviceAsync() => (await Client.GetInfoAsync(Host.Address, Token)).Single();

    public CaptureRequest Request() => new()
    {
        Purpose = Device.Description.Purpose,
        Environment = "Staging",
        TransactionId = "A1b2C3d4E5",
        DomainUri = "https://auth.example.gov",
        Type = Device.Description.DigitalId.Type,
        DeviceId = Device.Description.DeviceId,
        DeviceSubId = Device.Description.DeviceSubIds[0],
    };

    /// <summary>The request as JSON, changed, sent by hand.</summary>
    public async Task<JsonNode> SendAsync(Action<JsonObject> change)
    {
        JsonObject json = JsonNode.Parse(Request().ToJson(TimeProvider.System.GetUtcNow()))!.AsObject();
        change(json);
        (_, JsonNode answer) = await SendAsync(Device.Description.Purpose == CapturePurpose.Auth ? "CAPTURE" : "RCAPTURE", "capture", json.ToJsonString());
        return answer;
    }

    public async Task<(HttpResponseMessage Response, JsonNode Answer)> SendAsync(string verb, string path, string body, bool isChunked = false)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), new Uri(Host.Address, path)) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.TransferEncodingChunked = isChunked ? true : null;
        HttpResponseMessage response = await _http.SendAsync(request, Token);
        return (response, JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!);
    }

    public async Task<HttpStatusCode> SendAsync(HttpContent content)
    {
        using var request = new HttpRequestMessage(new HttpMethod("CAPTURE"), new Uri(Host.Address, "capture")) { Content = content };
        using HttpResponseMessage response = await _http.SendAsync(request, Token);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _http.Dispose();
        await Host.DisposeAsync();
        foreach (PartnerKey key in _keys)
            await key.DisposeAsync();
    }

    private static PartnerKey Authority(string organisation, string keysOf)
    {
        RSA key = RsaKeyPool.Shared.Copy($"{keysOf}/{organisation}");
        var request = new CertificateRequest(new PartnerSubject { CommonName = organisation, Organisation = organisation }.ToName(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(365));
        return PartnerKey.FromRsa(key, X509CertificateLoader.LoadCertificate(certificate.RawData));
    }
}
