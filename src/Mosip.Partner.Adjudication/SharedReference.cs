using System.Text.Json;

namespace Mosip.Partner.Adjudication;

/// <summary>Where data about a person is to be had. The address is as good as the data: it does not print.</summary>
/// <param name="Source">Where MOSIP took the data from: <c>packet</c> or <c>idrepo</c>; null where the reference is a plain address.</param>
/// <param name="Status">The status of the registration, for example <c>PROCESSED</c>; null where the reference is a plain address.</param>
/// <param name="Url">The address in the data share; null where MOSIP could not make one.</param>
public sealed record SharedReference(string? Source, string? Status, string? Url)
{
    /// <summary>
    /// Reads a <c>referenceURL</c> in either of its forms: a plain address, or a text that holds a JSON array (MOSIP's <c>use.lts.format</c>, its default from 1.2.0 on).
    /// </summary>
    /// <param name="text">The member's value.</param>
    /// <returns>None for null or an empty text.</returns>
    /// <exception cref="FormatException">It begins as an array and is none.</exception>
    public static IReadOnlyList<SharedReference> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        if (!text.TrimStart().StartsWith('['))
            return [new SharedReference(null, null, text.Trim())];
        try
        {
            using JsonDocument list = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 4 });
            return [.. list.RootElement.EnumerateArray().Select(Read)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException("The reference begins as a JSON array and is none.");
        }
    }

    /// <summary>Source and status, never the address.</summary>
    public override string ToString() => Source is null ? "shared reference" : $"shared reference ({Source}, {Status})";

    // Java's bean naming decides how the property URL is written.
    private static SharedReference Read(JsonElement element)
    {
        string? Text(string name) => element.EnumerateObject().Where(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static member => member.Value.GetString()).FirstOrDefault();
        return new SharedReference(Text("source"), Text("status"), Text("url"));
    }
}
