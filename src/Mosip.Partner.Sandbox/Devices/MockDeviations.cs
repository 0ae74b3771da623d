using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Devices;
using Mosip.Partner.Devices.AspNetCore;

namespace Mosip.Partner.Sandbox.Devices;

/// <summary>Where MOSIP's mock device 1.3.0 differs from the specification; clients have to survive it.</summary>
internal sealed class MockDeviations(CapturePurpose purpose, IReadOnlyList<EmulatedDevice> devices)
{
    private const int Ok = 200;

    public SbiHandler Wrap(SbiHandler next) => (verb, path, body, address, cancellationToken) => (verb, path) switch
    {
        ("GET" or "POST", "/") => next(SbiVerbs.Discover, "/device", body.IsEmpty ? "{}"u8.ToArray() : body, address, cancellationToken),
        (SbiVerbs.Capture, "/capture") when purpose == CapturePurpose.Auth => CaptureAsync(next, body, address, cancellationToken),
        (SbiVerbs.RegistrationCapture, "/capture") when purpose == CapturePurpose.Registration => RegisterAsync(next, body, address, cancellationToken),
        (SbiVerbs.Stream, "/stream") => StreamAsync(next, body, address, cancellationToken),
        _ => next(verb, path, body, address, cancellationToken),
    };

    private static async Task<SbiReply> CaptureAsync(SbiHandler next, ReadOnlyMemory<byte> body, Uri address, CancellationToken cancellationToken)
    {
        if (ReadStrictly(body) is not { } request)
            return Unreadable();
        // It does not read the member, and writes what Java makes of nothing.
        request["domainUri"] = "null";
        SbiReply reply = await next(SbiVerbs.Capture, "/capture", Utf8(request), address, cancellationToken).ConfigureAwait(false);
        var answer = CaptureAnswer.Parse(reply.Body.Span);
        return answer.Error.Code != SbiErrors.InvalidSubType.Code ? reply
            : reply with { Body = new CaptureAnswer { Biometrics = [answer.Biometrics[0] with { SessionKey = null, Thumbprint = null }] }.ToJson() };
    }

    private async Task<SbiReply> RegisterAsync(SbiHandler next, ReadOnlyMemory<byte> body, Uri address, CancellationToken cancellationToken)
    {
        if (ReadStrictly(body) is null)
            return Unreadable();
        foreach (EmulatedDevice device in devices)
            device.IsAskedToRegister.Value = true;
        return await next(SbiVerbs.RegistrationCapture, "/capture", body, address, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<SbiReply> StreamAsync(SbiHandler next, ReadOnlyMemory<byte> body, Uri address, CancellationToken cancellationToken)
    {
        SbiReply reply = await next(SbiVerbs.Stream, "/stream", body, address, cancellationToken).ConfigureAwait(false);
        if (reply.Frames is not null)
            return reply;
        JsonNode error = JsonNode.Parse(reply.Body.Span)!["error"]!.DeepClone();
        return reply with { Body = Utf8((string?)error["errorCode"] == SbiErrors.InvalidRequest.Code ? new JsonArray(error) : error) };
    }

    // The members of an authentication, in a registration, too.
    private static SbiReply Unreadable() =>
        new(Ok, new CaptureAnswer { Biometrics = [new CapturedBiometric { SessionKey = "", Thumbprint = "", Error = SbiErrors.InvalidRequest }] }.ToJson());

    /// <returns>The request; null where a member is missing, empty or no text.</returns>
    private static JsonObject? ReadStrictly(ReadOnlyMemory<byte> body)
    {
        try
        {
            JsonNode? root = JsonNode.Parse(body.Span, documentOptions: new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            return root is JsonObject request && AreTexts(request, "env", "purpose", "timeout", "captureTime", "transactionId")
                && request["bio"] is JsonArray { Count: > 0 } list && list[0] is JsonObject bio && AreTexts(bio, "type", "count", "requestedScore", "deviceId", "deviceSubId")
                && bio["previousHash"] is JsonValue hash && hash.GetValueKind() == JsonValueKind.String
                && int.TryParse((string?)bio["requestedScore"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? request : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool AreTexts(JsonObject json, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            if (json[name] is not JsonValue value || value.GetValueKind() != JsonValueKind.String || string.IsNullOrEmpty((string?)value))
                return false;
        return true;
    }

    private static byte[] Utf8(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}
