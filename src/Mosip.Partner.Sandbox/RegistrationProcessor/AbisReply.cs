using System.Text.Json;

namespace Mosip.Partner.Sandbox.RegistrationProcessor;

/// <summary>A reply as MOSIP's Java reads it: numbers pass for texts, unknown members are overlooked, and some things throw.</summary>
internal sealed record AbisReply(string? ReturnValue, string? FailureReason, IReadOnlyList<string> Candidates)
{
    /// <summary>Reads a reply.</summary>
    /// <exception cref="FormatException">MOSIP's code would throw.</exception>
    public static AbisReply Read(JsonElement root, bool isInsert) =>
        new(Text(root, "returnValue"), Text(root, "failureReason"), isInsert ? [] : Candidate(root));

    /// <summary>A member that is a text; null where it is none.</summary>
    public static string? TextOf(JsonElement parent, string name) => parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? StringOf(value) : null;

    private static string[] Candidate(JsonElement root)
    {
        if (!root.TryGetProperty("candidateList", out JsonElement list) || list.ValueKind == JsonValueKind.Null)
            return [];
        if (list.ValueKind != JsonValueKind.Object)
            throw new FormatException("candidateList is not an object");
        if (!list.TryGetProperty("candidates", out JsonElement candidates) || candidates.ValueKind == JsonValueKind.Null)
            return [];
        return candidates.ValueKind == JsonValueKind.Array ? [.. candidates.EnumerateArray().Select(ReferenceOf)] : throw new FormatException("candidates is not an array");
    }

    private static string ReferenceOf(JsonElement candidate)
    {
        if (candidate.ValueKind != JsonValueKind.Object)
            throw new FormatException("a candidate is not an object");
        if (candidate.TryGetProperty("modalities", out JsonElement modalities) && modalities.ValueKind is not (JsonValueKind.Array or JsonValueKind.Null))
            throw new FormatException("modalities is not an array");
        if (candidate.TryGetProperty("analytics", out JsonElement analytics) && analytics.ValueKind != JsonValueKind.Null)
        {
            if (analytics.ValueKind != JsonValueKind.Object)
                throw new FormatException("analytics is not an object");
            _ = Text(analytics, "confidence");
            _ = Text(analytics, "internalScore");
        }
        return Text(candidate, "referenceId") ?? throw new FormatException("a candidate has no referenceId");
    }

    private static string? Text(JsonElement parent, string name) => !parent.TryGetProperty(name, out JsonElement value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => StringOf(value),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw new FormatException($"{name} is not a text"),
    };

    private static string StringOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which Java keeps: no id and no number has one.
            return value.GetRawText();
        }
    }
}
