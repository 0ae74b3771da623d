using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>Writes the bodies of IDA's requests, once, into a pooled buffer: the bytes that are signed are the bytes that are sent.</summary>
internal static class IdaRequestWriter
{
    // Exactly three fraction digits: IDA answers HTTP 500 to any other number.
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int EnvelopeSize = 2048;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>Writes a request to <c>/auth</c> or <c>/kyc</c>.</summary>
    public static PooledBuffer WriteFactors(IdaEndpoint endpoint, FactorRequest request, FactorContext context, EnvelopeRecipient ida, DateTimeOffset time)
    {
        Span<byte> timeText = stackalloc byte[24];
        time.UtcDateTime.TryFormat(timeText, out int timeLength, TimeFormat, CultureInfo.InvariantCulture);
        using PooledBuffer block = WriteBlock(request, context, timeText[..timeLength]);
        if (block.WrittenCount > context.MaximumSize)
            throw new ArgumentException($"The request block has {block.WrittenCount} bytes, at most {context.MaximumSize} are sent (MaximumRequestSize).", nameof(request));

        var body = new PooledBuffer(EnvelopeSize + Base64Url.GetEncodedLength(block.WrittenCount + RequestEnvelope.RequestOverhead));
        using (Utf8JsonWriter json = new(body, WriterOptions))
        {
            json.WriteStartObject();
            WriteHead(json, endpoint, request.Individual, context.TransactionId, timeText[..timeLength]);
            json.WriteString("specVersion"u8, "1.0"u8);
            json.WriteString("thumbprint"u8, ida.ThumbprintText);
            WriteOptional(json, "domainUri"u8, context.DomainUri);
            WriteOptional(json, "env"u8, context.Environment);
            json.WriteBoolean("consentObtained"u8, true);
            json.Flush();
            WriteEnvelope(body, ida, block.WrittenSpan);
        }
        return body;
    }

    /// <summary>Writes a request to <c>/otp</c>.</summary>
    public static PooledBuffer WriteOtp(OtpRequest request, string transactionId, DateTimeOffset time)
    {
        Span<byte> timeText = stackalloc byte[24];
        time.UtcDateTime.TryFormat(timeText, out int timeLength, TimeFormat, CultureInfo.InvariantCulture);
        var body = new PooledBuffer(512);
        using Utf8JsonWriter json = new(body, WriterOptions);
        json.WriteStartObject();
        WriteHead(json, IdaEndpoint.Otp, request.Individual, transactionId, timeText[..timeLength]);
        json.WriteStartArray("otpChannel"u8);
        foreach (OtpChannel channel in request.Channels)
            json.WriteStringValue(channel.Value);
        json.WriteEndArray();
        json.WriteEndObject();
        return body;
    }

    private static void WriteHead(Utf8JsonWriter json, IdaEndpoint endpoint, IndividualId individual, string transactionId, ReadOnlySpan<byte> time)
    {
        json.WriteString("id"u8, endpoint.Id);
        json.WriteString("version"u8, "1.0"u8);
        json.WriteString("individualId"u8, individual.Reveal());
        json.WriteString("individualIdType"u8, individual.Type.Value);
        json.WriteString("transactionID"u8, transactionId);
        json.WriteString("requestTime"u8, time);
    }

    // The large member comes last and is encoded in place.
    private static void WriteEnvelope(PooledBuffer body, EnvelopeRecipient ida, ReadOnlySpan<byte> block)
    {
        int requestSize = block.Length + RequestEnvelope.RequestOverhead;
        byte[] request = ArrayPool<byte>.Shared.Rent(requestSize);
        Span<byte> sessionKey = stackalloc byte[ida.WrappedKeySize], hmac = stackalloc byte[RequestEnvelope.RequestHmacSize];
        RequestEnvelope.Seal(ida, block, request, sessionKey, hmac);
        WriteBase64Url(body, ",\"requestSessionKey\":\""u8, sessionKey);
        WriteBase64Url(body, "\",\"requestHMAC\":\""u8, hmac);
        WriteBase64Url(body, "\",\"request\":\""u8, request.AsSpan(0, requestSize));
        body.Write("\"}"u8);
        ArrayPool<byte>.Shared.Return(request);
    }

    private static void WriteBase64Url(PooledBuffer body, ReadOnlySpan<byte> before, ReadOnlySpan<byte> value)
    {
        body.Write(before);
        body.Advance(Base64Url.EncodeToUtf8(value, body.GetSpan(Base64Url.GetEncodedLength(value.Length))));
    }

    private static PooledBuffer WriteBlock(FactorRequest request, FactorContext context, ReadOnlySpan<byte> time)
    {
        int biometricSize = 0;
        foreach (BiometricSegment segment in request.Biometrics?.Segments ?? [])
            biometricSize += segment.Json.Length + 1;
        var block = new PooledBuffer(1024 + biometricSize);
        using Utf8JsonWriter json = new(block, WriterOptions);
        json.WriteStartObject();
        json.WriteString("timestamp"u8, time);
        if (request.Otp is { } otp)
            json.WriteString("otp"u8, otp.Reveal());
        if (request.Demographics is { } demographics)
            WriteDemographics(json, demographics, context.DateOfBirthPattern);
        if (request.Biometrics is { } capture)
        {
            json.WriteStartArray("biometrics"u8);
            foreach (BiometricSegment segment in capture.Segments)
                json.WriteRawValue(segment.Json.Span, skipInputValidation: true);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        return block;
    }

    private static void WriteDemographics(Utf8JsonWriter json, DemographicFactor demographics, string dateOfBirthPattern)
    {
        json.WriteStartObject("demographics"u8);
        foreach ((string name, string? text, IReadOnlyList<LocalizedText> texts) in demographics.Members(dateOfBirthPattern))
        {
            if (text is not null)
                json.WriteString(name, text);
            else
                WriteLocalized(json, name, texts);
        }
        foreach ((string name, DemographicValue attribute) in demographics.Additional)
        {
            if (attribute.PlainText is { } text)
                json.WriteString(name, text);
            else if (attribute.LocalizedTexts.Count > 0)
                WriteLocalized(json, name, attribute.LocalizedTexts);
            else
                WriteList(json, name, attribute.Texts);
        }
        json.WriteEndObject();
    }

    private static void WriteLocalized(Utf8JsonWriter json, string name, IReadOnlyList<LocalizedText> texts)
    {
        json.WriteStartArray(name);
        foreach (LocalizedText text in texts)
        {
            json.WriteStartObject();
            json.WriteString("language"u8, text.Language);
            json.WriteString("value"u8, text.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
