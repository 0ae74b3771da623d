using System.Text.Json;

namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>Texts in outside JSON.</summary>
internal static class JsonTexts
{
    /// <summary>Whether every name and value is text: half of a surrogate pair is none, and no answer could name it.</summary>
    public static bool AreReadable(JsonElement json)
    {
        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.String => json.GetString() is not null,
                JsonValueKind.Array => json.EnumerateArray().All(AreReadable),
                JsonValueKind.Object => json.EnumerateObject().All(member => member.Name is not null && AreReadable(member.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
