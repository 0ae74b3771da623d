using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Mosip.Partner.Cli;

/// <summary>An option that is a time in seconds.</summary>
internal static class SecondsOption
{
    private const int Maximum = 24 * 60 * 60;

    public static Option<double> Create(string name, string description, double seconds) =>
        new(name) { Description = description, HelpName = "SECONDS", DefaultValueFactory = _ => seconds, CustomParser = argument => Parse(name, argument) };

    private static double Parse(string name, ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and <= Maximum)
            return seconds;
        result.AddError($"{name}: '{text}' is not a number of seconds, more than 0 and at most {Maximum}.");
        return default;
    }
}
