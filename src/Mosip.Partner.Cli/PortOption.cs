using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace Mosip.Partner.Cli;

/// <summary>An option that is a TCP port of this machine.</summary>
internal static class PortOption
{
    public static Option<int> Create(string name, string description) => new(name) { Description = description, HelpName = "N", CustomParser = argument => Parse(name, argument) };

    private static int Parse(string name, ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= IPEndPoint.MaxPort)
            return port;
        result.AddError($"{name}: '{text}' is not a number from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}.");
        return 0;
    }
}
