using System.Globalization;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms.Searching;

/// <summary>The lists of PMS's second envelope: filters and order in the query, a page in the answer.</summary>
/// <param name="row">Writes a row; its members are what filters look at.</param>
/// <param name="sortAliases">The names that may be sorted by.</param>
internal sealed class PageTable<T>(Func<T, JsonObject> row, params IReadOnlyList<string> sortAliases)
{
    private const int DefaultPageSize = 8;

    /// <summary>Answers a list.</summary>
    /// <param name="call">The call.</param>
    /// <param name="rows">All rows that the caller may see.</param>
    /// <param name="filters">The parameters of the query that filter, by the member of the row that they are about.</param>
    /// <param name="alwaysPaged">Whether a call without a page gets the first one; others get everything.</param>
    public MosipAnswer List(MosipCall call, IEnumerable<T> rows, IReadOnlyDictionary<string, string> filters, bool alwaysPaged = true)
    {
        if (FindFault(call) is { } fault)
            return fault;
        List<JsonObject> found = [.. rows.Select(row).Where(json => filters.All(filter => Matches(call.Query(filter.Key), json[filter.Value])))];
        if (call.Query("sortFieldName") is { } sortedBy)
            found = Sort(found, sortedBy, "desc".Equals(call.Query("sortType"), StringComparison.OrdinalIgnoreCase));
        int page = Number(call, "pageNo") ?? 0, size = Number(call, "pageSize") ?? (alwaysPaged ? DefaultPageSize : Math.Max(1, found.Count));
        List<JsonObject> shown = (long)page * size < found.Count ? [.. found.Skip(page * size).Take(size)] : [];
        return MosipAnswer.Of(new JsonObject
        {
            ["pageNo"] = shown.Count == 0 ? 0 : page,
            ["pageSize"] = shown.Count == 0 ? 0 : size,
            ["totalResults"] = shown.Count == 0 ? 0 : found.Count,
            ["data"] = new JsonArray([.. shown]),
        });
    }

    private MosipAnswer? FindFault(MosipCall call)
    {
        bool sorts = call.Query("sortFieldName") is not null, pages = call.Query("pageNo") is not null;
        if (sorts != (call.Query("sortType") is not null))
            return Refuse("PMS_PS_ERROR_007", "Both sortFieldName and sortType are required", "sortFieldName and sortType", "both or none");
        if (pages != (call.Query("pageSize") is not null))
            return Refuse("PMS_PS_ERROR_006", "Both pageNo and pageSize are required", "pageNo and pageSize", "both or none");
        if (sorts && !pages)
            return Refuse("PMS_PS_ERROR_008", "pageNo and pageSize are required for sorting", "pageNo and pageSize", "both, as the list is sorted");
        if (sorts && !sortAliases.Contains(call.Query("sortFieldName")))
            return Refuse("PMS_PRT_357", "Invalid sort field", "sortFieldName", $"one of {string.Join(", ", sortAliases)}");
        if (sorts && call.Query("sortType") is { } type && !type.Equals("asc", StringComparison.OrdinalIgnoreCase) && !type.Equals("desc", StringComparison.OrdinalIgnoreCase))
            return Refuse("PMS_PRT_358", "Invalid sort type", "sortType", "asc or desc");
        if (pages && Number(call, "pageNo") is null or < 0)
            return Refuse("PMS_PRT_360", "Invalid page number", "pageNo", "0 or more");
        return pages && Number(call, "pageSize") is null or <= 0 ? Refuse("PMS_PRT_361", "Invalid page size", "pageSize", "1 or more") : null;
    }

    private static List<JsonObject> Sort(List<JsonObject> rows, string member, bool descending)
    {
        IEnumerable<JsonObject> sorted = rows.OrderBy(json => json[member]?.ToString() ?? "", StringComparer.Ordinal);
        return [.. descending ? sorted.Reverse() : sorted];
    }

    // Text is found anywhere and in any case; what is no text is compared as a whole.
    private static bool Matches(string? wanted, JsonNode? value) => string.IsNullOrEmpty(wanted)
        || (value is not null && (value.GetValueKind() == System.Text.Json.JsonValueKind.String
            ? value.ToString().Contains(wanted, StringComparison.OrdinalIgnoreCase)
            : value.ToJsonString().Equals(wanted, StringComparison.OrdinalIgnoreCase)));

    private static int? Number(MosipCall call, string name) =>
        int.TryParse(call.Query(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static MosipAnswer Refuse(string code, string message, string check, string expected) =>
        MosipAnswer.Refuse(ServiceErrors.Error(code, message), new(check, expected, "another"));
}
