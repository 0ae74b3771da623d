using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mosip.Partner.Sandbox.Ida;
using Mosip.Partner.Sandbox.Recording;

namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>Writes answers in the envelope of MOSIP's services.</summary>
internal static class EnvelopeWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(HttpContext context, ServiceProfile profile, MosipCall? call, string? apiId, MosipAnswer answer, DateTimeOffset now)
    {
        if (answer.Refusal is { } refusal)
            CallRecord.Of(context).Refused(refusal.Error.Code.Value is null ? [] : [refusal.Error], [refusal.Why]);
        bool refused = answer.Refusal is not null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, !answer.EchoesCall ? null : apiId ?? answer.FixedId ?? (refused ? profile.ErrorId : call?.Id));
            json.WriteString("version"u8, !answer.EchoesCall ? null : apiId is not null || answer.FixedId is not null ? "1.0" : refused ? profile.ErrorVersion : call?.Version);
            json.WriteString(apiId is null && !profile.SpellsResponseTime ? "responsetime"u8 : "responseTime"u8, MosipTime.Utc(now));
            if (profile.HasMetadata)
                json.WriteNull("metadata"u8);
            json.WritePropertyName("response"u8);
            if (answer.Response is null)
                json.WriteNullValue();
            else
                answer.Response.WriteTo(json);
            WriteErrors(json, profile, answer.Refusal);
            json.WriteEndObject();
        }
        context.Response.StatusCode = answer.HttpStatus;
        context.Response.ContentType = "application/json";
        ReadOnlyMemory<byte> body = answer.IsWrittenTwice ? (byte[])[.. buffer.WrittenSpan, .. buffer.WrittenSpan] : buffer.WrittenMemory;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static void WriteErrors(Utf8JsonWriter json, ServiceProfile profile, Refusal? refusal)
    {
        if (refusal is null && profile.SuccessErrorsAreNull)
        {
            json.WriteNull("errors"u8);
            return;
        }
        json.WriteStartArray("errors"u8);
        if (refusal?.Error is { } error)
        {
            json.WriteStartObject();
            json.WriteString("errorCode"u8, error.Code.Value);
            json.WriteString("message"u8, error.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
