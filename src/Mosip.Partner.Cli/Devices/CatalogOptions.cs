using System.CommandLine;
using Mosip.Partner.Cli.Onboarding;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli.Devices;

/// <summary>The options of <c>devices</c>: a catalogue, and a configuration that says where partner management is and who logs in.</summary>
internal sealed class CatalogOptions
{
    private const string DefaultConfig = "partner.json";
    private const int MaximumSize = 1024 * 1024;

    private readonly Option<FileInfo> _catalog = new("--catalog") { Description = "The catalogue.", HelpName = "FILE.json", Required = true };
    private readonly Option<FileInfo?> _config = new("--config") { Description = $"The configuration, that of 'onboard'. Default: {DefaultConfig} beside the catalogue.", HelpName = "FILE.json" };
    private readonly Option<bool> _resubmit = new("--resubmit") { Description = "Registers devices again that were rejected or deactivated (MOSIP 1.2.2 and later)." };

    public void AddTo(Command command)
    {
        command.Add(_catalog);
        command.Add(_config);
        command.Add(_resubmit);
    }

    /// <summary>Reads both files, logs in, and hands the catalogue with its registration over.</summary>
    public async Task<int> RunAsync(ParseResult line, TimeProvider time, Func<DeviceRegistration, DeviceCatalog, Task<int>> work, CancellationToken cancellationToken)
    {
        FileInfo file = line.GetRequiredValue(_catalog);
        DeviceCatalog catalog = DeviceCatalog.Parse(await InputFiles.ReadAsync(file, MaximumSize, "read device catalogue", cancellationToken).ConfigureAwait(false));
        FileInfo configFile = line.GetValue(_config) ?? new FileInfo(Path.Combine(file.DirectoryName!, DefaultConfig));
        OnboardingConfigFile config = await OnboardingConfigFile.ReadAsync(configFile, cancellationToken).ConfigureAwait(false);
        if (config.Config.Partner.Id != catalog.ProviderId)
            throw OnboardingConfigFile.Mistake($"partner.id is '{config.Config.Partner.Id}' and the catalogue's providerId '{catalog.ProviderId}'; give the configuration of the catalogue's provider");
        PmsSession pms = PmsSession.Open(config, time);
        await using (pms.ConfigureAwait(false))
        {
            return await work(new DeviceRegistration(pms.Partner, pms.Administrator, time) { Resubmits = line.GetValue(_resubmit) }, catalog).ConfigureAwait(false);
        }
    }
}
