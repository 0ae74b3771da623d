using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>The SDK's own client against the sandbox, registered in each way.</summary>
public class ClientTests
{
    [Fact]
    public async Task UseSandbox_WithResidents_AuthenticatesWithoutFurtherSettings()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMosip(mosip => mosip.UseSandbox(sandbox => sandbox.AddResident(Resident.Sample(TestBank.Vid)))).AddMosipAuthentication();
        using ServiceProvider provider = services.BuildServiceProvider();

        AuthResult result = await AuthenticateAsync(provider.GetRequiredService<IMosipAuthClient>());

        Assert.True(result.IsAuthenticated);
        Assert.Equal(SandboxOperation.Auth, provider.GetRequiredService<MosipSandbox>().Requests[^1].Operation);
    }

    [Fact]
    public async Task UseSandbox_InAHost_PassesItsStartUpChecks()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddMosip(mosip => mosip.UseSandbox(sandbox => sandbox.AddResident(Resident.Sample(TestBank.Vid)))).AddMosipAuthentication();
        using IHost host = builder.Build();

        await host.StartAsync(TestBank.Cancellation);

        Assert.True((await AuthenticateAsync(host.Services.GetRequiredService<IMosipAuthClient>())).IsAuthenticated);
        await host.StopAsync(TestBank.Cancellation);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UseSandbox_WithAnOnboardedBank_SendsOtpAuthenticatesAndOpensKyc(bool useTls)
    {
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => { options.UseTls = useTls; options.AddResident(Resident.Sample(TestBank.Vid)); }, TestBank.Cancellation);
        OnboardedPartner bank = await sandbox.OnboardAsync(cancellationToken: TestBank.Cancellation);
        using ServiceProvider provider = Register(mosip => mosip.UseSandbox(bank));
        var client = provider.GetRequiredService<IMosipAuthClient>();
        IndividualId person = IndividualId.Vid(TestBank.Vid);

        OtpResult sent = await client.SendOtpAsync(new OtpRequest { Individual = person, Channels = [OtpChannel.Phone] }, TestBank.Cancellation);
        KycResult kyc = await client.GetKycAsync(new KycRequest { Individual = person, Consent = Consent.Obtained, Otp = new OtpFactor("111111"), TransactionId = sent.TransactionId }, TestBank.Cancellation);

        Assert.True(sent.IsSent);
        Assert.True(kyc.IsAuthenticated);
        Assert.Equal(new DateOnly(1992, 1, 1), kyc.Identity!.DateOfBirth);
    }

    [Fact]
    public async Task SavedFiles_AreAllThatAnotherProcessNeeds()
    {
        string directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample(TestBank.Vid)), TestBank.Cancellation);
            OnboardedFiles files = await (await sandbox.OnboardAsync(cancellationToken: TestBank.Cancellation)).SaveAsync(directory, TestBank.Cancellation);
            IConfiguration settings = Read(files.Settings);
            using ServiceProvider provider = Register(mosip => mosip
                .UseConfiguration(settings.GetSection("Mosip"))
                .UsePartnerKey(PartnerKeyProvider.FromPemFiles(files.PrivateKey, null, files.Certificates)));

            Assert.True((await AuthenticateAsync(provider.GetRequiredService<IMosipAuthClient>())).IsAuthenticated);
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(files.PrivateKey));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static IConfigurationRoot Read(string path)
    {
        JsonObject mosip = JsonNode.Parse(File.ReadAllText(path))!["Mosip"]!.AsObject();
        return new ConfigurationBuilder().AddInMemoryCollection(mosip.SelectMany(member => member.Value is JsonArray items
            ? items.Select((item, index) => KeyValuePair.Create<string, string?>($"Mosip:{member.Key}:{index}", (string)item!))
            : [KeyValuePair.Create<string, string?>($"Mosip:{member.Key}", (string)member.Value!)])).Build();
    }

    private static ServiceProvider Register(Action<Mosip.Partner.Core.MosipBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMosip(configure).AddMosipAuthentication();
        return services.BuildServiceProvider();
    }

    private static Task<AuthResult> AuthenticateAsync(IMosipAuthClient client) => client.AuthenticateAsync(
        new AuthRequest
        {
            Individual = IndividualId.Vid(TestBank.Vid),
            Consent = Consent.Obtained,
            Demographics = new DemographicFactor { DateOfBirth = new DateOnly(1992, 1, 1) },
        },
        TestBank.Cancellation);
}
