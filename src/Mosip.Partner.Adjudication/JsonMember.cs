using System.Text.Json;

namespace Mosip.Partner.Adjudication;

/// <summary>Members of the objects that MOSIP sends.</summary>
internal static class JsonMember
{
    /// <summary>A member's text; null where there is none, or it is something else.</summary>
    public static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
