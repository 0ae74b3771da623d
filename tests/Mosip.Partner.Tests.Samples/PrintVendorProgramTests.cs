using System.Diagnostics;
using Mosip.Partner.Sandbox;
using PrintVendor;

namespace Mosip.Partner.Tests.Samples;

/// <summary>samples/PrintVendor as a process of its own.</summary>
public sealed class PrintVendorProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-print-vendor-test-").FullName;
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public PrintVendorProgramTests() => _patience.CancelAfter(TimeSpan.FromMinutes(3));

    private CancellationToken Cancellation => _patience.Token;

    private string Cards => Path.Combine(_folder, "cards");

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _patience.Dispose();
    }

    [Fact]
    public async Task Program_Alone_PrintsBothCredentialsOnceWithACodeThatScans()
    {
        (int code, string error) = await RunAsync(Start([Cards]));

        Assert.Equal((0, ""), (code, error));
        Assert.Equal([".pdf", ".pdf", ".png", ".png"], Directory.GetFiles(Cards).Select(Path.GetExtension).Order());
        foreach (string card in Directory.GetFiles(Cards, "*.png"))
            Assert.Contains("Amina Diallo", await Scanner.ScanAsync(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_NoFonts_SaysHowToGetThemAndNothingElse()
    {
        (int code, string error) = await RunAsync(Start([Cards], fonts: _folder));

        Assert.Equal(1, code);
        Assert.Contains("apt-get install fonts-noto-core", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--files")]
    [InlineData("--help")]
    [InlineData("one", "two")]
    public async Task Program_OtherArguments_SaysItsUsage(params string[] arguments)
    {
        (int code, string error) = await RunAsync(Start(arguments));

        Assert.Equal((2, "Usage: PrintVendor [--files DIR] [CARDS]"), (code, error.Trim()));
    }

    [Fact]
    public async Task Service_KilledWhileItPrints_LosesNoCardAndPrintsNoneTwice()
    {
        Resident resident = Resident.Sample("4370296312658178");
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.AddResident(resident), Cancellation);
        OnboardedCredentialPartner partner = await sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        await partner.SaveAsync(Path.Combine(_folder, "files"), Cancellation);
        string[] service = ["--files", Path.Combine(_folder, "files"), Cards];
        string first, second;
        int port = Vendor.FreePort();

        using (Process vendor = Start(service, port: port))
        {
            await UntilAsync(() => sandbox.Hub.Subscriptions.Count == 1);
            first = (await sandbox.Credentials.IssueAsync(partner, resident.Uin, cancellationToken: Cancellation)).RequestId;
            await UntilAsync(() => Directory.EnumerateFiles(Cards).Any());
            vendor.Kill();
            await vendor.WaitForExitAsync(Cancellation);
        }
        DateTime[] times;
        using (Process vendor = Start(service, port: port))
        {
            await sandbox.Credentials.WaitAsync(first, "PRINTED", Cancellation);
            times = TimesOf(first);
            // MOSIP sends the same credential again, and another one after it.
            sandbox.Hub.Publish("CREDENTIAL_STATUS_UPDATE", $$"""{"topic":"CREDENTIAL_STATUS_UPDATE","event":{"id":"1","requestId":"{{first}}","status":"RETRY"} }""");
            await sandbox.Credentials.WaitAsync(first, "ISSUED", Cancellation);
            second = (await sandbox.Credentials.IssueAsync(partner, resident.Uin, cancellationToken: Cancellation)).RequestId;
            await sandbox.Credentials.WaitAsync(second, "PRINTED", Cancellation);
            vendor.Kill();
            await vendor.WaitForExitAsync(Cancellation);
        }

        Assert.Equal(2, times.Length);
        Assert.Equal(times, TimesOf(first));
        Assert.Equal(
            new[] { $"{first}.pdf", $"{first}.png", $"{second}.pdf", $"{second}.png" }.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Cards).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private DateTime[] TimesOf(string request) => [.. Directory.GetFiles(Cards, request + "*").Order(StringComparer.Ordinal).Select(File.GetLastWriteTimeUtc)];

    private async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(10, Cancellation);
    }

    private static Process Start(string[] arguments, string? fonts = null, int port = 0)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [typeof(CardPrinter).Assembly.Location, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        if (fonts is not null)
            start.Environment["PRINT_VENDOR_FONTS"] = fonts;
        start.Environment["PRINT_VENDOR_PORT"] = $"{port}";
        return Process.Start(start)!;
    }

    private async Task<(int Code, string Error)> RunAsync(Process process)
    {
        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(Cancellation), error = process.StandardError.ReadToEndAsync(Cancellation);
            await process.WaitForExitAsync(Cancellation);
            await output;
            return (process.ExitCode, await error);
        }
    }
}
