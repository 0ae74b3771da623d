using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Tests.Unit.Authentication;

/// <summary>A captured segment as a device writes it. Signatures are those of no key: the client passes them on unread.</summary>
public sealed class MadeSegment
{
    public const string TransactionId = "TXN0000001", Environment = "Staging", DomainUri = "https://bank.example.org";

    public static DateTimeOffset CapturedAt { get; } = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    public JsonObject DigitalId { get; init; } = new()
    {
        ["serialNo"] = "SN0001",
        ["make"] = "ExampleMake",
        ["model"] = "ExampleModel",
        ["type"] = "Finger",
        ["deviceSubType"] = "Slap",
        ["deviceProvider"] = "Example Devices",
        ["deviceProviderId"] = "EXDEV",
        ["dateTime"] = "2026-11-23T10:00:00Z",
    };

    public JsonObject Data { get; init; } = new()
    {
        ["bioType"] = "Finger",
        ["bioSubType"] = "Left IndexFinger",
        ["bioValue"] = "c2VhbGVk",
        ["deviceCode"] = "DC0001",
        ["deviceServiceVersion"] = "1.0.0",
        ["transactionId"] = TransactionId,
        ["timestamp"] = "2026-11-23T10:00:00Z",
        ["env"] = Environment,
        ["domainUri"] = DomainUri,
    };

    public string Thumbprint { get; init; } = Convert.ToHexString(SHA256.HashData("IDA-FIR"u8));

    public string SessionKey { get; init; } = Base64Url.EncodeToString(new byte[256]);

    /// <summary>Members that stand beside those above, or in place of them.</summary>
    public JsonObject Others { get; init; } = [];

    public static MadeSegment Of(string bioType, string? bioSubType, string time = "2026-11-23T10:00:00Z", string? deviceType = null)
    {
        var segment = new MadeSegment();
        segment.Data["bioType"] = bioType;
        segment.Data["bioSubType"] = bioSubType;
        segment.Data["timestamp"] = time;
        segment.DigitalId["dateTime"] = time;
        segment.DigitalId["type"] = deviceType ?? bioType;
        return segment;
    }

    public static byte[] Capture(params IEnumerable<MadeSegment> segments) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["biometrics"] = new JsonArray([.. segments.Select(segment => segment.ToJson())]) }.ToJsonString());

    public JsonObject ToJson()
    {
        var data = (JsonObject)Data.DeepClone();
        if (!data.ContainsKey("digitalId"))
            data["digitalId"] = Jws(DigitalId.ToJsonString());
        var segment = new JsonObject
        {
            ["specVersion"] = "1.0",
            ["data"] = Jws(data.ToJsonString()),
            ["hash"] = new string('A', 64),
            ["sessionKey"] = SessionKey,
            ["thumbprint"] = Thumbprint,
            ["error"] = new JsonObject { ["errorCode"] = "0", ["errorInfo"] = "Success" },
        };
        foreach ((string name, JsonNode? value) in Others)
            segment[name] = value?.DeepClone();
        return segment;
    }

    public static string Jws(string payload) => $"eyJhbGciOiJSUzI1NiJ9.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}.c2lnbmF0dXJl";
}
