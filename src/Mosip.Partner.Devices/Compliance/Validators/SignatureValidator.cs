using System.Text.Json;

namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>The signatures of device info and captures, and of the digital IDs in them, each under the domain that it needs.</summary>
internal sealed class SignatureValidator(SbiComplianceOptions options, TimeProvider time)
{
    public const string DigitalId = "Digital Id", DeviceInfo = "Device Info", BiometricData = "Biometric Data";

    private const string Prefix = "SIGNATURE_VALIDATOR_";

    // The toolkit knows those of SDKs and ABIS too, and finds nothing to check in them.
    private static readonly string[] Methods =
        ["device", "info", "capture", "rcapture", "stream", "insert", "identify", "delete", "init", "check-quality", "match", "extract-template", "convert-format", "segment"];

    private readonly DeviceSignature _signature = new(options, time);

    /// <summary>Whether a method is one of the toolkit's.</summary>
    public static bool Knows(string? method) => Methods.Contains(method, StringComparer.Ordinal);

    /// <summary>Checks the unsigned digital ID of the first device that was discovered.</summary>
    public static ComplianceResult CheckDiscovery(JsonElement answer)
    {
        JsonElement digitalId = Member.ObjectOrNull(UrlBase64.Decode(First(answer).Text("digitalId")));
        return digitalId.ValueKind == JsonValueKind.Null || digitalId.Get("type").ValueKind == JsonValueKind.Null || digitalId.Get("deviceSubType").ValueKind == JsonValueKind.Null
            ? Refuse("003", "The digital ID lacks the type or the sub-type of the device.")
            : Accept("004", "The digital ID can be read.");
    }

    /// <summary>Checks every device of an info.</summary>
    public ComplianceResult CheckInfo(JsonElement answer)
    {
        ComplianceResult? result = null;
        foreach (JsonElement device in answer.EnumerateArray())
        {
            result = CheckInfoOf(device.AsObject());
            if (!result.IsAccepted)
                break;
        }
        return result ?? NoStatus();
    }

    /// <summary>Checks one device of an info.</summary>
    public ComplianceResult CheckInfoOf(JsonElement device)
    {
        string deviceInfo = device.Text("deviceInfo");
        if (ReadUnsigned(deviceInfo) is { } unsigned)
        {
            return unsigned.Text("deviceStatus") switch
            {
                "Not Registered" => Accept("005", "The device is not registered."),
                "Ready" or "Busy" or "Not Ready" => Refuse("006", "The device is registered and its info is not signed."),
                _ => throw new ComplianceFailure("Invalid Device Status"),
            };
        }
        return _signature.FindRefusal(deviceInfo, DeviceInfo, DeviceSignature.DeviceDomain, out JsonElement info)
            ?? (info.ValueKind == JsonValueKind.Null ? Refuse("007", "The signed device info is null.") : null)
            ?? CheckDigitalId(info.Text("digitalId"), info.Text("certification"));
    }

    /// <summary>Checks every biometric of a capture.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="certification">The level that discovery gave.</param>
    public ComplianceResult CheckCapture(JsonElement answer, Func<string> certification)
    {
        ComplianceResult? result = null;
        foreach (JsonElement biometric in answer.FindList("biometrics") ?? [])
        {
            result = _signature.FindRefusal(biometric.Text("data"), BiometricData, DeviceSignature.DeviceDomain, out JsonElement data)
                ?? CheckDigitalId(data.Text("digitalId"), certification());
            if (!result.IsAccepted)
                break;
        }
        return result ?? NoStatus();
    }

    /// <summary>Whether a device info is not signed: plain base64url of an object.</summary>
    public static JsonElement? ReadUnsigned(string deviceInfo)
    {
        try
        {
            return Member.Object(UrlBase64.Decode(deviceInfo));
        }
        catch (ComplianceFailure)
        {
            return null;
        }
    }

    public static JsonElement First(JsonElement answer) =>
        answer.GetArrayLength() > 0 ? answer[0].AsObject() : throw new ComplianceFailure("The list is empty.");

    private ComplianceResult CheckDigitalId(string digitalId, string certification)
    {
        string domain = certification switch
        {
            "L0" => DeviceSignature.DeviceDomain,
            "L1" => DeviceSignature.FtmDomain,
            _ => throw new ComplianceFailure("Invalid Certification Type"),
        };
        return _signature.FindRefusal(digitalId, DigitalId, domain, out _) ?? Accept("009", "The signatures are right and trusted.");
    }

    // The toolkit leaves its result without status then, which is no success.
    private static ComplianceResult NoStatus() => ComplianceResult.Refuse(nameof(SignatureValidator), null, "no status set");

    private static ComplianceResult Accept(string number, string message) => ComplianceResult.Accept(nameof(SignatureValidator), Prefix + number, message);

    private static ComplianceResult Refuse(string number, string message) => ComplianceResult.Refuse(nameof(SignatureValidator), Prefix + number, message);
}
