using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms.Searching;

/// <summary>The search, filter-value and paging behaviour of PMS's first envelope (<c>SearchHelper</c>, <c>PageUtils</c> of mosip/partner-management-services).</summary>
internal sealed class SearchTable<T>(params IReadOnlyList<SearchColumn<T>> columns)
{
    private const int DefaultPageSize = 10;
    private const int MaximumFilterValues = 5000;

    /// <summary>The rules of a search request.</summary>
    public static IReadOnlyList<FieldRule> Rules(params IReadOnlyList<FieldRule> more) =>
    [
        FieldRule.Objects("filters", new FieldRule("value"), FieldRule.Texts("values"), new("fromValue"), new("toValue"), new("columnName"), new("type")),
        FieldRule.Objects("sort", new FieldRule("sortField"), new("sortType")),
        FieldRule.Object("pagination", FieldRule.Number("pageStart"), FieldRule.Number("pageFetch")),
        .. more,
    ];

    /// <summary>The rules of a request for filter values.</summary>
    public static IReadOnlyList<FieldRule> FilterValueRules(params IReadOnlyList<FieldRule> more) =>
        [FieldRule.Objects("filters", FieldRule.NotBlank("columnName", "must not be blank"), FieldRule.NotNull("type"), new("text")).Required(), FieldRule.Objects("optionalFilters"), .. more];

    /// <summary>Answers a search.</summary>
    public MosipAnswer Search(MosipCall call, IEnumerable<T> rows)
    {
        foreach (string member in (string[])["filters", "sort", "pagination"])
            if (call.Member(member) is not { ValueKind: not JsonValueKind.Null })
                return MosipAnswer.Fail("Cannot invoke \"Object.getClass()\" because a member is null", new(member, "a list or object, if an empty one", "none"));
        try
        {
            List<T> found = [.. rows];
            foreach (JsonElement filter in call.Member("filters")!.Value.EnumerateArray())
                found = Filter(found, filter);
            return MosipAnswer.Of(Page(Sort(found, call.Member("sort")!.Value), call.Member("pagination")!.Value));
        }
        catch (SearchRefusedException refusal)
        {
            return MosipAnswer.Refuse(refusal.Error, refusal.Why);
        }
    }

