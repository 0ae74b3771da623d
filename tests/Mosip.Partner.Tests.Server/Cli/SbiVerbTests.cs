using System.Xml.Linq;
using Mosip.Partner.Devices;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Cli;

/// <summary>The verbs for biometric interfaces against the one of the sandbox.</summary>
public sealed class SbiVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Info_ShowsVerifiedDevices()
    {
        await using SandboxSbi sbi = await StartAsync(9500);

        ToolResult run = await Tool.RunAsync(["sbi", "info", .. At(sbi)]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("L1, verified", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Info_UnknownAuthority_IsRefused()
    {
        await using SandboxSbi sbi = await StartAsync(9520), other = await StartAsync(9540);

        ToolResult run = await Tool.RunAsync("sbi", "info", "--at", sbi.Address.AbsoluteUri, "--device-ca", _folder.Write("other.pem", other.DeviceAuthority.ExportCertificatePem()));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("certificate", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capture_WritesTheAnswerAsItCame()
    {
        await using SandboxSbi sbi = await StartAsync(9560);
        string file = _folder.File("capture.json");

        ToolResult run = await Tool.RunAsync(["sbi", "capture", .. At(sbi), "--type", "Face", "--transaction", "A1b2C3d4E5", "--domain", "https://auth.example.org", "--out", file]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        CaptureAnswer answer = CaptureAnswer.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal("A1b2C3d4E5", Assert.Single(new DeviceVerifier(sbi.Trust).Verify(answer)).TransactionId);
    }

    [Fact]
    public async Task Capture_ForARegistrationWithAnException_WritesWhatIsLeft_AndTheHashToGoOnWith()
    {
        await using SandboxSbi sbi = await StartAsync(9940, purpose: CapturePurpose.Registration);
        string file = _folder.File("slap.json");

        ToolResult run = await Tool.RunAsync([
            "sbi", "capture", .. At(sbi), "--purpose", "Registration", "--part", "1", "--count", "3", "--exception", "Left LittleFinger", "--previous-hash", new string('A', 64), "--transaction", "reg-4410", "--out", file]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        IReadOnlyList<VerifiedBiometric> biometrics = new DeviceVerifier(sbi.Trust).Verify(CaptureAnswer.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), new string('A', 64));
        Assert.Equal(["Left IndexFinger", "Left MiddleFinger", "Left RingFinger"], biometrics.Select(biometric => biometric.SubType));
        Assert.Contains($"hash {biometrics[^1].Hash}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capture_PurposeThatTheInterfaceDoesNotHave_IsTold()
    {
        await using SandboxSbi sbi = await StartAsync(9960);

        ToolResult run = await Tool.RunAsync(["sbi", "capture", .. At(sbi), "--purpose", "Registration", "--transaction", "reg-4410", "--out", _folder.File("none.json")]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no registered device for Finger and Registration", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_WritesAsManyImagesAsWereAskedFor()
    {
        await using SandboxSbi sbi = await StartAsync(9980, purpose: CapturePurpose.Registration);
        string folder = _folder.File("frames");

        ToolResult run = await Tool.RunAsync(["sbi", "stream", .. At(sbi), "--type", "Face", "--frames", "2", "--out", folder]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["frame-0001.jpg", "frame-0002.jpg"], Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order());
    }

    [Theory]
    [InlineData(9580, false, 0)]
    [InlineData(9600, true, 1)]
    public async Task Check_WritesReports_AndEndsAsTheVerdict(int port, bool isExpired, int exitCode)
    {
        await using SandboxSbi sbi = await StartAsync(port, isExpired);
        string html = _folder.File("report.html"), json = _folder.File("report.json"), junit = _folder.File("report.xml");

        ToolResult run = await Tool.RunAsync(["sbi", "check", .. At(sbi), "--html", html, "--json", json, "--junit", junit]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("checks passed.", run.Output, StringComparison.Ordinal);
        Assert.Equal(isExpired, XDocument.Load(junit).Descendants("failure").Any());
        Assert.True(File.Exists(html) && File.Exists(json));
    }

    [Theory]
    [InlineData("sbi", "capture", "--transaction", "A1b2C3d4E5", "--device-ca", "ca.pem", "--out", "capture.json", "--score", "101")]
    [InlineData("sbi", "capture", "--transaction", "A1b2C3d4E5", "--device-ca", "ca.pem", "--out", "capture.json", "--score", "-1")]
    [InlineData("sbi", "capture", "--transaction", "A1b2C3d4E5", "--device-ca", "ca.pem", "--out", "capture.json", "--previous-hash", "6D45")]
    [InlineData("sandbox", "sbi", "--fault", "no number")]
    [InlineData("sandbox", "sbi", "--fault", "0")]
    public async Task Verb_ValueThatCannotBe_IsWrongUsage(params string[] args)
    {
        ToolResult run = await Tool.RunAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(args[^2], run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_DeviceThatAnswersAtOnceWithNothingBeforeIt_Fails()
    {
        await using SandboxSbi sbi = await StartAsync(9620);

        ToolResult run = await Tool.RunAsync(["sbi", "check", .. At(sbi), "--empty-for", "30000"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("FAILED  empty capture 1, Finger  TimeoutValidator", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_DeviceThatUsesItsTime_Passes()
    {
        await using SandboxSbi sbi = await StartAsync(9640);
        foreach (EmulatedDevice device in sbi.Devices)
            device.Delay = TimeSpan.FromMilliseconds(60);

        ToolResult run = await Tool.RunAsync(["sbi", "check", .. At(sbi), "--empty-for", "30"]);

        Assert.Contains("passed  empty capture 3, Face  TimeoutValidator", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_InfoFromBefore_WantsOtherKeys()
    {
        string info = _folder.File("info.json");
        await using SandboxSbi sbi = await StartAsync(9660);

        ToolResult saved = await Tool.RunAsync(["sbi", "check", .. At(sbi), "--save-info", info]);
        ToolResult same = await Tool.RunAsync(["sbi", "check", .. At(sbi), "--info-before", info]);
        // Another start of the sandbox has other keys for the same devices.
        await using SandboxSbi rotated = await StartAsync(9680);
        ToolResult other = await Tool.RunAsync(["sbi", "check", .. At(rotated), "--info-before", info]);

        Assert.Equal(0, saved.ExitCode);
        Assert.Contains("FAILED  info  KeyRotationValidator", same.Output, StringComparison.Ordinal);
        Assert.Contains("passed  info  KeyRotationValidator", other.Output, StringComparison.Ordinal);
    }

    private string[] At(SandboxSbi sbi) =>
    [
        "--at", sbi.Address.AbsoluteUri,
        "--device-ca", _folder.Write("device-ca.pem", sbi.DeviceAuthority.ExportCertificatePem()),
        "--ftm-ca", _folder.Write("ftm-ca.pem", sbi.ChipAuthority.ExportCertificatePem()),
    ];

    private static async Task<SandboxSbi> StartAsync(int port, bool isExpired = false, CapturePurpose? purpose = null)
    {
        SandboxSbi sbi = await SandboxSbi.StartAsync(options => (options.FirstPort, options.LastPort, options.HasExpiredCertificate, options.Purpose) = (port, port + 19, isExpired, purpose ?? options.Purpose), TestContext.Current.CancellationToken);
        sbi.Recipients.Set(sbi.DeviceAuthority);
        return sbi;
    }
}
