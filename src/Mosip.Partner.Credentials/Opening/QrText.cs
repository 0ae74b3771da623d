using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mosip.Partner.Credentials.Opening;

/// <summary>Writes the subject of a credential for a QR code.</summary>
internal static class QrText
{
    // A code has little room, and nobody puts it into a web page: letters of every script as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Credential credential, string without)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (CredentialValue attribute in credential.Attributes.Values.Where(attribute => attribute.Name != without))
            {
                json.WritePropertyName(attribute.Name);
                attribute.Json.WriteTo(json);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
