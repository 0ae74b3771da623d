using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>Canaries: ids, OTPs, names, keys and licences must not reach records, page, logs or texts.</summary>
public class PrivacyTests
{
    private const string OtpCanary = "271828";
    private const string NameCanary = "Canary Person";

    [Fact]
    public async Task RecordsPageAndLogs_HoldNoPersonalDataAndNoSecrets()
    {
        using var logs = new LogCollector();
        await using TestBank bank = await TestBank.StartAsync(options =>
        {
            options.LoggerFactory = logs;
            options.AddResident(Resident.Sample(TestBank.Vid).WithOtp(OtpCanary).With("fullName", "eng", NameCanary).WithHandle("+919876543210@phone"));
        });

        await ProvokeAsync(bank);

        string everything = string.Join('\n', [
            .. logs.Lines,
            await bank.Http.GetStringAsync("/", TestBank.Cancellation),
            await bank.Http.GetStringAsync("/requests.json", TestBank.Cancellation),
            .. bank.Sandbox.Requests.Select(request => request.ToString()),
            .. bank.Sandbox.Requests.SelectMany(request => request.Explanations).Select(why => why.ToString()),
            bank.Partner.ToString(),
        ]);
        Assert.Contains("IDA-OTA-004", everything, StringComparison.Ordinal);
        foreach (string canary in Canaries(bank))
            Assert.DoesNotContain(canary, everything, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Resident_PrintsNoPersonalData()
    {
        Resident person = Resident.Sample(TestBank.Vid).WithHandle("+919876543210@phone");

        string text = $"{person} {person.Vids[0]} {person.Biometrics[0]} {string.Join(' ', person.Attributes.Values)}";

        Assert.DoesNotContain(TestBank.Vid, text, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Uin.Reveal(), text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", text, StringComparison.Ordinal);
        Assert.DoesNotContain("987654321", text, StringComparison.Ordinal);
    }

    private static async Task ProvokeAsync(TestBank bank)
    {
        await bank.RequestOtpAsync();
        await bank.SendAsync(bank.Auth(TestBank.OtpFactor("314159")));
        await bank.SendAsync(bank.Auth(TestBank.OtpFactor(OtpCanary)));
        await bank.SendAsync(bank.Kyc(TestBank.BirthFactor()));
        await bank.SendAsync(bank.Auth(new JsonObject { ["demographics"] = new JsonObject { ["name"] = new JsonArray(new JsonObject { ["language"] = "eng", ["value"] = "Canary Stranger" }) } }));
        await bank.SendAsync(bank.Auth(TestBank.BirthFactor(), TestBank.OtherVid));
        await bank.SendAsync(bank.Otp("+919876543211@phone"));
        foreach (Action<IdaMessage> spoil in (Action<IdaMessage>[])[
            message => message.LicenceKey = "canarylicence", message => message.ApiKey = "canaryapikey", message => message.PartnerId = "canarypartner",
            message => message.Envelope["individualId"] = "4370296312658179", message => message.Envelope["transactionID"] = "2964815379",
            message => message.Envelope["requestTime"] = "canarytime", message => message.Envelope["individualIdType"] = "canarytype",
            message => message.Block!["demographics"] = "canarydemographics", message => message.Signature = _ => "canary.signature.text", message => message.Body = _ => "canarybody"u8.ToArray()])
        {
            IdaMessage message = bank.Auth(TestBank.BirthFactor());
            spoil(message);
            await bank.SendAsync(message);
        }
    }

    private static IEnumerable<string> Canaries(TestBank bank) =>
    [
        TestBank.Vid, TestBank.OtherVid, Resident.Sample(TestBank.Vid).Uin.Reveal(), "4370296312658179", "2964815379", "919876543210", "919876543211",
        OtpCanary, "314159", NameCanary, "Canary Stranger", "canary", "1992/01/01", "amina@example.org", "212600000000",
        bank.Partner.MispLicenceKey.Reveal(), bank.Partner.ApiKey.Reveal(), "sandbox-admin-password", "sandbox-pms-secret", "eyJ",
    ];

    private sealed class LogCollector : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
