using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices;

/// <summary>What a client asks a device to capture.</summary>
public sealed record CaptureRequest
{
    /// <summary>What for; decides between <c>CAPTURE</c> and <c>RCAPTURE</c>. Default: authentication.</summary>
    public CapturePurpose Purpose { get; init; } = CapturePurpose.Auth;

    /// <summary>The environment, the same as in the authentication: <c>Staging</c>, <c>Developer</c>, <c>Pre-Production</c> or <c>Production</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>The transaction id, the same as in the authentication: 4 to 50 letters, digits and hyphens for the device, 10 letters and digits for IDA.</summary>
    public required string TransactionId { get; init; }

    /// <summary>The domain of the authentication, the same as there; null in a registration.</summary>
    public string? DomainUri { get; init; }

    /// <summary>Finger, iris or face.</summary>
    public required BiometricType Type { get; init; }

    /// <summary>How many. Default: 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Which ones; empty for any. Default: any.</summary>
    public IReadOnlyList<string> SubTypes { get; init; } = [];

    /// <summary>Which ones the person does not have; in registrations only.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];

    /// <summary>The quality that is wanted, 0 to 100. Default: 40.</summary>
    public int RequestedScore { get; init; } = 40;

    /// <summary>The device, by the id that discovery gave.</summary>
    public required string DeviceId { get; init; }

    /// <summary>The part of the device. Default: <c>0</c>, as in every authentication.</summary>
    public string DeviceSubId { get; init; } = "0";

    /// <summary>The hash of the last biometric captured before for the same authentication; null for the first capture.</summary>
    public string? PreviousHash { get; init; }

    /// <summary>How long the device may take. Default: ten seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The version of the specification. Default: 0.9.5.</summary>
    public string SpecVersion { get; init; } = "0.9.5";

    /// <summary>The request as JSON in UTF-8; numbers are texts, as MOSIP's own device wants them.</summary>
    /// <param name="captureTime">The time of the request.</param>
    public byte[] ToJson(DateTimeOffset captureTime)
    {
        var output = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("env"u8, Environment);
        json.WriteString("purpose"u8, Purpose.Value);
        json.WriteString("specVersion"u8, SpecVersion);
        json.WriteString("timeout"u8, ((long)Timeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        json.WriteString("captureTime"u8, SbiTime.Format(captureTime));
        if (Purpose == CapturePurpose.Auth)
            json.WriteString("domainUri"u8, DomainUri);
        json.WriteString("transactionId"u8, TransactionId);
        json.WriteStartArray("bio"u8);
        WriteBiometric(json);
        json.WriteEndArray();
        json.WriteNull("customOpts"u8);
        json.WriteEndObject();
        json.Flush();
        return output.WrittenSpan.ToArray();
    }

    private void WriteBiometric(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type.Value);
        json.WriteString("count"u8, Count.ToString(CultureInfo.InvariantCulture));
        bool isAnyOfAuth = SubTypes.Count == 0 && Purpose == CapturePurpose.Auth;
        // A face has no sub-type, not even an unknown one.
        WriteTexts(json, "bioSubType"u8, Type == BiometricType.Face ? [] : isAnyOfAuth ? Enumerable.Repeat("UNKNOWN", Count) : SubTypes);
        if (Purpose == CapturePurpose.Registration)
            WriteTexts(json, "exception"u8, Exceptions);
        json.WriteString("requestedScore"u8, RequestedScore.ToString(CultureInfo.InvariantCulture));
        json.WriteString("deviceId"u8, DeviceId);
        json.WriteString("deviceSubId"u8, DeviceSubId);
        json.WriteString("previousHash"u8, PreviousHash ?? "");
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
