using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mosip.Partner.Sandbox.RegistrationProcessor;

/// <summary>Writes cases as MOSIP does (ManualAdjudicationServiceImpl, VerificationServiceImpl), slips of its member names included.</summary>
internal static class CaseRequestWriter
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    public static byte[] Write(SandboxCase sent, SandboxAdjudicationOptions options)
    {
        bool isLts = options is { IsVerification: false, UsesLtsFormat: true };
        return Write(Indented, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", options.IsVerification ? "mosip.verification.adjudicate" : "mosip.manual.adjudication.adjudicate");
            json.WriteString("version", "1.0");
            json.WriteString("requestId", sent.RequestId);
            json.WriteString("referenceId", sent.RegistrationId);
            json.WriteString("requesttime", options.TimeProvider.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("referenceURL", Reference(sent.Request.Applicant, isLts));
            json.WriteNull("addtional");
            if (!options.IsVerification)
                WriteGallery(json, sent, isLts);
            json.WriteEndObject();
        });
    }

    private static void WriteGallery(Utf8JsonWriter json, SandboxCase sent, bool isLts)
    {
        json.WriteStartObject("gallery");
        json.WriteStartArray("referenceIds");
        foreach (SandboxGalleryEntry entry in sent.Request.Gallery.Where(static entry => !entry.IsLeftOut))
        {
            json.WriteStartObject();
            json.WriteString("referenceId", entry.RegistrationId);
            json.WriteString("referenceURL", Reference(entry.References, isLts));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Null where MOSIP has nothing to refer to.
    private static string? Reference(IReadOnlyList<SandboxReference> references, bool isLts) => references.Count == 0 ? null : !isLts ? references[0].Url : Encoding.UTF8.GetString(Write(default, json =>
    {
        json.WriteStartArray();
        foreach (SandboxReference reference in references)
        {
            json.WriteStartObject();
            json.WriteString("source", reference.Source);
            json.WriteString("status", reference.Status);
            json.WriteString("url", reference.Url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }));

    private static byte[] Write(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, options))
            write(json);
        return buffer.WrittenSpan.ToArray();
    }
}
