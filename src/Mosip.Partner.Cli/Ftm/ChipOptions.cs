using System.CommandLine;
using Mosip.Partner.Cli.Onboarding;

namespace Mosip.Partner.Cli.Ftm;

/// <summary>The options of the verbs of chips: the configuration, and which of its chips.</summary>
internal sealed class ChipOptions(bool mustName)
{
    private readonly Option<FileInfo> _config = new("--config") { Description = "The configuration, that of 'onboard ftm-provider'.", HelpName = "FILE.json", Required = true };
    private readonly Option<string?> _make = new("--make") { Description = mustName ? "The chip's make." : "Only chips of this make.", HelpName = "NAME", Required = mustName };
    private readonly Option<string?> _model = new("--model") { Description = mustName ? "The chip's model." : "Only chips of this model.", HelpName = "NAME", Required = mustName };

    public void AddTo(Command command)
    {
        command.Add(_config);
        command.Add(_make);
        command.Add(_model);
    }

    public FileInfo ConfigOf(ParseResult line) => line.GetRequiredValue(_config);

    public IReadOnlyList<ChipConfig> ChipsOf(OnboardingConfig config, ParseResult line)
    {
        ChipConfig[] chips = [.. config.Chips.Where(chip => (line.GetValue(_make) ?? chip.Make) == chip.Make && (line.GetValue(_model) ?? chip.Model) == chip.Model)];
        return chips.Length > 0 ? chips : throw OnboardingConfigFile.Mistake("chips has no such chip");
    }
}
