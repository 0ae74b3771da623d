using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Mosip.Partner.Sandbox.RegistrationProcessor;

/// <summary>Writes the decisions of a desk that MOSIP's stages read.</summary>
internal static class CaseReplyWriter
{
    private const int Decided = 1, Rejected = 3;

    public static byte[] Write(JsonElement request, SandboxDeskDecision decision, SandboxAdjudicationOptions stage)
    {
        string[] matches = decision == SandboxDeskDecision.Rejected && !stage.IsVerification ? Gallery(request) : [];
        // An empty list approves; any number but 1 and 2 rejects.
        int value = decision == SandboxDeskDecision.Approved || matches.Length > 0 ? Decided : Rejected;
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", request.GetProperty("id").GetString());
            json.WriteString("requestId", request.GetProperty("requestId").GetString());
            json.WriteString("responsetime", stage.TimeProvider.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteNumber("returnValue", value);
            if (!stage.IsVerification)
                WriteCandidates(json, matches);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static string[] Gallery(JsonElement request) =>
        [.. request.GetProperty("gallery").GetProperty("referenceIds").EnumerateArray().Select(static entry => entry.GetProperty("referenceId").GetString()).OfType<string>()];

    private static void WriteCandidates(Utf8JsonWriter json, string[] matches)
    {
        json.WriteStartObject("candidateList");
        json.WriteNumber("count", matches.Length);
        json.WriteStartArray("candidates");
        foreach (string match in matches)
        {
            json.WriteStartObject();
            json.WriteString("referenceId", match);
            json.WriteNull("analytics");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNull("analytics");
        json.WriteEndObject();
    }
}
