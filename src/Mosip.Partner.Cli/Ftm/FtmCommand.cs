using System.CommandLine;

namespace Mosip.Partner.Cli.Ftm;

/// <summary><c>mosip-partner ftm</c>: an FTM provider's chips.</summary>
internal static class FtmCommand
{
    public static Command Create(Terminal terminal, TimeProvider time) => new("ftm", "An FTM provider's trust modules.")
    {
        new Command("chip", "The models of chips that the configuration names under 'chips'.")
        {
            ChipVerbs.Add(terminal, time),
            ChipVerbs.Upload(terminal, time),
            ChipVerbs.Approve(terminal, time),
            ChipVerbs.Download(terminal, time),
            ChipVerbs.Deactivate(terminal, time),
        },
    };
}
