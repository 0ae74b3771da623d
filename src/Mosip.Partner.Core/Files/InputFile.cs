using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Files;

/// <summary>Reads small files that a partner supplies: keys, certificates, policies.</summary>
internal static class InputFile
{
    /// <summary>No such file comes near this; a larger one is refused before it is read.</summary>
    public const int MaximumSize = 1024 * 1024;

    /// <summary>The file's bytes.</summary>
    /// <exception cref="MosipInputException">The file is not there, may not be read, or is too large.</exception>
    public static byte[] Read(string path, string operation)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            // A pipe tells no length and a file may grow, so what is read is bounded, not what is told.
            byte[] buffer = new byte[MaximumSize + 1];
            int read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return read < buffer.Length ? buffer[..read]
                : throw new MosipInputException(MosipInputFault.TooLarge, operation, $"{Path.GetFileName(path)}: at most {MaximumSize} bytes are read");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new MosipInputException(MosipInputFault.Unreadable, operation, Path.GetFileName(path), e);
        }
    }
}
