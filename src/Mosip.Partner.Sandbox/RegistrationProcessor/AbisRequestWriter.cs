using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Mosip.Partner.Sandbox.RegistrationProcessor;

/// <summary>Writes requests as the registration processor does: indented, null members and all (AbisHandlerStage, JsonUtil).</summary>
internal static class AbisRequestWriter
{
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    public static byte[] Insert(SandboxAbisRequest request, string shareUrl, DateTimeOffset time) => Write("mosip.abis.insert", request.RequestId, time, json =>
    {
        json.WriteString("referenceId", request.ReferenceId);
        json.WriteString("referenceURL", shareUrl);
    });

    public static byte[] Identify(SandboxAbisRequest request, SandboxRegistrationProcessorOptions options, DateTimeOffset time) => Write("mosip.abis.identify", request.RequestId, time, json =>
    {
        json.WriteString("referenceId", request.ReferenceId);
        // Not the spelling of the insert.
        json.WriteString("referenceUrl", "");
        json.WriteStartObject("flags");
        json.WriteString("maxResults", options.MaximumResults.ToString(CultureInfo.InvariantCulture));
        json.WriteString("targetFPIR", options.TargetFpir.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        WriteGallery(json, request.Registration.Application.Gallery);
    });

    /// <summary>A request of which MOSIP sends none, but which the ABIS API has: ping, pendingJobs, referenceCount, or delete.</summary>
    public static byte[] Probe(string id, string requestId, string? referenceId, DateTimeOffset time) => Write(id, requestId, time, json =>
    {
        if (referenceId is not null)
            json.WriteString("referenceId", referenceId);
    });

    private static void WriteGallery(Utf8JsonWriter json, IReadOnlyList<SandboxRegistration?> gallery)
    {
        if (gallery.Count == 0)
        {
            json.WriteNull("gallery");
            return;
        }
        json.WriteStartObject("gallery");
        json.WriteStartArray("referenceIds");
        foreach (SandboxRegistration? registration in gallery)
        {
            json.WriteStartObject();
            json.WriteString("referenceId", registration?.ReferenceId);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static byte[] Write(string id, string requestId, DateTimeOffset time, Action<Utf8JsonWriter> more)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("version", "1.1");
            json.WriteString("requestId", requestId);
            json.WriteString("requesttime", time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            more(json);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
