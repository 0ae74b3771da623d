using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mosip.Partner.Sandbox.WebSubHub;

/// <summary>Writes JSON as the hub's language does when it passes an event on: other white space than the publisher's, so other bytes.</summary>
internal static class HubJson
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendAll(text, '{', value.EnumerateObject(), member => Append(text.Append(JsonSerializer.Serialize(member.Name, Relaxed)).Append(':'), member.Value), '}');
                break;
            case JsonValueKind.Array:
                AppendAll(text, '[', value.EnumerateArray(), item => Append(text, item), ']');
                break;
            case JsonValueKind.String:
                text.Append(JsonSerializer.Serialize(value.GetString(), Relaxed));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, IEnumerable<T> items, Action<T> append, char close)
    {
        text.Append(open);
        foreach ((int index, T item) in items.Index())
        {
            if (index > 0)
                text.Append(", ");
            append(item);
        }
        text.Append(close);
    }
}
