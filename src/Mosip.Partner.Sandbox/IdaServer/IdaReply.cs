using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Ida;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>An answer of IDA and its JSON: members, order and nulls exactly as IDA writes them.</summary>
internal sealed record IdaReply(IdaEndpoint Endpoint)
{
    private const string ApiVersion = "1.0";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The endpoint's configured <c>id</c>, or null.</summary>
    public string? Id { get; init; }

    public string? TransactionId { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>The zone in which <see cref="Time"/> is written: UTC but for sent OTPs.</summary>
    public TimeSpan Zone { get; init; }

    public IReadOnlyList<MosipError> Errors { get; init; } = [];

    /// <summary><c>authStatus</c> or <c>kycStatus</c>.</summary>
    public bool Status { get; init; }

    public string? AuthToken { get; init; }

    public KycEnvelope? Kyc { get; init; }

    /// <summary>Where an OTP went; null for a refusal.</summary>
    public MaskedChannels? Channels { get; init; }

    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            if (Endpoint == IdaEndpoint.Otp)
                WriteOtp(json);
            else
                WriteAuth(json);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private void WriteAuth(Utf8JsonWriter json)
    {
        json.WriteString("transactionID"u8, TransactionId);
        json.WriteString("version"u8, Id is null ? null : ApiVersion);
        json.WriteString("id"u8, Id);
        WriteErrors(json);
        json.WriteString("responseTime"u8, TimeText());
        json.WriteStartObject("response"u8);
        json.WriteBoolean(Endpoint == IdaEndpoint.Kyc ? "kycStatus"u8 : "authStatus"u8, Status);
        json.WriteString("authToken"u8, AuthToken);
        if (Endpoint == IdaEndpoint.Kyc)
        {
            json.WriteString("thumbprint"u8, Kyc?.Thumbprint.ToUpperHex());
            json.WriteString("identity"u8, Kyc is null ? null : MosipBase64.EncodeUrl(Kyc.Identity));
            json.WriteString("sessionKey"u8, Kyc is null ? null : MosipBase64.EncodeUrl(Kyc.SessionKey));
        }
        json.WriteEndObject();
    }

    private void WriteOtp(Utf8JsonWriter json)
    {
        json.WriteString("id"u8, Id);
        json.WriteString("version"u8, Id is null ? null : ApiVersion);
        json.WriteString("transactionID"u8, TransactionId);
        json.WriteString("responseTime"u8, TimeText());
        WriteErrors(json);
        if (Channels is null)
        {
            json.WriteNull("response"u8);
            return;
        }
        json.WriteStartObject("response"u8);
        json.WriteString("maskedMobile"u8, Channels.Phone);
        json.WriteString("maskedEmail"u8, Channels.Email);
        json.WriteEndObject();
    }

    private void WriteErrors(Utf8JsonWriter json)
    {
        if (Errors.Count == 0)
        {
            json.WriteNull("errors"u8);
            return;
        }
        json.WriteStartArray("errors"u8);
        foreach (MosipError error in Errors)
        {
            json.WriteStartObject();
            json.WriteString("errorCode"u8, error.Code.Value);
            json.WriteString("errorMessage"u8, error.Message);
            if (error.Action is { Length: > 0 })
                json.WriteString("actionMessage"u8, error.Action);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private string TimeText() => Zone == TimeSpan.Zero
        ? MosipTime.Utc(Time)
        : Time.ToOffset(Zone).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
}

/// <summary>Where an OTP went, masked.</summary>
internal sealed record MaskedChannels(string? Phone, string? Email);
