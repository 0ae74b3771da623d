using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Mosip.Partner.Core.Http;

/// <summary>The body of a call to a management service: <c>id</c>, <c>version</c>, the time, <c>metadata</c> and <c>request</c>.</summary>
public sealed class ServiceContent : ByteArrayContent
{
    private ServiceContent(byte[] body, bool isRead) : base(body)
    {
        IsRead = isRead;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Whether the call only reads, so that it may be repeated although it is a POST: a search.</summary>
    public bool IsRead { get; }

    /// <summary>Writes a body.</summary>
    /// <param name="envelope">The envelope's form.</param>
    /// <param name="id">The API id; free text in <see cref="ServiceEnvelope.V1"/>.</param>
    /// <param name="time">The time of the request; written as UTC with milliseconds and <c>Z</c>. MOSIP 1.3 compares its date with today's.</param>
    /// <param name="writeRequest">Writes the value of <c>request</c>.</param>
    /// <param name="isRead">See <see cref="IsRead"/>.</param>
    public static ServiceContent Create(ServiceEnvelope envelope, string id, DateTimeOffset time, Action<Utf8JsonWriter> writeRequest, bool isRead = false)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(writeRequest);
        ArrayBufferWriter<byte> buffer = new(512);
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, id);
            json.WriteString("version"u8, "1.0"u8);
            if (envelope is ServiceEnvelope.V1 or ServiceEnvelope.Client)
                json.WriteString("requesttime"u8, ServiceTime.Write(time));
            if (envelope is ServiceEnvelope.V2 or ServiceEnvelope.Client)
                json.WriteString("requestTime"u8, ServiceTime.Write(time));
            json.WriteStartObject("metadata"u8);
            json.WriteEndObject();
            json.WritePropertyName("request"u8);
            writeRequest(json);
            json.WriteEndObject();
        }
        return new ServiceContent(buffer.WrittenSpan.ToArray(), isRead);
    }
}

/// <summary>The one spelling of instants that the services' requests take.</summary>
internal static class ServiceTime
{
    /// <summary>UTC, exactly three fraction digits, a literal <c>Z</c>.</summary>
    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
