using System.Buffers.Text;
using System.Text.Json;

namespace Mosip.Partner.Core.Login;

/// <summary>How long a token is used.</summary>
internal static class TokenLife
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    // For a token that says nothing, in an answer that says nothing.
    private static readonly TimeSpan Unknown = TimeSpan.FromMinutes(2);

    /// <summary>A minute before the token ends; with less than two minutes of life, half of it.</summary>
    public static DateTimeOffset RenewAt(IssuedToken token, DateTimeOffset now)
    {
        DateTimeOffset? promised = now + token.Life;
        DateTimeOffset? own = EndOf(token.Value);
        DateTimeOffset end = (promised < own ? promised : own) ?? promised ?? now + Unknown;
        TimeSpan life = end - now;
        return end - (life >= 2 * Margin ? Margin : life / 2);
    }

    /// <summary>The <c>exp</c> of a JWT, or null for a token that is none. Its signature is the services' business.</summary>
    private static DateTimeOffset? EndOf(string token)
    {
        string[] parts = token.Split('.');
        if (parts.Length != 3)
            return null;
        try
        {
            using JsonDocument payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
            return payload.RootElement.ValueKind == JsonValueKind.Object && payload.RootElement.TryGetProperty("exp"u8, out JsonElement exp) && exp.TryGetInt64(out long seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or ArgumentOutOfRangeException or InvalidOperationException)
        {
            return null;
        }
    }
}
