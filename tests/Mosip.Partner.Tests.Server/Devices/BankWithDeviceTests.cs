using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Authentication;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Authentication;

namespace Mosip.Partner.Tests.Server.Devices;

/// <summary>A bank with a device on its counter: what the interface answers goes into an authentication as it is.</summary>
public class BankWithDeviceTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    private static readonly ResidentBiometric Finger = Resident.Sample(SandboxFixture.Vid).Biometrics.First(biometric => biometric.Type == "Finger");

    [Fact]
    public async Task CaptureOfTheServedInterface_Authenticates()
    {
        await using TestInterface sbi = await StartAsync();

        AuthResult result = await AuthenticateAsync((await CaptureAsync(sbi)).Json);

        Assert.True(result.IsAuthenticated);
    }

    [Fact]
    public async Task OtherFinger_IsANo()
    {
        await using TestInterface sbi = await StartAsync("another record"u8.ToArray());

        AuthResult result = await AuthenticateAsync((await CaptureAsync(sbi)).Json);

        Assert.False(result.IsAuthenticated);
        Assert.Equal("IDA-BIA-001", result.Error.Code.Value);
    }

    [Fact]
    public async Task TamperedSegment_IsRefused_WithTheReason()
    {
        await using TestInterface sbi = await StartAsync();
        JsonNode answer = JsonNode.Parse((await CaptureAsync(sbi)).Json.Span)!;
        string[] parts = ((string)answer["biometrics"]![0]!["data"]!).Split('.');
        Assert.True(MosipBase64.TryDecodeUrl(parts[1], out byte[] payload));
        string changed = Encoding.UTF8.GetString(payload).Replace("\"qualityScore\":\"62.0\"", "\"qualityScore\":\"99.0\"", StringComparison.Ordinal);
        answer["biometrics"]![0]!["data"] = $"{parts[0]}.{MosipBase64.EncodeUrl(Encoding.UTF8.GetBytes(changed))}.{parts[2]}";
        byte[] tampered = Encoding.UTF8.GetBytes(answer.ToJsonString());

        var refused = await Assert.ThrowsAsync<MosipServiceException>(() => AuthenticateAsync(tampered));

        Assert.Equal("IDA-MPA-001", refused.Error.Code.Value);
        Assert.Contains("biometrics/0/data", refused.Error.Message, StringComparison.Ordinal);
        Assert.Equal(MosipCryptoFault.SignatureInvalid, Assert.Throws<MosipCryptoException>(() => new DeviceVerifier(sbi.Trust).Verify(CaptureAnswer.Parse(tampered))).Fault);
    }

    [Fact]
    public async Task CaptureOfAnotherTransaction_IsRefusedBeforeAnythingIsSent()
    {
        await using TestInterface sbi = await StartAsync();
        ReadOnlyMemory<byte> capture = (await CaptureAsync(sbi)).Json;
        int requests = Authentications();

        await Assert.ThrowsAsync<MosipInputException>(() => AuthenticateAsync(capture, "Z1b2C3d4E5"));

        Assert.Equal(requests, Authentications());
    }

    private int Authentications() => fixture.Sandbox.Requests.Count(request => request.Operation == SandboxOperation.Auth);

    private async Task<TestInterface> StartAsync(byte[]? record = null)
    {
        using var http = new HttpClient();
        var certificate = X509Certificate2.CreateFromPem(await http.GetStringAsync(fixture.Bank.IdaBiometricCertificateAddress, TestInterface.Token));
        var device = new ScriptedDevice { Capture = (_, _) => Task.FromResult<IReadOnlyList<CapturedRecord>>([new(BiometricType.Finger, "UNKNOWN", record ?? Finger.Data, 62m)]) };
        TestInterface sbi = await TestInterface.StartAsync(device, certificate);
        fixture.Sandbox.Trust("DEVICE", sbi.DeviceAuthority);
        fixture.Sandbox.Trust("FTM", sbi.ChipAuthority);
        return sbi;
    }

    private static async Task<SbiCapture> CaptureAsync(TestInterface sbi) =>
        await sbi.Client.CaptureAsync(await sbi.DeviceAsync(), sbi.Request() with { DomainUri = DomainUri }, TestInterface.Token);

    private async Task<AuthResult> AuthenticateAsync(ReadOnlyMemory<byte> capture, string transaction = "A1b2C3d4E5")
    {
        await using ServiceProvider services = fixture.Services();
        return await services.GetRequiredService<IMosipAuthClient>().AuthenticateAsync(
            new AuthRequest
            {
                Individual = SandboxFixture.Person,
                Consent = Consent.Obtained,
                TransactionId = new TransactionId(transaction),
                Environment = "Staging",
                DomainUri = DomainUri,
                Biometrics = BiometricCapture.Parse(capture),
            },
            TestInterface.Token);
    }

    private const string DomainUri = "https://api-internal.sandbox.example";
}
