using System.Diagnostics;
using System.Text;

namespace Mosip.Partner.Tests.Samples;

/// <summary>Reads QR codes with Debian's zbar-tools, as anybody's scanner would.</summary>
internal static class Scanner
{
    public static async Task<string> ScanAsync(byte[] png)
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, png, TestContext.Current.CancellationToken);
            return await ScanAsync(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static async Task<string> ScanAsync(string file)
    {
        using Process scanner = Process.Start(new ProcessStartInfo("zbarimg", ["--quiet", "--raw", file]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        string text = await scanner.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await scanner.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text.TrimEnd('\n');
    }
}
