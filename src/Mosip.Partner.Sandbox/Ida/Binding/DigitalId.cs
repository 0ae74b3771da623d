using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>The digital id of a biometric device.</summary>
internal sealed record DigitalId
{
    public string? SerialNo { get; init; }

    public string? Make { get; init; }

    public string? Model { get; init; }

    public string? Type { get; init; }

    public string? DeviceSubType { get; init; }

    /// <summary><c>deviceProvider</c>; IDA writes it on as <c>dp</c> and reads both, the later one counts.</summary>
    public string? Provider { get; init; }

    /// <summary><c>deviceProviderId</c>, or <c>dpId</c>.</summary>
    public string? ProviderId { get; init; }

    public string? DateTime { get; init; }

    public static DigitalId Bind(JsonObject members, string path) => new()
    {
        SerialNo = JavaBinder.Text(members, "serialNo", path),
        Make = JavaBinder.Text(members, "make", path),
        Model = JavaBinder.Text(members, "model", path),
        Type = JavaBinder.Text(members, "type", path),
        DeviceSubType = JavaBinder.Text(members, "deviceSubType", path),
        Provider = LastOf(members, path, "deviceProvider", "dp"),
        ProviderId = LastOf(members, path, "deviceProviderId", "dpId"),
        DateTime = JavaBinder.Text(members, "dateTime", path),
    };

    /// <summary>The members in which IDA keeps a digital id once its JWS is opened.</summary>
    public JsonObject ToJson() => new()
    {
        ["serialNo"] = SerialNo,
        ["make"] = Make,
        ["model"] = Model,
        ["type"] = Type,
        ["deviceSubType"] = DeviceSubType,
        ["dp"] = Provider,
        ["dpId"] = ProviderId,
        ["dateTime"] = DateTime,
    };

    private static string? LastOf(JsonObject members, string path, string first, string second)
    {
        string? value = null;
        foreach ((string name, _) in members)
        {
            if (name == first || name == second)
                value = JavaBinder.Text(members, name, path);
        }

        return value;
    }
}
