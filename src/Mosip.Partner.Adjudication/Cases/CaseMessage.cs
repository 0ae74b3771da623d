using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Inbox;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Adjudication.Cases;

/// <summary>A request as it came, with the class of its message, which its answer needs.</summary>
internal sealed record CaseMessage(QueueMessageClass Class, ReadOnlyMemory<byte> Json)
{
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    // "addtional" may hold the replies of ABIS, which are deep.
    private const int MaximumDepth = 32;

    public static string IdOf(CaseKind kind) => kind == CaseKind.Adjudication ? "mosip.manual.adjudication.adjudicate" : "mosip.verification.adjudicate";

    public static CaseMessage Unpack(ReadOnlyMemory<byte> stored) => new((QueueMessageClass)stored.Span[0], stored[1..]);

    public byte[] Pack() => [(byte)Class, .. Json.Span];

    /// <summary>Reads the request.</summary>
    /// <exception cref="FormatException">It is none of this kind.</exception>
    public AdjudicationCase Read(CaseKind kind, string? caseId = null)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Json, new JsonDocumentOptions { MaxDepth = MaximumDepth, AllowDuplicateProperties = false });
            JsonElement root = document.RootElement;
            // Documentation samples have blanks around it.
            if (JsonMember.Text(root, "id")?.Trim() != IdOf(kind))
                throw new FormatException($"the id is not {IdOf(kind)}");
            if (JsonMember.Text(root, "version") is { } version && !version.StartsWith("1.", StringComparison.Ordinal))
                throw new FormatException("the version is none of 1.x, so its members may mean something else");
            string requestId = Name(root, "requestId"), registrationId = Name(root, "referenceId");
            return new AdjudicationCase
            {
                CaseId = caseId ?? requestId,
                Kind = kind,
                RequestId = requestId,
                RegistrationId = registrationId,
                RequestedAt = DateTimeOffset.TryParse(JsonMember.Text(root, "requesttime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null,
                Applicant = ReferencesOf(root),
                Gallery = kind == CaseKind.Adjudication ? [.. GalleryOf(root)] : [],
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException("it is not the JSON object that MOSIP sends");
        }
    }

    private static IEnumerable<GalleryEntry> GalleryOf(JsonElement root)
    {
        if (!root.TryGetProperty("gallery", out JsonElement gallery) || gallery.ValueKind != JsonValueKind.Object
            || !gallery.TryGetProperty("referenceIds", out JsonElement list) || list.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (JsonElement entry in list.EnumerateArray().Where(static entry => entry.ValueKind == JsonValueKind.Object))
        {
            if (JsonMember.Text(entry, "referenceId") is { Length: > 0 } id)
                yield return new GalleryEntry(id, ReferencesOf(entry));
        }
    }

    // MOSIP itself spells the member in two ways, depending on the message.
    private static IReadOnlyList<SharedReference> ReferencesOf(JsonElement parent) => SharedReference.Parse(JsonMember.Text(parent, "referenceURL") ?? JsonMember.Text(parent, "referenceUrl"));

    private static string Name(JsonElement root, string member) =>
        JsonMember.Text(root, member) is { Length: > 0 and <= InboxEntry.MaximumNameLength } text && !text.Contains('\0', StringComparison.Ordinal) ? text : throw new FormatException($"there is no usable {member}");
}
