using System.Text.Json;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Cli;

/// <summary>JSON that a command line names.</summary>
internal static class JsonFile
{
    /// <summary>Reads a JSON object.</summary>
    /// <exception cref="MosipInputException">The content is something else.</exception>
    public static JsonDocument Parse(byte[] content, string operation, FileInfo file)
    {
        try
        {
            JsonDocument json = JsonDocument.Parse(content);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json
                : throw new MosipInputException(MosipInputFault.Malformed, operation, $"{file.Name} is not a JSON object");
        }
        catch (JsonException e)
        {
            throw new MosipInputException(MosipInputFault.Malformed, operation, $"{file.Name} is not JSON", e);
        }
    }
}