    /// <summary>Answers a request for filter values: the values of columns, for a list to choose from.</summary>
    public MosipAnswer FilterValues(MosipCall call, IEnumerable<T> rows, Func<T, string?> code)
    {
        var values = new JsonArray();
        List<T> all = [.. rows];
        foreach (JsonElement filter in call.Member("filters")!.Value.EnumerateArray())
        {
            string column = Text(filter, "columnName") ?? "", type = Text(filter, "type") ?? "", prefix = Text(filter, "text") ?? "";
            if (columns.FirstOrDefault(candidate => candidate.Name == column) is not { } named)
                return Refuse("PMS-MSD-317", $"Invalid column received : {column}", "columnName", "a column of this table");
            if (type.Length > 0 && type is not ("unique" or "all"))
                return Refuse("PMS-MSD-324", "Filter type is not supported", "type", "unique, all or an empty text");
            IEnumerable<(string Value, string? Code)> matching = all.Select(row => (Value: TextOf(named.Value(row)), Code: code(row)))
                .Where(entry => entry.Value.Length > 0 && entry.Value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
            foreach ((string value, string? id) in (type == "unique" ? matching.DistinctBy(entry => entry.Value) : matching).Take(MaximumFilterValues))
                values.Add(new JsonObject { ["fieldID"] = column, ["fieldValue"] = value, ["fieldCode"] = id });
        }
        return MosipAnswer.Of(new JsonObject { ["filters"] = values });

        static MosipAnswer Refuse(string code, string message, string member, string expected) =>
            MosipAnswer.Refuse(ServiceErrors.Error(code, message), new(member, expected, "another text"));
    }

    private List<T> Filter(List<T> rows, JsonElement filter)
    {
        string name = Text(filter, "columnName") is { Length: > 0 } given ? given : throw SearchRefusedException.Of("PMS-MSD-311", "Column is missing", "columnName", "a column", "none");
        SearchColumn<T> column = columns.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw SearchRefusedException.Of("PMS-MSD-310", $"Invalid column received : {name}", "columnName", $"one of {string.Join(", ", columns.Select(candidate => candidate.Name))}", "another text");
        string type = Text(filter, "type") is { Length: > 0 } kind ? kind.ToUpperInvariant() : throw SearchRefusedException.Of("PMS-MSD-312", $"Filter type is missing for the column : {name}", "type", "equals, contains, startsWith, in or between", "none");
        bool hasValues = filter.TryGetProperty("values", out JsonElement values) && values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0;
        if (hasValues && Text(filter, "value") is not null)
            throw SearchRefusedException.Of("PMS-MSD-392", "Both value and values are present", "value and values", "one of the two", "both");
        if (type == "IN")
            return hasValues ? [.. rows.Where(row => values.EnumerateArray().Any(value => Equal(column.Value(row), value.ToString())))] : throw Blank(name, "values");
        if (type == "BETWEEN")
            return Between(rows, column, filter);
        string wanted = Text(filter, "value") is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Blank(name, "value");
        return type switch
        {
            "EQUALS" when name == "isActive" && wanted is not ("true" or "false") => throw Blank(name, "true or false"),
            "EQUALS" => [.. rows.Where(row => Equal(column.Value(row), wanted))],
            "CONTAINS" => [.. rows.Where(row => Contains(TextOf(column.Value(row)), wanted))],
            "STARTSWITH" => [.. rows.Where(row => TextOf(column.Value(row)).StartsWith(wanted.TrimEnd('*'), StringComparison.OrdinalIgnoreCase))],
            _ => throw SearchRefusedException.Of("PMS-MSD-312", $"Filter type is missing for the column : {name}", "type", "equals, contains, startsWith, in or between", "another text"),
        };
    }

    private static List<T> Between(List<T> rows, SearchColumn<T> column, JsonElement filter)
    {
        if (Text(filter, "fromValue") is not { Length: > 0 } from || Text(filter, "toValue") is not { Length: > 0 } to)
            throw SearchRefusedException.Of("PMS-MSD-315", "Invalid from or to value", "fromValue and toValue", "both", "one or none");
        if (column.IgnoresRanges)
            return rows;
        if (MosipTime.TryParseUtc(from, out DateTimeOffset start) && MosipTime.TryParseUtc(to, out DateTimeOffset end))
            return [.. rows.Where(row => column.Value(row) is DateTimeOffset time && time >= start && time <= end)];
        return [.. rows.Where(row => TextOf(column.Value(row)) is var text && string.CompareOrdinal(text, from) >= 0 && string.CompareOrdinal(text, to) <= 0)];
    }

    private List<T> Sort(List<T> rows, JsonElement sorts)
    {
        foreach (JsonElement sort in sorts.EnumerateArray().Take(1))
        {
            if (Text(sort, "sortField") is not { Length: > 0 } field || Text(sort, "sortType") is not { Length: > 0 } direction)
                throw SearchRefusedException.Of("PMS-MSD-314", "Sort field or type is missing", "sortField and sortType", "both", "one or none");
            SearchColumn<T> column = columns.FirstOrDefault(candidate => candidate.Name == field)
                ?? throw SearchRefusedException.Of("PMS-MSD-357", $"Invalid sort field : {field}", "sortField", "a column of the answer", "another text");
            bool descending = direction.Equals("desc", StringComparison.OrdinalIgnoreCase);
            if (!descending && !direction.Equals("asc", StringComparison.OrdinalIgnoreCase))
                throw SearchRefusedException.Of("PMS-MSD-358", $"Invalid sort type : {direction}", "sortType", "asc or desc", "another text");
            IOrderedEnumerable<T> sorted = rows.OrderBy(row => SortKey(column.Value(row)), StringComparer.Ordinal);
            return descending ? [.. sorted.Reverse()] : [.. sorted];
        }
        return rows;
    }

    private JsonObject Page(List<T> rows, JsonElement pagination)
    {
        int start = NumberOf(pagination, "pageStart", 0), size = NumberOf(pagination, "pageFetch", DefaultPageSize);
        if (start < 0 || size < 1)
            throw SearchRefusedException.Of("PMS-MSD-313", "Invalid pagination value received", "pageStart and pageFetch", "0 or more, and 1 or more", "others");
        List<T> page = (long)start * size < rows.Count ? [.. rows.Skip(start * size).Take(size)] : [];
        return new JsonObject
        {
            ["fromRecord"] = page.Count == 0 ? 0 : (start * size) + 1,
            ["toRecord"] = page.Count == 0 ? 0 : (start * size) + page.Count,
            ["totalRecord"] = page.Count == 0 ? 0 : rows.Count,
            ["data"] = page.Count == 0 ? null : new JsonArray([.. page.Select(Row)]),
        };
    }

    private JsonObject Row(T row)
    {
        var json = new JsonObject();
        foreach (SearchColumn<T> column in columns.Where(column => column.IsShown))
            json[column.Name] = column.Value(row) switch
            {
                null => null,
                bool flag => flag,
                int number => number,
                DateTimeOffset time => column.IgnoresRanges ? MosipTime.Offset(time) : MosipTime.Local(time),
                object other => other.ToString(),
            };
        return json;
    }

    private static bool Equal(object? value, string wanted) => value is DateTimeOffset time
        ? MosipTime.TryParseUtc(wanted, out DateTimeOffset instant) && time == instant
        : string.Equals(TextOf(value), wanted, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string text, string wanted) => wanted.StartsWith('*') && !wanted.EndsWith('*')
        ? text.EndsWith(wanted[1..], StringComparison.OrdinalIgnoreCase)
        : text.Contains(wanted.Trim('*'), StringComparison.OrdinalIgnoreCase);

    private static SearchRefusedException Blank(string column, string expected) =>
        SearchRefusedException.Of("PMS-MSD-390", $"Invalid filter value for the column : {column}", $"value of {column}", expected, "none or another");

    private static string SortKey(object? value) => value is DateTimeOffset time ? MosipTime.Utc(time) : TextOf(value);

    private static string TextOf(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => MosipTime.Local(time),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static int NumberOf(JsonElement parent, string name, int fallback) =>
        Text(parent, name) is { } text && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : fallback;

    private static string? Text(JsonElement parent, string name) => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null
        ? value.ToString() : null;
}
