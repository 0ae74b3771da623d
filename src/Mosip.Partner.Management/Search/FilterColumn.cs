namespace Mosip.Partner.Management;

/// <summary>A column whose values are wanted, to choose a filter from.</summary>
/// <param name="Column">The column, with the name of PMS's table.</param>
public sealed record FilterColumn(string Column)
{
    /// <summary>What the values must begin with. Default: anything.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether each value comes once. Default: yes.</summary>
    public bool Distinct { get; init; } = true;
}
