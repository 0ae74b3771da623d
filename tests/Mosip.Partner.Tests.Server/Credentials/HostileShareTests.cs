using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Inbox;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Cli;

namespace Mosip.Partner.Tests.Server.Credentials;

/// <summary>Shares that are not what they should be, from a data share that is a script, through a vendor's whole program: never handled, kept with a reason, and nothing personal in log or reason.</summary>
public sealed class HostileShareTests : IAsyncLifetime
{
    private const string Name = "Canary Diallo", Pin = "917346", ShareHost = "shares.example";

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly ConcurrentQueue<string> _log = new();
    private MosipSandbox _sandbox = null!;
    private OnboardedCredentialPartner _partner = null!;
    private WebApplication _shares = null!;
    private byte[] _share = [];
    private int _readings;

    private CancellationToken Cancellation => _patience.Token;

    public async ValueTask InitializeAsync()
    {
        _patience.CancelAfter(TimeSpan.FromMinutes(1));
        _sandbox = await MosipSandbox.StartAsync(cancellationToken: Cancellation);
        _partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: Cancellation);
        WebApplicationBuilder web = WebApplication.CreateSlimBuilder();
        web.WebHost.UseUrls("http://127.0.0.1:0");
        web.Logging.ClearProviders();
        _shares = web.Build();
        _shares.MapGet("/{**path}", (HttpContext context) =>
        {
            Interlocked.Increment(ref _readings);
            return Results.Bytes(_share, "application/octet-stream");
        });
        await _shares.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _shares.DisposeAsync();
        await _sandbox.DisposeAsync();
        _folder.Dispose();
        _patience.Dispose();
    }

    public static TheoryData<string> Kinds => ["tampered", "cut", "error page", "unsigned", "refused", "not a credential", "other members"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Share_NotWhatItShouldBe_IsParkedWithAReasonAndNotHandled(string kind)
    {
        _share = Share(kind);
        await using PrintVendor vendor = await StartAsync();

        Publish();
        InboxRecord parked = await ParkedAsync(vendor);

        Assert.Empty(vendor.Handled);
        Assert.NotEmpty(parked.Reason!);
        Assert.Equal(1, _readings);
        AssertSilent(parked.Reason!);
        // Nothing is lost: a person can have it taken up again.
        Assert.True(await vendor.Inbox.UnparkAsync(CredentialChannels.Events, parked.Id, InboxState.Waiting, Cancellation));
        await ParkedAsync(vendor);
    }

    [Fact]
    public async Task Share_LargerThanAllowed_IsParkedAfterOneReading()
    {
        _share = new byte[64 * 1024];
        await using PrintVendor vendor = await StartAsync(maximumSize: 2048);

        Publish();
        InboxRecord parked = await ParkedAsync(vendor);

        Assert.Empty(vendor.Handled);
        Assert.Contains("2048", parked.Reason!, StringComparison.Ordinal);
        // A share can be read a few times only: no reading is spent on what does not change.
        Assert.Equal(1, _readings);
        AssertSilent(parked.Reason!);
    }

    [Fact]
    public async Task Share_Empty_IsNotHandledAndWaitsForAnotherAttempt()
    {
        await using PrintVendor vendor = await StartAsync();

        Publish();
        InboxRecord? record;
        do
            record = await vendor.Inbox.FindAsync(CredentialChannels.Events, "event-1", Cancellation);
        while (record?.Reason is null);

        Assert.Empty(vendor.Handled);
        Assert.Equal(InboxState.Waiting, record.State);
        AssertSilent(record.Reason);
    }

    private Task<PrintVendor> StartAsync(int? maximumSize = null) => StartAsync(web =>
    {
        web.Logging.AddProvider(new WrittenLog(_log)).SetMinimumLevel(LogLevel.Trace);
        web.Services.Configure<DataShareOptions>(options =>
        {
            options.HostRewrites[ShareHost] = new Uri(_shares.Urls.Single());
            options.MaximumSize = maximumSize ?? options.MaximumSize;
        });
    });

    private async Task<PrintVendor> StartAsync(Action<WebApplicationBuilder> configure)
    {
        PrintVendor vendor = await PrintVendor.StartAsync(_partner, _folder, configure: configure);
        await vendor.SubscribedAsync(_sandbox);
        return vendor;
    }

    private void Publish() => _sandbox.Hub.Publish(
        $"{_partner.PartnerId}/CREDENTIAL_ISSUED",
        $$$"""
        {"publisher":"CREDENTIAL_SERVICE","topic":"{{{_partner.PartnerId}}}/CREDENTIAL_ISSUED","publishedOn":"2026-05-14T08:31:07.412Z","event":{"id":"event-1","transactionId":"request-1","dataShareUri":"http://{{{ShareHost}}}/v1/datashare/get/p/s/k","data":{"credentialType":"euin","protectionKey":"{{{Pin}}}","proof":{"signature":"e30..AA"} } } }
        """);

    private byte[] Share(string kind)
    {
        byte[] whole = Seal($$$"""{"credentialSubject":{"id":"1","fullName":"{{{Name}}}"}}""");
        switch (kind)
        {
            case "tampered":
                whole[^40] = whole[^40] == (byte)'A' ? (byte)'B' : (byte)'A';
                return whole;
            case "cut":
                return whole[..^30];
            case "error page":
                return Encoding.UTF8.GetBytes($"<html><body>Gateway of {Name}</body></html>");
            case "refused":
                return """{"id":"mosip.data.share","version":"1.0","responsetime":"2026-05-14T09:05:00.000Z","dataShare":null,"errors":[{"errorCode":"DAT-SER-008","message":"Data share not found"}]}"""u8.ToArray();
            case "not a credential":
                return Seal($"{Name} is no JSON");
            case "other members":
                return Seal($$$"""{"credentialSubject":{"id":"1","id":"2","fullName":"{{{Name}}}"}}""");
            default:
                return whole;
        }
    }

    private byte[] Seal(string document)
    {
        using var recipient = new EnvelopeRecipient(_partner.Key.SigningCertificate);
        return Encoding.ASCII.GetBytes(CombinedData.Seal(recipient, Encoding.UTF8.GetBytes(document)));
    }

    private void AssertSilent(string reason)
    {
        string all = string.Join('\n', _log.Append(reason));
        Assert.DoesNotContain("Diallo", all, StringComparison.Ordinal);
        Assert.DoesNotContain(Pin, all, StringComparison.Ordinal);
        Assert.DoesNotContain(_partner.Material.ClientSecret, all, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization=ey", all, StringComparison.Ordinal);
        Assert.DoesNotContain(File.ReadAllText(_folder.File("hub.secret")).Trim(), all, StringComparison.Ordinal);
        Assert.Contains("event-1", all, StringComparison.Ordinal);
    }

    private async Task<InboxRecord> ParkedAsync(PrintVendor vendor)
    {
        while (true)
        {
            if (await vendor.Inbox.ListParkedAsync(CredentialChannels.Events, 1, Cancellation) is [var parked])
                return parked;
            await Task.Delay(20, Cancellation);
        }
    }
}
