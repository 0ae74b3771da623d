using System.Globalization;

namespace Mosip.Partner.Benchmarks.Soak;

/// <summary>Options of the form <c>--name value</c>.</summary>
internal sealed class CommandOptions(string[] args)
{
    public string? Text(string name) => Array.IndexOf(args, $"--{name}") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    public string Required(string name) => Text(name) ?? throw new ArgumentException($"--{name} is missing.");

    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
