using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>An answer of IDA whose signature was checked, taken apart as tolerantly as IDA's releases and endpoints differ.</summary>
internal sealed record IdaReply
{
    public required string? TransactionId { get; init; }

    public required string? Id { get; init; }

    public required DateTimeOffset ResponseTime { get; init; }

    public required IReadOnlyList<MosipError> Errors { get; init; }

    /// <summary>The <c>response</c> member; of kind Undefined where it is null or missing.</summary>
    public required JsonElement Response { get; init; }

    /// <summary>A flag of the response, false where it is not there.</summary>
    public bool Flag(string name) => Response.ValueKind == JsonValueKind.Object && Response.TryGetProperty(name, out JsonElement flag) && flag.ValueKind == JsonValueKind.True;

    /// <summary>A text of the response, null where it is not there.</summary>
    public string? Text(string name) =>
        Response.ValueKind == JsonValueKind.Object && Response.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>Whether a body is one complete JSON object, as every answer of IDA is.</summary>
    public static MosipTransportFault? FaultOf(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> text = body.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || text[0] != (byte)'{')
            return MosipTransportFault.NotJson;
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(ReaderOptions));
        try
        {
            while (reader.Read())
            {
                // Only whether it is well formed counts here.
            }
            if (reader.CurrentDepth > 0 || reader.TokenType != JsonTokenType.EndObject)
                return MosipTransportFault.TruncatedReply;
            return text[(int)reader.BytesConsumed..].Trim(" \t\r\n"u8).IsEmpty ? null : MosipTransportFault.UnexpectedReply;
        }
        catch (JsonException)
        {
            return MosipTransportFault.UnexpectedReply;
        }
    }

    /// <exception cref="MosipTransportException">The body is not an answer of IDA.</exception>
    public static IdaReply Parse(ReadOnlyMemory<byte> body, string operation, string? transactionId)
    {
        if (FaultOf(body.Span) is { } fault)
            throw new MosipTransportException(fault, operation, transactionId);
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaximumDepth, AllowDuplicateProperties = false });
            JsonElement root = document.RootElement;
            return new IdaReply
            {
                TransactionId = Text(root, "transactionID"),
                Id = Text(root, "id"),
                ResponseTime = ReadTime(root),
                Errors = ReadErrors(root),
                Response = root.TryGetProperty("response"u8, out JsonElement response) && response.ValueKind == JsonValueKind.Object ? response.Clone() : default,
            };
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            throw new MosipTransportException(MosipTransportFault.UnexpectedReply, operation, transactionId, innerException: e);
        }
    }

    private const int MaximumDepth = 32;

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaximumDepth };

    private static List<MosipError> ReadErrors(JsonElement root)
    {
        if (!root.TryGetProperty("errors"u8, out JsonElement errors) || errors.ValueKind == JsonValueKind.Null)
            return [];
        if (errors.ValueKind != JsonValueKind.Array)
            throw new FormatException("'errors' is not a list.");
        return [.. errors.EnumerateArray().Select(error => new MosipError(
            new MosipErrorCode(Text(error, "errorCode") ?? throw new FormatException("An error has no code.")),
            Text(error, "errorMessage") ?? Text(error, "message") ?? "",
            Text(error, "actionMessage")))];
    }

    private static DateTimeOffset ReadTime(JsonElement root) =>
        Text(root, "responseTime") is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : throw new FormatException("'responseTime' is not a time.");

    private static string? Text(JsonElement json, string name) =>
        !json.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new FormatException($"'{name}' is not text.");
}
