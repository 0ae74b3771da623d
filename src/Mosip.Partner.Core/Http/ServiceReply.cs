using System.Globalization;
using System.Net;
using System.Text.Json;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Http;

/// <summary>The answer of a management service in either envelope.</summary>
/// <remarks>
/// HTTP 200 says nothing about success: most failures come with it. An answer is a success if <see cref="Errors"/> is empty. The reading is
/// tolerant where MOSIP's releases differ: case of the time member, <c>errors</c> null or empty, an error without a code, a refusal of the
/// token that comes twice in one body.
/// </remarks>
public sealed record ServiceReply
{
    private const int MaximumDepth = 64;

    private ServiceReply()
    {
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; private init; }

    /// <summary>The server's time, or null where the answer has none that can be read.</summary>
    public DateTimeOffset? ResponseTime { get; private init; }

    /// <summary>The <c>response</c>; of kind <see cref="JsonValueKind.Undefined"/> where it is absent or null.</summary>
    public JsonElement Response { get; private init; }

    /// <summary>The errors in MOSIP's order; empty on success. An error without a code has an empty one.</summary>
    public IReadOnlyList<MosipError> Errors { get; private init; } = [];

    /// <summary>Reads an answer.</summary>
    /// <param name="body">The body.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="operation">What is being done; see <see cref="MosipException.Operation"/>.</param>
    /// <exception cref="MosipTransportException">The body is no answer of a management service: HTML, a part of a document, another document.</exception>
    public static ServiceReply Read(ReadOnlyMemory<byte> body, HttpStatusCode statusCode, string operation)
    {
        bool isSuccess = statusCode == HttpStatusCode.OK;
        try
        {
            using JsonDocument document = ParseFirst(body.Span, isSuccess, operation);
            ServiceReply reply = Take(document.RootElement, statusCode);
            return isSuccess || reply.Errors.Count > 0 ? reply : throw new MosipTransportException(MosipTransportFault.HttpStatus, operation, statusCode: statusCode);
        }
        catch (MosipTransportException) when (!isSuccess)
        {
            // Whatever a gateway wrote into the body, the status says more.
            throw new MosipTransportException(MosipTransportFault.HttpStatus, operation, statusCode: statusCode);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            throw new MosipTransportException(isSuccess ? MosipTransportFault.UnexpectedReply : MosipTransportFault.HttpStatus, operation, statusCode: statusCode, innerException: e);
        }
    }

    /// <summary>The status and the codes; not the response, which may hold keys and tokens.</summary>
    public override string ToString() => $"HTTP {(int)StatusCode} {string.Join(", ", Errors.Select(error => error.Code))}";

    // The auth adapter in front of a service writes its 401 twice, back to back: of a refusal the first document counts.
    private static JsonDocument ParseFirst(ReadOnlySpan<byte> body, bool isWhole, string operation)
    {
        ReadOnlySpan<byte> text = body.TrimStart(" \t\r\n\uFEFF"u8);
        if (text.IsEmpty || text[0] != (byte)'{')
            throw new MosipTransportException(MosipTransportFault.NotJson, operation);
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = MaximumDepth }));
        if (!JsonDocument.TryParseValue(ref reader, out JsonDocument? document))
            throw new MosipTransportException(MosipTransportFault.TruncatedReply, operation);
        if (!isWhole || text[(int)reader.BytesConsumed..].Trim(" \t\r\n"u8).IsEmpty)
            return document;
        document.Dispose();
        throw new MosipTransportException(MosipTransportFault.UnexpectedReply, operation, detail: "something follows the answer's JSON document");
    }

    private static ServiceReply Take(JsonElement root, HttpStatusCode statusCode)
    {
        bool hasResponse = root.TryGetProperty("response"u8, out JsonElement response);
        bool hasErrors = root.TryGetProperty("errors"u8, out JsonElement errors);
        if (!hasResponse && !hasErrors)
            throw new FormatException("There is neither 'response' nor 'errors'.");
        return new ServiceReply
        {
            StatusCode = statusCode,
            ResponseTime = TimeOf(root),
            Response = hasResponse && response.ValueKind != JsonValueKind.Null ? response.Clone() : default,
            Errors = hasErrors && errors.ValueKind != JsonValueKind.Null ? [.. errors.EnumerateArray().Select(ErrorOf)] : [],
        };
    }

    private static MosipError ErrorOf(JsonElement error) =>
        new(new MosipErrorCode(Text(error, "errorCode") ?? ""), Text(error, "message") ?? Text(error, "errorMessage") ?? "");

    private static DateTimeOffset? TimeOf(JsonElement root) =>
        root.EnumerateObject().FirstOrDefault(member => member.Name.Equals("responseTime", StringComparison.OrdinalIgnoreCase)) is { Value: { ValueKind: JsonValueKind.String } value }
        && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : null;

    private static string? Text(JsonElement json, string name) =>
        !json.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : throw new FormatException($"'{name}' is not text.");
}
