using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mosip.Partner.Management.Onboarding;

/// <summary>Bodies of the calls that an administrator is asked to make, as text to be read and pasted.</summary>
internal static class RequestBody
{
    // Read by people, never put into a page: a certificate's '+' stays one.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(params (string Name, string? Value)[] members) => Of(writer =>
    {
        foreach ((string name, string? value) in members)
            writer.WriteString(name, value);
    });

    public static string Of(Action<Utf8JsonWriter> writeMembers)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
