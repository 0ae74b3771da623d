using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.Abis.Requests;

/// <summary>Reads requests and finds the first thing that is wrong with them, in the order of MOSIP's mock and compliance toolkit.</summary>
internal static class AbisRequestReader
{
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private const string Version = "1.1";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>Reads a request; null where it is no JSON object, so that there is nobody to answer to.</summary>
    public static AbisRequest? Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(content, Options);
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object ? Read(root) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, a member twice, too deep, or half a surrogate pair.
            return null;
        }
    }

    private static AbisRequest Read(JsonElement root)
    {
        var request = new AbisRequest { Id = TextOrEmpty(root, "id"), RequestId = TextOrEmpty(root, "requestId") };
        AbisOperation? operation = AbisOperation.Find(request.Id);
        if (operation is null)
            return request with { Failure = AbisFailureReason.InvalidId };
        AbisFailureReason? failure = FailureOf(root, operation);
        request = request with
        {
            ReferenceId = TextOrEmpty(root, "referenceId"),
            ReferenceUrl = TextOrEmpty(root, "referenceURL") is { Length: > 0 } url ? url : TextOrEmpty(root, "referenceUrl"),
        };
        if (failure is null && operation == AbisOperation.Identify)
            failure = ReadSearch(root, ref request);
        return failure is null ? request with { Operation = operation } : request with { Failure = failure };
    }

    // Members that are missing come before members that are unknown: the toolkit takes one away by giving it another name.
    private static AbisFailureReason? FailureOf(JsonElement root, AbisOperation operation) =>
        Unless(TextOrEmpty(root, "version") == Version, AbisFailureReason.InvalidVersion)
        ?? Missing(root, "requestId", AbisFailureReason.MissingRequestId)
        ?? Missing(root, "requesttime", AbisFailureReason.MissingRequestTime)
        ?? Unless(IsTime(TextOrEmpty(root, "requesttime")), AbisFailureReason.InvalidRequestTime)
        ?? (operation.HasReference ? Missing(root, "referenceId", AbisFailureReason.MissingReferenceId) : null)
        ?? (operation == AbisOperation.Insert && IsMissing(root, "referenceURL") ? Missing(root, "referenceUrl", AbisFailureReason.MissingReferenceUrl) : null)
        ?? Unless(root.EnumerateObject().All(member => operation.Knows(member.Name)), AbisFailureReason.InvalidRequest)
        ?? Unless(HasFittingIds(root), AbisFailureReason.InvalidRequest);

    private static AbisFailureReason? Unless(bool isRight, AbisFailureReason reason) => isRight ? null : reason;

    private static AbisFailureReason? ReadSearch(JsonElement root, ref AbisRequest request)
    {
        if (!TryReadGallery(root, out IReadOnlyList<string>? gallery) || !TryReadFlags(root, out Dictionary<string, string> flags))
            return AbisFailureReason.InvalidRequest;
        request = request with { Gallery = gallery, Flags = flags };
        return null;
    }

    // MOSIP names an application that it has no reference for with null; such an element is nothing to compare with.
    private static bool TryReadGallery(JsonElement root, out IReadOnlyList<string>? gallery)
    {
        gallery = null;
        if (!root.TryGetProperty("gallery", out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return true;
        if (value.ValueKind != JsonValueKind.Object)
            return false;
        if (!value.TryGetProperty("referenceIds", out JsonElement list) || list.ValueKind == JsonValueKind.Null)
            return true;
        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(static entry => entry.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)))
            return false;
        if (list.GetArrayLength() > 0)
            gallery = [.. list.EnumerateArray().Where(static entry => entry.ValueKind == JsonValueKind.Object).Select(static entry => TextOrEmpty(entry, "referenceId")).Where(static id => id.Length > 0)];
        return true;
    }

    private static bool TryReadFlags(JsonElement root, out Dictionary<string, string> flags)
    {
        flags = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!root.TryGetProperty("flags", out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return true;
        if (value.ValueKind != JsonValueKind.Object)
            return false;
        foreach (JsonProperty flag in value.EnumerateObject())
        {
            if (flag.Value.ValueKind is JsonValueKind.String)
                flags[flag.Name] = flag.Value.GetString()!;
            else if (flag.Value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                flags[flag.Name] = flag.Value.GetRawText();
        }
        return true;
    }

    private static AbisFailureReason? Missing(JsonElement root, string name, AbisFailureReason reason) =>
        IsMissing(root, name) ? reason : root.GetProperty(name).ValueKind == JsonValueKind.String ? null : AbisFailureReason.InvalidRequest;

    private static bool IsMissing(JsonElement root, string name) =>
        !root.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null || value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString());

    private static bool IsTime(string text) => DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    // They are what the request and its order are kept by.
    private static bool HasFittingIds(JsonElement root) => IsName(TextOrEmpty(root, "requestId")) && IsName(TextOrEmpty(root, "referenceId"));

    private static bool IsName(string text) => text.Length <= InboxEntry.MaximumNameLength && !text.Contains('\0', StringComparison.Ordinal);

    private static string TextOrEmpty(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
