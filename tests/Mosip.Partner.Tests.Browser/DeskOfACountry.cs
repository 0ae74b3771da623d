using AdjudicationDesk;
using AdjudicationDesk.Country;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Browser;

/// <summary>The sample's desk and its country. Each test sends cases of its own.</summary>
public sealed class DeskOfACountry : IAsyncLifetime
{
    private readonly string _state = Directory.CreateTempSubdirectory("desk-browser-").FullName;
    private WebApplication _desk = null!;
    private int _registrations;

    public SampleCountry Country { get; private set; } = null!;

    public LogCopy Log { get; } = new();

    public string Address => _desk.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        Country = await SampleCountry.StartAsync();
        await OpenAsync();
    }

    /// <summary>Ends the desk and starts it again, as after a restart of its machine.</summary>
    public async Task RestartAsync()
    {
        await _desk.StopAsync();
        await _desk.DisposeAsync();
        await OpenAsync();
    }

    /// <summary>Sends a case and opens its page as soon as it is on the list.</summary>
    public async Task<SandboxCase> OpenCaseAsync(IPage page, SamplePerson applicant, params SamplePerson[] candidates)
    {
        SandboxCase sent = await SendAsync([await Country.PacketAsync(applicant)], isVerification: false, [.. await Task.WhenAll(candidates.Select(Country.RepositoryAsync))]);
        await OpenCaseAsync(page, sent);
        return sent;
    }

    public async Task<SandboxCase> OpenVerificationAsync(IPage page, SamplePerson applicant)
    {
        SandboxCase sent = await SendAsync([await Country.PacketAsync(applicant)], isVerification: true);
        await OpenCaseAsync(page, sent);
        return sent;
    }

    /// <summary>Sends a case with data that is anywhere, or nowhere.</summary>
    public Task<SandboxCase> SendAsync(IReadOnlyList<SandboxReference> applicant, bool isVerification, params SandboxReference[] candidates) =>
        (isVerification ? Country.Verification : Country.Adjudication).SendAsync(new SandboxCaseRequest
        {
            RegistrationId = NewRegistration(),
            Applicant = applicant,
            Gallery = [.. candidates.Select(reference => new SandboxGalleryEntry(NewRegistration(), reference))],
        });

    public async Task OpenCaseAsync(IPage page, SandboxCase sent)
    {
        ILocator link = page.GetByRole(AriaRole.Link).Filter(new() { HasText = sent.RegistrationId });
        do
        {
            await page.GotoAsync(Address);
        }
        while (await link.CountAsync() == 0);
        await link.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(sent.RegistrationId);
    }

    /// <summary>What MOSIP got for a case.</summary>
    public IReadOnlyList<SandboxReplyReading> ReadingsOf(SandboxCase sent) =>
        [.. Country.Adjudication.Readings.Concat(Country.Verification.Readings).Where(reading => reading.RequestId == sent.RequestId)];

    public async ValueTask DisposeAsync()
    {
        await _desk.StopAsync();
        await _desk.DisposeAsync();
        await Country.DisposeAsync();
        Directory.Delete(_state, recursive: true);
    }

    private async Task OpenAsync() => _desk = await Desk.StartAsync(Country, _state, builder => builder.Logging.AddProvider(Log));

    private string NewRegistration() => $"{10002100741000900000000000000m + Interlocked.Increment(ref _registrations)}";
}
