using System.Text;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Cli;

/// <summary>Reads the files that a command line names.</summary>
internal static class InputFiles
{
    /// <summary>The file's bytes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="maximumSize">A larger file is refused before it is read.</param>
    /// <param name="operation">What the file is read for.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="MosipInputException">The file is not there, may not be read, or is too large.</exception>
    public static async Task<byte[]> ReadAsync(FileInfo file, int maximumSize, string operation, CancellationToken cancellationToken)
    {
        try
        {
            if (file.Exists && file.Length > maximumSize)
                throw new MosipInputException(MosipInputFault.TooLarge, operation, $"{file}: {file.Length} bytes, at most {maximumSize} are read");
            return await File.ReadAllBytesAsync(file.FullName, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MosipInputException(MosipInputFault.Unreadable, operation, file.ToString(), e);
        }
    }

    /// <summary>The file's text in UTF-8.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static async Task<string> ReadTextAsync(FileInfo file, int maximumSize, string operation, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetString(await ReadAsync(file, maximumSize, operation, cancellationToken).ConfigureAwait(false));
}
