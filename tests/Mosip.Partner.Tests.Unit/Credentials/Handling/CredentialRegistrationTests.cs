using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Credentials.Opening;
using Mosip.Partner.Tests.Unit.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Credentials.Handling;

public class CredentialRegistrationTests
{
    private static readonly string[] KeyAndAnchor = ["No partner key is given", "No trust anchor is given"];

    [Fact]
    public async Task Start_CredentialsWithoutKeyAndAnchor_IsRefusedAndNamesBoth() => AssertFaults(await StartAsync(mosip => mosip.AddMosipCredentials().AddHandler<AnyHandler>()), KeyAndAnchor);

    [Fact]
    public async Task Start_VerifierWithoutKeyAndAnchor_IsRefusedAndNamesBoth() => AssertFaults(await StartAsync(mosip => mosip.AddMosipOnlineVerification()), KeyAndAnchor);

    [Fact]
    public async Task Start_CredentialsOfIssuersAlone_NeedNoAnchor() =>
        AssertFaults(await StartAsync(mosip => mosip.AddMosipCredentials().WithoutSenderVerification().AddHandler<AnyHandler>()), KeyAndAnchor[..1]);

    [Fact]
    public async Task Start_RequestsAlone_NeedNeither() => AssertFaults(await StartAsync(mosip => mosip.AddMosipCredentials()), []);

    [Fact]
    public async Task Start_NothingThatVouches_IsRefused()
    {
        string folder = Directory.CreateTempSubdirectory("mosip-inbox-").FullName;
        try
        {
            await using ServiceProvider services = Build(mosip => mosip.UsePartnerKey(PartnerKeyProvider.FromKey(TestKeys.Bank)).AddMosipInbox(inbox => inbox.Path = Path.Combine(folder, "a.db"))
                .AddMosipCredentials().WithoutSenderVerification().AddHandler<AnyHandler>());

            Assert.Contains("UseIssuers", Assert.Throws<InvalidOperationException>(() => services.GetInboxChannel(CredentialChannels.Events)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string[]> StartAsync(Action<MosipBuilder> add)
    {
        await using ServiceProvider services = Build(add);
        return Record.Exception(() => services.GetRequiredService<IStartupValidator>().Validate()) is OptionsValidationException refusal ? [.. refusal.Failures] : [];
    }

    private static ServiceProvider Build(Action<MosipBuilder> add)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["BaseAddress"] = "https://api.example.org/",
            ["PartnerId"] = "acme-print",
            ["Login:ClientId"] = "acme-print",
            ["Login:ClientSecret"] = "secret",
            ["WebSub:CallbackAddress"] = "https://print.example.org/mosip/websub",
        }).Build();
        return new ServiceCollection().AddLogging().AddMosip(mosip => add(mosip.UseConfiguration(configuration))).Services.BuildServiceProvider();
    }

    private static void AssertFaults(string[] faults, string[] expected)
    {
        Assert.Equal(expected.Length, faults.Length);
        Assert.All(expected.Zip(faults), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    private sealed class AnyHandler : ICredentialHandler
    {
        public Task<CredentialOutcome> HandleAsync(Credential credential, CancellationToken cancellationToken) => Task.FromResult(CredentialOutcome.Printed);
    }
}
