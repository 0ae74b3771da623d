using System.Text.Json;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Sandbox.Ida;

/// <summary>Errors of a vector and of a verdict as comparable lines.</summary>
internal static class VectorErrors
{
    public static string[] Of(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(error => Line(Text(error, "errorCode"), Text(error, "errorMessage"), Text(error, "actionMessage")))]
            : [];

    public static string[] Of(IEnumerable<MosipError> errors) => [.. errors.Select(error => Line(error.Code.Value, error.Message, error.Action))];

    private static string Line(string? code, string? message, string? action) => $"{code}: {message}{(action is null ? "" : $" [{action}]")}";

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
