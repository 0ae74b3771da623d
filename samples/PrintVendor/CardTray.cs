namespace PrintVendor;

/// <summary>The folder that cards come out in.</summary>
/// <param name="folder">The folder.</param>
public sealed class CardTray(string folder)
{
    /// <summary>The files, in the order of their names.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];

    /// <summary>Puts a file into the tray, whole or not at all.</summary>
    public async Task PutAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder, Path.GetFileName(name)), part = path + ".part";
        await File.WriteAllBytesAsync(part, content, cancellationToken);
        File.Move(part, path, overwrite: true);
    }
}
