using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Management;

namespace Mosip.Partner.Devices.Registration;

/// <summary>What an administrator of PMS is asked for, word for word and call for call.</summary>
internal sealed class Asks(string providerId)
{
    private const string Step = "device registration";

    // Read by people and pasted, never put into a page.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public AdministratorRequest Decide(BiometricInterfaceRow software, bool approves) => new()
    {
        Step = Step,
        Wording = $"Please {Verb(approves)} the version {software.Version} of the secure biometric interface of {providerId}.",
        Endpoint = "PATCH /v1/partnermanager/securebiometricinterface",
        Body = Body(("id", software.Id), ("approvalStatus", Word(approves))),
    };

    public AdministratorRequest Decide(DeviceDetailRow device, bool approves) => new()
    {
        Step = Step,
        Wording = $"Please {Verb(approves)} the device {Title(device)} of {providerId}.",
        Endpoint = "PATCH /v1/partnermanager/devicedetail",
        Body = Body(("id", device.Id), ("approvalStatus", Word(approves))),
    };

    public AdministratorRequest ApproveFor(DeviceDetailRow device, BiometricInterfaceRow software) => new()
    {
        Step = Step,
        Wording = $"Please approve the device {Title(device)} for the version {software.Version} of the secure biometric interface of {providerId}.",
        Endpoint = $"POST /v1/partnermanager/devicedetail/{device.Id}/approval",
        Body = Body(("partnerId", providerId), ("sbiId", software.Id), ("status", "approved")),
    };

    public static string Title(DeviceDetailRow device) => $"{device.Make} {device.Model} ({device.DeviceType}, {device.DeviceSubType})";

    private static string Verb(bool approves) => approves ? "approve" : "reject";

    private static string Word(bool approves) => approves ? "Activate" : "De-activate";

    private static string Body(params (string Name, string Value)[] members) =>
        new JsonObject(members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, JsonValue.Create(member.Value)))).ToJsonString(Readable);
}
