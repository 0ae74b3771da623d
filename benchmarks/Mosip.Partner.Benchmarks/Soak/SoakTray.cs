using System.Globalization;

namespace Mosip.Partner.Benchmarks.Soak;

/// <summary>The effect outside the database, such as a printed card: a line with key and attempt at the end of a file, which a kill afterwards does not take back.</summary>
internal sealed class SoakTray(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    private readonly Lock _lock = new();

    public void Put(string key, int attempt)
    {
        byte[] line = System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key} {attempt}\n"));
        lock (_lock)
            _file.Write(line);
    }

    public void Dispose() => _file.Dispose();

    /// <summary>What lies in the trays of several workers: for each key its attempts.</summary>
    public static ILookup<string, int> Read(IEnumerable<string> paths) => paths.Where(File.Exists)
        .SelectMany(File.ReadAllLines)
        .Select(static line => line.Split(' '))
        .ToLookup(static parts => parts[0], static parts => int.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>How much lies there, in bytes: to see that work goes on.</summary>
    public static long Size(IEnumerable<string> paths) => paths.Where(File.Exists).Sum(static path => new FileInfo(path).Length);
}
