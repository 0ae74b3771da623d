namespace PrintVendor;

/// <summary>The folder that cards come out in.</summary>
/// <param name="folder">The folder; made where there is none.</param>
public sealed class CardTray(string folder)
{
    private readonly string _folder = Directory.CreateDirectory(folder).FullName;

    /// <summary>The files, in the order of their names.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(_folder).Order(StringComparer.Ordinal)];

    /// <summary>Puts a file into the tray, whole and on the disk, or not at all.</summary>
    public async Task PutAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        string path = Path.Combine(_folder, Path.GetFileName(name)), part = path + ".part";
        await using (FileStream file = File.Create(part))
        {
            await file.WriteAsync(content, cancellationToken);
            file.Flush(flushToDisk: true);
        }
        File.Move(part, path, overwrite: true);
    }
}
