using System.Security.Cryptography;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Inbox;

/// <summary>The key that contents, results and attachments are encrypted with at rest: AES-256-GCM. Keep it apart from the database and its backups.</summary>
public sealed class InboxContentKey : IDisposable
{
    /// <summary>The size of the key in bytes.</summary>
    public const int Size = 32;

    private const string Operation = "load inbox key";

    private readonly byte[] _key;

    private InboxContentKey(byte[] key) => _key = key;

    internal ReadOnlySpan<byte> Bytes => _key;

    /// <summary>Takes a key from elsewhere, a vault for example.</summary>
    /// <param name="key">32 random bytes; copied.</param>
    public static InboxContentKey FromBytes(ReadOnlySpan<byte> key) => key.Length == Size
        ? new InboxContentKey(key.ToArray())
        : throw new ArgumentException($"The inbox key has {Size} bytes.", nameof(key));

    /// <summary>Reads the key from a file of 32 bytes; makes the file, readable for this user alone, where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MosipInputException">The file cannot be read or made, or has another size.</exception>
    public static InboxContentKey FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (!File.Exists(path))
                Make(path);
            using FileStream file = File.OpenRead(path);
            byte[] key = new byte[Size];
            if (file.Length != Size)
                throw new MosipInputException(MosipInputFault.Malformed, Operation, $"{Path.GetFileName(path)} has not {Size} bytes");
            file.ReadExactly(key);
            return new InboxContentKey(key);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MosipInputException(MosipInputFault.Unreadable, Operation, Path.GetFileName(path), e);
        }
    }

    /// <summary>Wipes the key.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    // On the disk under another name first: a crash must not leave half a key that data is encrypted with.
    private static void Make(string path)
    {
        string whole = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        string draft = $"{whole}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Size));
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(draft, whole, overwrite: false);
        }
        catch (IOException) when (File.Exists(whole))
        {
            // Another process was first; its key is the one.
            File.Delete(draft);
        }
    }
}
