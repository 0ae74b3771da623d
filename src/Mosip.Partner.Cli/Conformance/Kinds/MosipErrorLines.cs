using System.Text.Json;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary>Errors of a case and of a verdict as comparable lines.</summary>
internal static class MosipErrorLines
{
    public static IReadOnlyList<string> Of(JsonElement parent, string name) =>
        parent.Find(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(error => Line(error.FindText("errorCode"), error.FindText("errorMessage"), error.FindText("actionMessage")))]
            : [];

    public static IReadOnlyList<string> Of(IEnumerable<MosipError> errors) => [.. errors.Select(error => Line(error.Code.Value, error.Message, error.Action))];

    private static string Line(string? code, string? message, string? action) => $"{code} '{message}'{(action is null ? "" : $" action '{action}'")}";
}
