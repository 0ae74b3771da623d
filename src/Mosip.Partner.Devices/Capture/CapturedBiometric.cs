using System.Text.Json.Serialization;

namespace Mosip.Partner.Devices;

/// <summary>One biometric of a capture answer, as it is on the wire.</summary>
public sealed record CapturedBiometric
{
    /// <summary>The version of the specification, <c>0.9.5</c>; may be empty where there is an error.</summary>
    [JsonPropertyName("specVersion")]
    public string SpecVersion { get; init; } = "";

    /// <summary>The JWS of the device over the biometric and what belongs to it. Empty where there is an error. Never write it anew: IDA checks these bytes.</summary>
    [JsonPropertyName("data")]
    public string Data { get; init; } = "";

    /// <summary>The chain hash over the record in clear, 64 upper-case hexadecimal digits.</summary>
    [JsonPropertyName("hash")]
    public string Hash { get; init; } = "";

    /// <summary>The key of the biometric, wrapped for IDA, as base64url; null in a registration, where nothing is encrypted.</summary>
    [JsonPropertyName("sessionKey")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SessionKey { get; init; }

    /// <summary>SHA-256 of the certificate that the key is wrapped for, upper-case hexadecimal; null in a registration.</summary>
    [JsonPropertyName("thumbprint")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Thumbprint { get; init; }

    /// <summary>Success, or why there is no biometric.</summary>
    [JsonPropertyName("error")]
    public SbiError? Error { get; init; }

    /// <summary>The error only: the rest is a person's.</summary>
    public override string ToString() => $"CapturedBiometric {{ {Error?.Code} }}";

    internal static CapturedBiometric Failed(SbiError error, CapturePurpose purpose)
    {
        // A registration's errors have no members of encryption.
        string? none = purpose == CapturePurpose.Registration ? null : "";
        return new CapturedBiometric { SessionKey = none, Thumbprint = none, Error = error };
    }
}
