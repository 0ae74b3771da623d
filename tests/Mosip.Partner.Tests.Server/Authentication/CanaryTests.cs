using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Authentication;

/// <summary>No id, OTP, name, key or licence may show up in anything that is written down.</summary>
public class CanaryTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task EverythingWrittenDown_HoldsNoPersonalDataAndNoSecret()
    {
        var written = new ConcurrentQueue<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => written.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))} {string.Join(' ', activity.Events.SelectMany(e => e.Tags).Select(tag => tag.Value))}"),
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => written.Enqueue($"{instrument.Name} {Describe(tags)}"));
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => written.Enqueue($"{instrument.Name} {Describe(tags)}"));
        meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => written.Enqueue($"{instrument.Name} {Describe(tags)}"));
        meters.Start();
        using var log = new WrittenLog(written);
        await using ServiceProvider services = fixture.Services(services: collection => collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        IMosipAuthClient client = services.GetRequiredService<IMosipAuthClient>();

        await RunEveryOutcomeAsync(client, written);

        string all = string.Join('\n', written);
        Assert.Contains("mosip.client.operation.duration", all, StringComparison.Ordinal);
        Assert.Contains("IDA refused kyc", all, StringComparison.Ordinal);
        foreach (string canary in (string[])[SandboxFixture.Vid, "111111", "999999", "Amina", "Diallo", "1992/01/01", "1992-01-01", fixture.Bank.ApiKey.Reveal(), fixture.Bank.MispLicenceKey.Reveal()])
            Assert.DoesNotContain(canary, all, StringComparison.OrdinalIgnoreCase);
    }

    private async Task RunEveryOutcomeAsync(IMosipAuthClient client, ConcurrentQueue<string> written)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        var otpRequest = new OtpRequest { Individual = SandboxFixture.Person };
        OtpResult sent = await client.SendOtpAsync(otpRequest, token);
        var wrongOtp = new AuthRequest { Individual = SandboxFixture.Person, Consent = Consent.Obtained, TransactionId = sent.TransactionId, Otp = new OtpFactor("999999") };
        var demographics = new KycRequest { Individual = SandboxFixture.Person, Consent = Consent.Obtained, Demographics = new DemographicFactor { Name = [new("eng", "Amina Diallo")], DateOfBirth = new DateOnly(1992, 1, 1) } };
        AuthResult no = await client.AuthenticateAsync(wrongOtp, token);
        KycResult yes = await client.GetKycAsync(demographics, token);
        foreach (object value in (object[])[otpRequest, sent, wrongOtp, wrongOtp.Otp!, demographics, demographics.Demographics!, demographics.Demographics!.Name[0], no, yes, yes.Identity!, fixture.Bank, fixture.Bank.Key])
            written.Enqueue(value.ToString()!);

        foreach (Fault fault in Faults())
        {
            fixture.Sandbox.Faults.Add(fault.Times(1).On(SandboxOperation.Kyc));
            MosipException e = await Assert.ThrowsAnyAsync<MosipException>(() => client.GetKycAsync(demographics, token));
            written.Enqueue(e.ToString());
        }
        ArgumentException wrongDigits = Assert.Throws<ArgumentException>(() => IndividualId.Vid(SandboxFixture.Vid[..^1] + "9"));
        written.Enqueue(wrongDigits.ToString());
    }

    private static IEnumerable<Fault> Faults() =>
    [
        Fault.DroppedConnection(), Fault.HttpStatus(500), Fault.GatewayPage(), Fault.TruncatedReply(), Fault.TwoDocuments(),
        Fault.UnsignedReply(), Fault.UnknownSigner(), Fault.ClockOffset(TimeSpan.FromMinutes(10)),
    ];

    private static string Describe(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new List<string>();
        foreach (KeyValuePair<string, object?> tag in tags)
            text.Add($"{tag.Key}={tag.Value}");
        return string.Join(' ', text);
    }
}
