using System.Text.Json.Serialization;

namespace Mosip.Partner.Devices;

/// <summary>What an interface says of an answer: success, or why there is none. <see cref="SbiErrors"/> has the known ones.</summary>
/// <param name="Code">The number as text; <c>0</c> is success. Compare with this.</param>
/// <param name="Info">The same in words.</param>
public sealed record SbiError([property: JsonPropertyName("errorCode")] string Code, [property: JsonPropertyName("errorInfo")] string Info)
{
    /// <summary>Whether it is success.</summary>
    [JsonIgnore]
    public bool IsSuccess => Code == "0";
}
