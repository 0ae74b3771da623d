namespace Mosip.Partner.Management.Search;

/// <summary>The query of an address, without what is not set.</summary>
internal sealed class QueryText
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public IDictionary<string, string> Values => _values;

    public void Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            _values[name] = value;
    }
}
