using System.Net;
using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;

namespace Mosip.Partner.Core.DataShare;

/// <summary>Tells the answers of the data share apart: its errors come with HTTP 200, where a share could be too.</summary>
internal static class ShareReply
{
    private static readonly HashSet<string> EnvelopeMembers = new(StringComparer.OrdinalIgnoreCase) { "id", "version", "responsetime", "metadata", "dataShare", "response", "errors" };

    /// <summary>The refusal that a body stands for, or null for a body that is a share.</summary>
    public static MosipServiceException? FindRefusal(ReadOnlySpan<byte> body, string operation)
    {
        ReadOnlySpan<byte> text = body.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || text[0] != (byte)'{')
            return null;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 8 });
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out JsonDocument? document))
                return null;
            using (document)
                return FindRefusal(document.RootElement, operation);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Deeper than an error is, or no JSON: a share.
            return null;
        }
    }

    /// <summary>What an answer without a share's status means.</summary>
    public static MosipException OfStatus(ReadOnlyMemory<byte> body, HttpStatusCode status, string operation)
    {
        try
        {
            ServiceReply reply = ServiceReply.Read(body, status, operation);
            return reply.Errors.Count > 0
                ? new MosipServiceException(operation, reply.Errors, transactionId: null) { StatusCode = status }
                : new MosipTransportException(MosipTransportFault.HttpStatus, operation, statusCode: status);
        }
        catch (MosipTransportException e)
        {
            return e;
        }
    }

    private static MosipServiceException? FindRefusal(JsonElement root, string operation)
    {
        bool isEnvelope = root.TryGetProperty("errors", out JsonElement errors)
            && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0
            && root.EnumerateObject().All(static member => EnvelopeMembers.Contains(member.Name));
        if (!isEnvelope)
            return null;
        MosipError[] list = [.. errors.EnumerateArray().Select(static error => new MosipError(new MosipErrorCode(Text(error, "errorCode")), Text(error, "message")))];
        return new MosipServiceException(operation, list, transactionId: null) { StatusCode = HttpStatusCode.OK };
    }

    private static string Text(JsonElement error, string name) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
