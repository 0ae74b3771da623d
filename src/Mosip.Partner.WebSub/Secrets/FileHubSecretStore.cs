using System.Security.Cryptography;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.WebSub;

/// <summary>Keeps the secrets in a file that is readable for this user alone: the current one in the first line, the previous one in the second. Made with a random secret where there is none.</summary>
public sealed class FileHubSecretStore : IHubSecretStore
{
    private const string Operation = "load hub secret";
    private const int MaximumSize = 4 * 1024;

    private readonly Lock _lock = new();
    private readonly string _path;
    private HubSecrets? _secrets;

    /// <summary>Names the file; it is read or made when the secrets are first asked for.</summary>
    /// <param name="path">The file.</param>
    public FileHubSecretStore(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = Path.GetFullPath(path);
    }

    /// <inheritdoc/>
    /// <exception cref="MosipInputException">The file cannot be read or made, or is no file of secrets.</exception>
    public ValueTask<HubSecrets> GetAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return ValueTask.FromResult(_secrets ??= Load());
    }

    /// <inheritdoc/>
    /// <exception cref="MosipInputException">The file cannot be written.</exception>
    public ValueTask RotateAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            _secrets ??= Load();
            if (_secrets.Previous is null)
                _secrets = Save(_secrets.Rotate(HubSecret.Generate()));
        }
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    /// <exception cref="MosipInputException">The file cannot be written.</exception>
    public ValueTask RetireAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            _secrets ??= Load();
            if (_secrets.Previous is not null)
                _secrets = Save(_secrets with { Previous = null });
        }
        return ValueTask.CompletedTask;
    }

    private HubSecrets Load()
    {
        string[] lines;
        try
        {
            if (!File.Exists(_path))
                return Save(new HubSecrets(HubSecret.Generate()));
            if (new FileInfo(_path).Length > MaximumSize)
                throw new MosipInputException(MosipInputFault.TooLarge, Operation, Path.GetFileName(_path));
            lines = File.ReadAllLines(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MosipInputException(MosipInputFault.Unreadable, Operation, Path.GetFileName(_path), e);
        }
        return lines is [{ Length: > 0 } current, .. var rest] && rest.Length <= 1
            ? new HubSecrets(new HubSecret(current), rest is [{ Length: > 0 } previous] ? new HubSecret(previous) : null)
            : throw new MosipInputException(MosipInputFault.Malformed, Operation, $"{Path.GetFileName(_path)} has not one or two lines");
    }

    // Beside the file and then in its place, so that a crash leaves the one or the other.
    private HubSecrets Save(HubSecrets secrets)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            string draft = $"{_path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(draft, options))
            {
                using var writer = new StreamWriter(file, leaveOpen: true);
                writer.Write($"{secrets.Current.Reveal()}\n{(secrets.Previous is { } previous ? $"{previous.Reveal()}\n" : "")}");
                writer.Flush();
                file.Flush(flushToDisk: true);
            }
            File.Move(draft, _path, overwrite: true);
            return secrets;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MosipInputException(MosipInputFault.Unreadable, Operation, Path.GetFileName(_path), e);
        }
    }
}
