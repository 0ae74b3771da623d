using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>One attribute of a credential, in clear.</summary>
/// <param name="Name">The name that the policy or the request gives it.</param>
/// <param name="Value">A text, or a list: one entry a language, or the two best fingers.</param>
/// <param name="IsEncrypted">Whether policy or request wants it encrypted inside the credential.</param>
/// <param name="Biometrics">The records of a biometric attribute; empty for a demographic one.</param>
internal sealed record IssuedAttribute(string Name, JsonNode Value, bool IsEncrypted, IReadOnlyList<ResidentBiometric> Biometrics)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value as text: a list becomes JSON inside a text, as the formats without a proof have it.</summary>
    public string Text => Value is JsonValue text ? text.GetValue<string>() : Value.ToJsonString(Json);

    public override string ToString() => Name;
}
