using System.Text.Json.Nodes;
using System.Xml.Linq;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Devices;

public class SandboxSbiTests
{
    private static int s_nextPort = 9700;

    [Fact]
    public async Task Registration_AllModalities_PassEveryValidator()
    {
        await using SandboxSbi sbi = await StartAsync(options => options.Purpose = CapturePurpose.Registration);

        ComplianceReport report = await JudgeAsync(sbi);

        Assert.All(report.Cases, one => Assert.True(one.Result.IsAccepted, $"{one.Subject} {one.Result.Validator}: {one.Result.Message} {string.Join("; ", one.Result.Findings)}"));
        Assert.Equal(4 + (3 * 8), report.Cases.Count);
        Assert.True(report.IsPassed);
        Assert.Contains(report.Cases, one => one.Subject == "capture 1, Finger 1");
        Assert.Contains("<br>warning: $.biometrics[0]: compression ratio", report.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Auth_AllModalities_PassEveryValidatorThatNeedsNoKey()
    {
        await using SandboxSbi sbi = await StartAsync();
        sbi.Recipients.Set(sbi.DeviceAuthority);

        ComplianceReport report = await JudgeAsync(sbi);

        Assert.All(report.Cases, one => Assert.True(one.Result.IsAccepted, $"{one.Subject} {one.Result.Validator}: {one.Result.Message} {string.Join("; ", one.Result.Findings)}"));
        Assert.Equal(4 + (3 * 5), report.Cases.Count);
    }

    [Fact]
    public async Task ExpiredCertificate_Fails_AndTheReportsSayWhere()
    {
        await using SandboxSbi sbi = await StartAsync(options => (options.Purpose, options.HasExpiredCertificate) = (CapturePurpose.Registration, true));

        ComplianceReport report = await JudgeAsync(sbi);

        Assert.False(report.IsPassed);
        Assert.Contains(report.Cases, one => one is { Subject: "info", Result: { Validator: "SignatureValidator", IsAccepted: false } });
        XElement[] cases = [.. XDocument.Parse(report.ToJUnit()).Descendants("testcase")];
        Assert.Equal(report.Cases.Count(one => !one.Result.IsAccepted), cases.Count(one => one.Element("failure") is not null));
        // A build server takes two of one name for one.
        Assert.Equal(cases.Length, cases.DistinctBy(one => (one.Attribute("classname")!.Value, one.Attribute("name")!.Value)).Count());
        Assert.Contains("it lasts from", cases.First(one => one.Element("failure") is not null).Element("failure")!.Attribute("message")!.Value, StringComparison.Ordinal);
        Assert.False((bool)JsonNode.Parse(report.ToJson())!["passed"]!);
        Assert.Contains("SignatureValidator</td><td class=\"no\">failed", report.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_TextsOfDevices_AreNoMarkup()
    {
        var report = new ComplianceReport
        {
            Title = "<script>",
            At = DateTimeOffset.UnixEpoch,
            Cases = [new("info", new ComplianceResult { Validator = "V", IsAccepted = false, Message = "<img src=x>" })],
        };

        Assert.DoesNotContain("<script>", report.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", report.ToHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("101")]
    [InlineData("108")]
    [InlineData("801")]
    public async Task Fault_IsAnswered(string code)
    {
        await using SandboxSbi sbi = await StartAsync();
        sbi.Recipients.Set(sbi.DeviceAuthority);
        sbi.Finger.Fault = new SbiError(code, "as told");
        using var client = ClientOf(sbi);
        VerifiedDevice finger = (await client.GetInfoAsync(sbi.Address, TestInterface.Token)).Single(device => device.DigitalId.Type == BiometricType.Finger);

        var refused = await Assert.ThrowsAsync<MosipServiceException>(() => client.CaptureAsync(
            finger, new CaptureRequest { Environment = "Staging", TransactionId = "A1b2C3d4E5", DomainUri = "https://a.example", Type = BiometricType.Finger, DeviceId = finger.Info.DeviceId }, TestInterface.Token));

        Assert.Equal(code, refused.Error.Code.Value);
    }

    [Theory]
    [InlineData("status", """{"type":"Finger","deviceStatus":"Busy"}""", "0")]
    [InlineData("status", """{"type":"Voice","deviceStatus":"Busy"}""", "502")]
    [InlineData("status", """{"type":"Finger","deviceStatus":"Tired"}""", "504")]
    [InlineData("score", """{"type":"Finger","qualityScore":"44.5","fromIso":false}""", "0")]
    [InlineData("score", """{"type":"Biometric Device","fromIso":true}""", "0")]
    [InlineData("score", """{"type":"Finger","qualityScore":"101"}""", "505")]
    [InlineData("delay", """{"type":"Finger","delay":"5","method":["CAPTURE"]}""", "0")]
    [InlineData("delay", """{"type":"Finger","delay":"soon","method":["CAPTURE"]}""", "506")]
    [InlineData("delay", """{"type":"Finger","delay":"5","method":["MOSIPDISC","MOSIPDINFO","STREAM"]}""", "0")]
    [InlineData("delay", """{"type":"Finger","delay":"5","method":["GET"]}""", "507")]
    [InlineData("delay", """{"type":"Finger","delay":"5","method":[]}""", "507")]
    [InlineData("profile", """{"type":"Finger","profileId":"amina"}""", "0")]
    [InlineData("profile", """{"type":"Finger"}""", "551")]
    [InlineData("mood", """{"type":"Finger"}""", "500")]
    [InlineData("status", "nonsense", "123")]
    public async Task Admin_Control_AnswersWithItsNumber(string control, string request, string code)
    {
        await using SandboxSbi sbi = await StartAsync();

        Assert.Equal(code, await ControlAsync(sbi, control, request));
    }

    [Fact]
    public async Task Admin_Controls_SetTheSwitchesOfTheDevices()
    {
        await using SandboxSbi sbi = await StartAsync();

        await ControlAsync(sbi, "status", """{"type":"Biometric Device","deviceStatus":"Not Ready"}""");
        await ControlAsync(sbi, "score", """{"type":"Iris","qualityScore":44.5}""");
        await ControlAsync(sbi, "delay", """{"type":"Face","delay":"250","method":["CAPTURE","RCAPTURE"]}""");
        await ControlAsync(sbi, "profile", """{"type":"Finger","profileId":"amina"}""");

        Assert.All(sbi.Devices, device => Assert.Equal(DeviceStatus.NotReady, device.Status));
        Assert.Equal((44m, 44.5m, TimeSpan.FromMilliseconds(250), "amina"), (sbi.Finger.QualityScore, sbi.Iris.QualityScore, sbi.Face.Delay, sbi.Finger.Template));
    }

    [Fact]
    public async Task Devices_ThatAreGiven_TakeThePlaceOfTheMocks()
    {
        var description = new DeviceDescription
        {
            DeviceId = "left",
            Purpose = CapturePurpose.Registration,
            Certification = CertificationLevel.L0,
            DeviceSubIds = ["1"],
            ServiceVersion = "9.9",
            DigitalId = new DigitalId { SerialNumber = "AA", Make = "Maker", Model = "M1", Type = BiometricType.Finger, DeviceSubType = "Slap", DeviceProvider = "P", DeviceProviderId = "p" },
        };
        await using SandboxSbi sbi = await StartAsync(options => (options.Purpose, options.Devices) = (CapturePurpose.Registration, [description, description with { DeviceId = "right", Certification = CertificationLevel.L1 }]));
        using var client = new SbiClient(new SbiClientOptions { Trust = sbi.Trust with { AllowsL0 = true } });

        IReadOnlyList<VerifiedDevice> devices = await client.GetInfoAsync(sbi.Address, TestInterface.Token);

        Assert.Equal([("left", CertificationLevel.L0), ("right", CertificationLevel.L1)], devices.Select(device => (device.Info.DeviceId, device.Certification)));
        Assert.Throws<InvalidOperationException>(() => sbi.Face);
    }

    [Theory]
    [InlineData("Finger")]
    [InlineData("Iris")]
    [InlineData("Face")]
    public async Task Images_OfGeneratedRecords_CanBeDecoded(string type)
    {
        string folder = Directory.CreateTempSubdirectory("mosip-partner-").FullName;
        try
        {
            await using SandboxSbi sbi = await StartAsync(options => options.Purpose = CapturePurpose.Registration);
            using var client = ClientOf(sbi);
            VerifiedDevice device = (await client.GetInfoAsync(sbi.Address, TestInterface.Token)).Single(device => device.DigitalId.Type.Value == type);
            string part = device.Info.DeviceSubIds[^1];
            SbiCapture capture = await client.CaptureAsync(
                device,
                new CaptureRequest { Purpose = CapturePurpose.Registration, Environment = "Staging", TransactionId = "reg-4410", Type = new BiometricType(type), DeviceId = device.Info.DeviceId, DeviceSubId = part, Count = part == "3" ? 2 : 1 },
                TestInterface.Token);
            string image = Path.Combine(folder, "image.jp2"), decoded = Path.Combine(folder, "image.pgx");
            await File.WriteAllBytesAsync(image, IsoRecord.Parse(capture.Biometrics[0].Value).Image, TestInterface.Token);

            using var decoder = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("opj_decompress", ["-i", image, "-o", decoded]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            string said = await decoder.StandardOutput.ReadToEndAsync(TestInterface.Token) + await decoder.StandardError.ReadToEndAsync(TestInterface.Token);
            await decoder.WaitForExitAsync(TestInterface.Token);

            Assert.True(decoder.ExitCode == 0, said);
            Assert.NotEmpty(Directory.GetFiles(folder, "*.pgx"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Stream_ShowsImages()
    {
        await using SandboxSbi sbi = await StartAsync(options => options.Purpose = CapturePurpose.Registration);
        using var client = ClientOf(sbi);
        VerifiedDevice face = (await client.GetInfoAsync(sbi.Address, TestInterface.Token)).Single(device => device.DigitalId.Type == BiometricType.Face);

        ReadOnlyMemory<byte> image = await client.Stream(face, "0", cancellationToken: TestInterface.Token).FirstAsync(TestInterface.Token);

        Assert.Equal([0xFF, 0xD8], image[..2].ToArray());
    }

    private static async Task<ComplianceReport> JudgeAsync(SandboxSbi sbi)
    {
        using var recorder = new SbiRecorder();
        SbiRecording recording = await recorder.RecordAsync(sbi.Address, "Staging", "https://auth.example.gov", TestInterface.Token);
        var options = new SbiComplianceOptions { DeviceTrust = TrustStore.Of([sbi.DeviceAuthority]), FtmTrust = TrustStore.Of([sbi.ChipAuthority]), Organisation = "Sandbox Devices" };
        return await new SbiComplianceRun(options).JudgeAsync(sbi.Address.AbsoluteUri, recording, TestInterface.Token);
    }

    private static async Task<string> ControlAsync(SandboxSbi sbi, string control, string request)
    {
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.PostAsync(new Uri(sbi.Address, $"admin/{control}"), new StringContent(request), TestInterface.Token);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestInterface.Token))!["errorCode"]!;
    }

    private static SbiClient ClientOf(SandboxSbi sbi) => new(new SbiClientOptions { Trust = sbi.Trust });

    private static Task<SandboxSbi> StartAsync(Action<SandboxSbiOptions>? configure = null) => SandboxSbi.StartAsync(
        options =>
        {
            options.FirstPort = Interlocked.Add(ref s_nextPort, 20);
            options.LastPort = options.FirstPort + 19;
            configure?.Invoke(options);
        },
        TestInterface.Token);
}
