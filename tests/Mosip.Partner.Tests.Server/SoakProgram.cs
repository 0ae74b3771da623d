using System.Diagnostics;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Server;

/// <summary>The soaks of the benchmark program, in small.</summary>
internal static class SoakProgram
{
    /// <summary>Runs one, and asserts that it succeeds.</summary>
    /// <returns>What it wrote.</returns>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!);
        string root = Path.GetFullPath(Path.Combine(VectorFile.Folder, "..", ".."));
        string program = Path.Combine(root, "benchmarks", "Mosip.Partner.Benchmarks", "bin", configuration, "net10.0", "Mosip.Partner.Benchmarks.dll");
        using Process soak = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = soak.StandardOutput.ReadToEndAsync(cancellation), error = soak.StandardError.ReadToEndAsync(cancellation);
        await soak.WaitForExitAsync(cancellation);

        Assert.True(soak.ExitCode == 0, await output + await error);
        return await output;
    }
}
