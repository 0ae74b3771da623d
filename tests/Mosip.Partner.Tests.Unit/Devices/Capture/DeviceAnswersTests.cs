using System.Text.Json.Nodes;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Tests.Unit.Devices.Capture;

public class DeviceAnswersTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static readonly byte[] First = "finger-1 BDB"u8.ToArray(), Second = "finger-2 BDB"u8.ToArray();

    private static readonly CapturedRecord[] TwoFingers = [new(BiometricType.Finger, "Left IndexFinger", First, 62m), new(BiometricType.Finger, "Left Thumb", Second, 80.5m)];

    [Fact]
    public async Task SealAsync_TwoFingers_VerifyAndOpen_WithTheDocumentedHashChain()
    {
        await using TestDevice device = await TestDevice.CreateAsync();

        CaptureAnswer answer = CaptureAnswer.Parse((await device.Answers.SealAsync(TestDevice.Context, TwoFingers, device.Recipient, Token)).ToJson());
        IReadOnlyList<VerifiedBiometric> biometrics = device.Verifier.Verify(answer);

        // The chain of the interface's reference.
        Assert.Equal("6D457E04CDCF15AE6F1292B811DF0D38C3A585812DDBA1BA5354F84728CA47CC", answer.Biometrics[0].Hash);
        Assert.Equal("3A11081144B39A176024490A035EA5A0A5F52EF0E44A0550F1F4D39383BC79E3", answer.Biometrics[1].Hash);
        Assert.All(answer.Biometrics, biometric => Assert.Equal(device.Recipient.ThumbprintText, biometric.Thumbprint));
        Assert.Equal(First, await biometrics[0].OpenAsync(new PartnerKeyRing(device.Ida), Token));
        Assert.Equal(Second, await biometrics[1].OpenAsync(new PartnerKeyRing(device.Ida), Token));
        Assert.Equal(CertificationLevel.L1, biometrics[0].Certification);
        Assert.Equal(("Left Thumb", 80.5m, 40m, "https://auth.example.gov"), (biometrics[1].SubType, biometrics[1].QualityScore, biometrics[1].RequestedScore, biometrics[1].DomainUri));
        Assert.True(TestDevice.DigitalId.IsSameDevice(biometrics[0].DigitalId));
        Assert.Equal(device.Clock.GetUtcNow(), biometrics[0].CapturedAt);
    }

    [Fact]
    public async Task OpenAsync_KeyWasRotated_OldAndNewCapturesOpen_WithTheKeyOfTheirThumbprint()
    {
        await using TestDevice device = await TestDevice.CreateAsync();
        await using PartnerKey next = TestDevice.Authority("IDA", device.Clock, keysOf: "next");
        using var recipient = new EnvelopeRecipient(next.SigningCertificate);
        VerifiedBiometric old = Assert.Single(device.Verifier.Verify(await device.Answers.SealAsync(TestDevice.Context, TwoFingers[..1], device.Recipient, Token)));
        VerifiedBiometric @new = Assert.Single(device.Verifier.Verify(await device.Answers.SealAsync(TestDevice.Context, TwoFingers[1..], recipient, Token)));
        var ring = new PartnerKeyRing(next, device.Ida);

        Assert.Equal(First, await old.OpenAsync(ring, Token));
        Assert.Equal(Second, await @new.OpenAsync(ring, Token));
        var refused = await Assert.ThrowsAsync<MosipCryptoException>(async () => await old.OpenAsync(new PartnerKeyRing(next), Token));
        Assert.Equal(MosipCryptoFault.UnknownThumbprint, refused.Fault);
        Assert.Contains(device.Recipient.ThumbprintText, refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task OpenAsync_OfARegistration_SaysThatItIsInClear()
    {
        await using TestDevice device = await TestDevice.CreateAsync();
        VerifiedBiometric biometric = device.Verifier.Verify(await device.Answers.SignRegistrationAsync(TestDevice.Context, TwoFingers, Token))[0];

        var refused = await Assert.ThrowsAsync<MosipCryptoException>(async () => await biometric.OpenAsync(new PartnerKeyRing(device.Ida), Token));

        Assert.Equal(MosipCryptoFault.Malformed, refused.Fault);
        Assert.Equal(First, biometric.Value.ToArray());
    }

    [Fact]
    public async Task SealAsync_EveryBiometric_HasAKeyOfItsOwn()
    {
        await using TestDevice device = await TestDevice.CreateAsync();

        CaptureAnswer answer = await device.Answers.SealAsync(TestDevice.Context, [TwoFingers[0], TwoFingers[0]], device.Recipient, Token);

        Assert.NotEqual(answer.Biometrics[0].SessionKey, answer.Biometrics[1].SessionKey);
        Assert.NotEqual(Payload(answer.Biometrics[0].Data)["bioValue"]!.GetValue<string>(), Payload(answer.Biometrics[1].Data)["bioValue"]!.GetValue<string>());
    }

    [Fact]
    public async Task SealAsync_PreviousHash_ContinuesTheChain()
    {
        await using TestDevice device = await TestDevice.CreateAsync();

        CaptureAnswer answer = await device.Answers.SealAsync(
            TestDevice.Context with { PreviousHash = "6D457E04CDCF15AE6F1292B811DF0D38C3A585812DDBA1BA5354F84728CA47CC" }, [TwoFingers[1]], device.Recipient, Token);

        Assert.Equal("3A11081144B39A176024490A035EA5A0A5F52EF0E44A0550F1F4D39383BC79E3", answer.Biometrics[0].Hash);
    }

    [Fact]
    public async Task SealAsync_WritesTheDocumentedMembers()
    {
        await using TestDevice device = await TestDevice.CreateAsync();

        CaptureAnswer answer = await device.Answers.SealAsync(TestDevice.Context, TwoFingers, device.Recipient, Token);

        JsonObject element = JsonNode.Parse(answer.ToJson())!["biometrics"]![0]!.AsObject(), payload = Payload(answer.Biometrics[0].Data);
        Assert.Equal(["specVersion", "data", "hash", "sessionKey", "thumbprint", "error"], element.Select(member => member.Key));
        Assert.Equal("""{"errorCode":"0","errorInfo":"Success"}""", element["error"]!.ToJsonString());
        Assert.Equal(
            ["digitalId", "deviceCode", "deviceServiceVersion", "bioType", "bioSubType", "purpose", "env", "domainUri", "bioValue", "transactionId", "timestamp", "requestedScore", "qualityScore"],
            payload.Select(member => member.Key));
        Assert.Equal(("2026-11-24T10:00:00Z", "62.0", "40"), ((string)payload["timestamp"]!, (string)payload["qualityScore"]!, (string)payload["requestedScore"]!));
        Assert.Equal("""{"serialNo":"FS1000012345678","make":"Acme","model":"FS-10","type":"Finger","deviceSubType":"Slap","deviceProvider":"Acme Devices","deviceProviderId":"acme-devices","dateTime":"2026-11-24T10:00:00Z"}""", Payload((string)payload["digitalId"]!).ToJsonString());
        JwsHeader header = JwsHeader.Parse(answer.Biometrics[0].Data.Split('.')[0]);
        Assert.Equal(("RS256", "JWT", 1), (header.Algorithm.Value, header.Json.GetProperty("typ").GetString(), header.Json.GetProperty("x5c").GetArrayLength()));
    }

    [Fact]
    public async Task Verify_OrganisationOfTheDevice_IsHeldAgainstTheExpectedOnes()
    {
        await using TestDevice device = await TestDevice.CreateAsync();
        CaptureAnswer answer = await device.Answers.SealAsync(TestDevice.Context, TwoFingers, device.Recipient, Token);
        DeviceTrust trust = device.Trust with { Organisations = ["Other Ltd", "Acme Devices"] }, others = device.Trust with { Organisations = ["acme devices"] };

        IReadOnlyList<VerifiedBiometric> verified = new DeviceVerifier(trust, device.Clock).Verify(answer);

        // The chip's certificate is of another organisation, and is not held against it.
        Assert.Equal(2, verified.Count);
        Assert.Equal(MosipCryptoFault.CertificateUnexpected, Assert.Throws<MosipCryptoException>(() => new DeviceVerifier(others, device.Clock).Verify(answer)).Fault);
    }

    [Fact]
    public async Task SealAsync_Face_HasNoSubType()
    {
        await using TestDevice device = await TestDevice.CreateAsync();
        CaptureContext context = TestDevice.Context with { DigitalId = TestDevice.DigitalId with { Type = BiometricType.Face, DeviceSubType = "Full face" } };

        CaptureAnswer answer = await device.Answers.SealAsync(context, [new(BiometricType.Face, null, First, 70m)], device.Recipient, Token);

        Assert.False(Payload(answer.Biometrics[0].Data).ContainsKey("bioSubType"));
        Assert.Null(device.Verifier.Verify(answer)[0].SubType);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task SignRegistrationAsync_HasRecordsInClear_AndTheChipsCertificateBehindTheDevices(bool withChip, int certificates)
    {
        await using TestDevice device = await TestDevice.CreateAsync(withChip);

        CaptureAnswer answer = await device.Answers.SignRegistrationAsync(TestDevice.Context, TwoFingers, Token);

        JsonObject element = JsonNode.Parse(answer.ToJson())!["biometrics"]![0]!.AsObject(), payload = Payload(answer.Biometrics[0].Data);
        Assert.Equal(["specVersion", "data", "hash", "error"], element.Select(member => member.Key));
        Assert.Equal(MosipBase64.EncodeUrl(First), (string)payload["bioValue"]!);
        Assert.Equal("Registration", (string)payload["purpose"]!);
        Assert.False(payload.ContainsKey("domainUri"));
        string[] ofData = Certificates(answer.Biometrics[0].Data), ofDigitalId = Certificates((string)payload["digitalId"]!);
        Assert.Equal(certificates, ofData.Length);
        Assert.Subset(ofData.ToHashSet(), ofDigitalId.ToHashSet());
        IReadOnlyList<VerifiedBiometric> verified = new DeviceVerifier(device.Trust with { AllowsL0 = true }, device.Clock).Verify(answer);
        Assert.Equal(withChip ? CertificationLevel.L1 : CertificationLevel.L0, verified[0].Certification);
        Assert.Equal(First, verified[0].Value.ToArray());
    }

    [Fact]
    public async Task Verify_RegistrationInAnotherOrder_IsABrokenChain()
    {
        await using TestDevice device = await TestDevice.CreateAsync();
        CaptureAnswer answer = await device.Answers.SignRegistrationAsync(TestDevice.Context, TwoFingers, Token);

        Assert.Equal(MosipCryptoFault.DigestMismatch, Refused(device, new CaptureAnswer { Biometrics = [answer.Biometrics[1], answer.Biometrics[0]] }));
    }

    [Fact]
    public async Task Verify_L0DigitalId_IsRefusedUnlessAllowed()
    {
        await using TestDevice device = await TestDevice.CreateAsync(withChip: false);

        Assert.Equal(MosipCryptoFault.CertificateUntrusted, Refused(device, await device.Answers.SealAsync(TestDevice.Context, TwoFingers, device.Recipient, Token)));
    }

    [Fact]
    public async Task Verify_ChangedPayload_IsRefused()
    {
        await using TestDevice device = await TestDevice.CreateAsync();
        CapturedBiometric biometric = (await device.Answers.SealAsync(TestDevice.Context, TwoFingers, device.Recipient, Token)).Biometrics[0];
        string[] parts = biometric.Data.Split('.');
        JsonObject payload = Payload(biometric.Data);
        payload["qualityScore"] = "99.0";
        string changed = $"{parts[0]}.{MosipBase64.EncodeUrl(System.Text.Encoding.UTF8.GetBytes(payload.ToJsonString()))}.{parts[2]}";

        Assert.Equal(MosipCryptoFault.SignatureInvalid, Refused(device, new CaptureAnswer { Biometrics = [biometric with { Data = changed }] }));
    }

    [Fact]
    public async Task Verify_DeviceOfAnotherProvider_IsRefused()
    {
        await using TestDevice device = await TestDevice.CreateAsync(), other = await TestDevice.CreateAsync(keysOf: "somebody else");

        Assert.Equal(MosipCryptoFault.CertificateUntrusted, Refused(device, await other.Answers.SealAsync(TestDevice.Context, TwoFingers, device.Recipient, Token)));
    }

    [Fact]
    public async Task Verify_ExpiredDeviceCertificate_IsRefused()
    {
        await using TestDevice device = await TestDevice.CreateAsync();
        CaptureAnswer answer = await device.Answers.SealAsync(TestDevice.Context, TwoFingers, device.Recipient, Token);
        device.Clock.Advance(DeviceCertificateIssuer.DeviceLife + TimeSpan.FromSeconds(1));

        Assert.Equal(MosipCryptoFault.CertificateExpired, Refused(device, answer));
    }

    [Fact]
    public async Task Verify_LowerCaseHash_IsRefused()
    {
        await using TestDevice device = await TestDevice.CreateAsync();
        CapturedBiometric biometric = (await device.Answers.SealAsync(TestDevice.Context, TwoFingers, device.Recipient, Token)).Biometrics[0];

        Assert.Equal(MosipCryptoFault.Malformed, Refused(device, new CaptureAnswer { Biometrics = [biometric with { Hash = biometric.Hash.ToLowerInvariant() }] }));
    }

    [Fact]
    public async Task Verify_ErrorOfTheDevice_IsNamed()
    {
        await using TestDevice device = await TestDevice.CreateAsync();
        CaptureAnswer answer = new() { Biometrics = [new CapturedBiometric { Error = SbiErrors.DeviceBusy }] };

        var refused = Assert.Throws<MosipServiceException>(() => device.Verifier.Verify(answer));

        Assert.Equal("111", refused.Error.Code.Value);
    }

    [Theory]
    [InlineData("Ready", "0", true)]
    [InlineData("Busy", "111", true)]
    [InlineData("Not Ready", "110", true)]
    [InlineData("Not Registered", "100", false)]
    public async Task SignInfoAsync_SaysTheState_AndSignsUnlessNotRegistered(string status, string code, bool isSigned)
    {
        await using TestDevice device = await TestDevice.CreateAsync();
        var info = new DeviceInfo { Status = new(status), DeviceId = "4", Environment = "Staging", Purpose = CapturePurpose.Auth, DeviceSubIds = ["0"], SpecVersions = ["0.9.5"] };

        SignedDeviceInfo element = await device.Answers.SignInfoAsync(info, TestDevice.DigitalId, Token);

        Assert.Equal(code, element.Error!.Code);
        if (isSigned)
        {
            (DeviceInfo read, DigitalId digitalId, CertificationLevel level) = device.Verifier.VerifyInfo(element);
            Assert.Equal((new DeviceStatus(status), CertificationLevel.L1, CertificationLevel.L1), (read.Status, read.Certification, level));
            Assert.True(TestDevice.DigitalId.IsSameDevice(digitalId));
        }
        else
        {
            Assert.Equal(MosipCryptoFault.SignatureMissing, Assert.Throws<MosipCryptoException>(() => device.Verifier.VerifyInfo(element)).Fault);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"biometrics":[]}""")]
    [InlineData("""{"biometrics":[null]}""")]
    [InlineData("""{"biometrics":[{"data":null}]}""")]
    [InlineData("""{"biometrics":[{"data":"a"}],"biometrics":[]}""")]
    public void Parse_OtherJson_IsRefused(string json) =>
        Assert.Equal(MosipCryptoFault.Malformed, Assert.Throws<MosipCryptoException>(() => CaptureAnswer.Parse(System.Text.Encoding.UTF8.GetBytes(json))).Fault);

    private static MosipCryptoFault Refused(TestDevice device, CaptureAnswer answer) => Assert.Throws<MosipCryptoException>(() => device.Verifier.Verify(answer)).Fault;

    private static JsonObject Payload(string jws) => JsonNode.Parse(MosipBase64.TryDecodeUrl(jws.Split('.')[1], out byte[] payload) ? payload : [])!.AsObject();

    private static string[] Certificates(string jws) => [.. JwsHeader.Parse(jws.Split('.')[0]).Json.GetProperty("x5c").EnumerateArray().Select(certificate => certificate.GetString()!)];
}
