using System.CommandLine;
using Mosip.Partner.Cli.Onboarding;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Ftm;
using Mosip.Partner.Management;

namespace Mosip.Partner.Cli.Ftm;

/// <summary>A configuration's chips, and partner management as its partner and its administrator see it.</summary>
internal sealed class ChipSession : IAsyncDisposable
{
    private readonly OnboardingConfigFile _file;
    private readonly PmsSession _pms;
    private readonly Terminal _terminal;

    private ChipSession(OnboardingConfigFile file, IReadOnlyList<ChipConfig> chips, Terminal terminal, TimeProvider time)
    {
        (_file, Chips, _terminal) = (file, chips, terminal);
        _pms = PmsSession.Open(file, time);
        PartnerConfig partner = file.Config.Partner;
        Registration = new FtmRegistration(_pms.Partner, new FtmProviderOptions { PartnerId = partner.Id, OrganisationName = partner.Organisation }, _pms.Administrator, time);
    }

    public IReadOnlyList<ChipConfig> Chips { get; }

    public FtmRegistration Registration { get; }

    /// <summary>Whether the administrator was asked for something.</summary>
    public bool Waits { get; private set; }

    public static async Task<ChipSession> OpenAsync(ChipOptions options, ParseResult line, Terminal terminal, TimeProvider time, CancellationToken cancellationToken)
    {
        OnboardingConfigFile file = await OnboardingConfigFile.ReadAsync(options.ConfigOf(line), cancellationToken).ConfigureAwait(false);
        return new ChipSession(file, options.ChipsOf(file.Config, line), terminal, time);
    }

    /// <summary>The chip as it is registered.</summary>
    public async Task<FtmChip> FindAsync(ChipConfig chip, CancellationToken cancellationToken) =>
        await Registration.FindAsync(chip.Make, chip.Model, cancellationToken).ConfigureAwait(false)
        ?? throw OnboardingConfigFile.Mistake($"{chip.Make} {chip.Model} is not registered; run 'ftm chip add' first");

    public CertificateChain ChainOf(ChipConfig chip) => _file.Chain(chip.Certificate, $"chips: the certificate of {chip.Make} {chip.Model}");

    public void Tell(FtmChip chip, string what) => _terminal.WriteLine($"{chip.Make} {chip.Model}: {what}");

    public void Ask(IEnumerable<AdministratorRequest> requests)
    {
        foreach (AdministratorRequest request in requests)
        {
            Waits = true;
            _terminal.WriteLine($"  - {request.Wording}");
            _terminal.WriteLine($"    {request.Endpoint} as {request.Role}");
            _terminal.WriteLine($"    request: {request.Body}");
        }
    }

    public ValueTask DisposeAsync() => _pms.DisposeAsync();
}
