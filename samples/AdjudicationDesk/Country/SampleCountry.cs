using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;

namespace AdjudicationDesk.Country;

/// <summary>MOSIP's side, played by the sandbox: login, data share, broker, and the two stages that send cases and read decisions.</summary>
public sealed class SampleCountry : IAsyncDisposable
{
    private readonly MosipSandbox _sandbox;
    private readonly SandboxBroker _broker;

    private SampleCountry(MosipSandbox sandbox, OnboardedQueuePartner partner, SandboxBroker broker) => (_sandbox, Partner, _broker) = (sandbox, partner, broker);

    /// <summary>The desk as MOSIP knows it.</summary>
    public OnboardedQueuePartner Partner { get; }

    /// <summary>The broker with the desk's login.</summary>
    public QueueBroker Broker => _broker.Login;

    /// <summary>Where the sandbox is, with its page.</summary>
    public Uri Address => _sandbox.BaseAddress;

    public SandboxAdjudication Adjudication { get; private set; } = null!;

    public SandboxAdjudication Verification { get; private set; } = null!;

    public static async Task<SampleCountry> StartAsync()
    {
        MosipSandbox sandbox = await MosipSandbox.StartAsync();
        OnboardedQueuePartner partner = await sandbox.OnboardAdjudicatorAsync(options => options.OrganisationName = "Sample Adjudication");
        var country = new SampleCountry(sandbox, partner, SandboxBroker.Start());
        country.Adjudication = await SandboxAdjudication.StartAsync(new SandboxAdjudicationOptions { Broker = country.Broker });
        country.Verification = await SandboxAdjudication.StartAsync(new SandboxAdjudicationOptions { Broker = country.Broker, IsVerification = true });
        return country;
    }

    /// <summary>Sends two cases for adjudication and two for verification.</summary>
    public async Task SendCasesAsync()
    {
        await Adjudication.SendAsync(new SandboxCaseRequest
        {
            RegistrationId = "10002100741000120261124080000",
            Applicant = [await PacketAsync(SamplePeople.AminaAgain)],
            Gallery = [new("10002100741000020240312101500", await RepositoryAsync(SamplePeople.Amina))],
        });
        // An update has the data so far as well; of one candidate MOSIP could not read the packet.
        await Adjudication.SendAsync(new SandboxCaseRequest
        {
            RegistrationId = "10002100741000220261124083000",
            Applicant = [await PacketAsync(SamplePeople.Jonas), await RepositoryAsync(SamplePeople.JonasBefore)],
            Gallery = [new("10002100741000720230501090000", await RepositoryAsync(SamplePeople.Mateo)), new("10002100741000820261123170000")],
        });
        await Verification.SendAsync(new SandboxCaseRequest { RegistrationId = "10002100741000320261124090000", Applicant = [await PacketAsync(SamplePeople.Mei)] });
        await Verification.SendAsync(new SandboxCaseRequest { RegistrationId = "10002100741000420261124091500", Applicant = [await PacketAsync(SamplePeople.Kofi)] });
    }

    /// <summary>Shares a person of an application under way.</summary>
    public async Task<SandboxReference> PacketAsync(SamplePerson person) => SandboxReference.Packet(await Partner.ShareAsync(person.ToShare(isRepository: false)));

    /// <summary>Shares a person who has a UIN.</summary>
    public async Task<SandboxReference> RepositoryAsync(SamplePerson person) => SandboxReference.Repository(await Partner.ShareAsync(person.ToShare(isRepository: true)));

    /// <summary>What MOSIP made of the last decision on a request, in plain words; null where it has none.</summary>
    public string? ReadingOf(string requestId) =>
        Adjudication.Readings.Concat(Verification.Readings).LastOrDefault(reading => reading.RequestId == requestId) is { } found ? $"MOSIP has it. {found.Explanation} ({found.Code})" : null;

    public async ValueTask DisposeAsync()
    {
        await Adjudication.DisposeAsync();
        await Verification.DisposeAsync();
        await _broker.DisposeAsync();
        await _sandbox.DisposeAsync();
    }
}
