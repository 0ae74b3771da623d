using System.Text.Json;
using Mosip.Partner.Core.Policies.Json;

namespace Mosip.Partner.Core.Policies;

/// <summary>One entry of a policy's <c>allowedAuthTypes</c>. Compared without case.</summary>
/// <param name="AuthType">What is allowed: <c>otp</c>, <c>demo</c>, <c>bio</c>, or a service such as <c>otp-request</c> and <c>kyc</c>. <c>otp</c> does not imply <c>otp-request</c>.</param>
/// <param name="AuthSubType">For <c>bio</c> one of <c>FINGER</c>, <c>IRIS</c>, <c>FACE</c>; else empty.</param>
/// <param name="Mandatory">Whether every request must have it.</param>
public sealed record AllowedAuthType(string AuthType, string AuthSubType = "", bool Mandatory = false)
{
    /// <summary>Members of the entry that this SDK does not know, as they came. PMS refuses them.</summary>
    public IReadOnlyDictionary<string, JsonElement> UnknownMembers { get; init; } = PolicyObject.NoMembers;

    /// <summary>The entry's name in IDA's messages, for example <c>bio-FINGER</c>.</summary>
    /// <returns>The auth type, with the sub-type where it has one.</returns>
    public override string ToString() => AuthSubType.Length == 0 ? AuthType : $"{AuthType}-{AuthSubType}";

    internal static AllowedAuthType Read(PolicyObject entry) =>
        new(entry.TakeText("authType") ?? "", entry.TakeText("authSubType") ?? "", entry.TakeFlag("mandatory")) { UnknownMembers = entry.TakeRest() };

    internal static void Write(Utf8JsonWriter writer, AllowedAuthType entry)
    {
        writer.WriteString("authType", entry.AuthType);
        writer.WriteString("authSubType", entry.AuthSubType);
        writer.WriteBoolean("mandatory", entry.Mandatory);
        writer.WriteUnknown(entry.UnknownMembers);
    }
}
