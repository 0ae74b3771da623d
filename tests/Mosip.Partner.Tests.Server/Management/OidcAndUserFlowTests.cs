using System.Security.Cryptography;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;
using static Mosip.Partner.Tests.Server.Management.PartnerFlowTests;

namespace Mosip.Partner.Tests.Server.Management;

/// <summary>OpenID Connect clients, users and settings, against the sandbox, its release detected.</summary>
public class OidcAndUserFlowTests
{
    private static CancellationToken Cancellation => SandboxPms.Cancellation;

    [Theory]
    [InlineData("1.2.0.1")]
    [InlineData("1.2.2.2")]
    [InlineData("1.3.0")]
    public async Task OidcClient_MadeChangedAndEnded_InEveryRelease(string release)
    {
        await using SandboxPms pms = await SandboxPms.StartAsync(MosipRelease.Parse(release));
        PolicyDetails policy = await pms.PublishAsync();
        await pms.ActivateAsync(SandboxPms.Registration());
        await pms.ApproveAsync("acme");
        MosipManagement acme = pms.As("acme", "AUTH_PARTNER");
        using RSA key = RSA.Create(2048);
        var client = new NewOidcClient { Name = "Acme app", PolicyId = policy.PolicyId, PublicKey = OidcClientKey.Of(key), PartnerId = "acme", LogoAddress = "https://acme.example/l.png", RedirectAddresses = ["https://acme.example/cb"] };

        OidcClientStanding standing = await acme.OidcClients.CreateAsync(client, Cancellation);
        Assert.True(standing.Status.IsActive);
        Assert.Contains(await CodeAsync(() => acme.OidcClients.CreateAsync(client, Cancellation)), (string[])["PMS_ESI_001", "PMS_IDP_001"]);
        await acme.OidcClients.UpdateAsync(
            new OidcClientUpdate { ClientId = standing.ClientId, Name = "Acme web", LogoAddress = client.LogoAddress, RedirectAddresses = ["https://acme.example/cb2"] }, Cancellation);
        OidcClient read = await acme.OidcClients.GetAsync(standing.ClientId, Cancellation);
        await acme.OidcClients.DeactivatePermanentlyAsync(standing.ClientId, Cancellation);

        Assert.Equal(("acme", "https://acme.example/cb2"), (read.PartnerId, Assert.Single(read.RedirectAddresses)));
        Assert.False((await acme.OidcClients.GetAsync(standing.ClientId, Cancellation)).Status.IsActive);
        if (release == "1.2.0.1")
            return;
        Assert.Equal("PMS_ESI_008", await CodeAsync(() => acme.OidcClients.DeactivatePermanentlyAsync(standing.ClientId, Cancellation)));
        Assert.Equal(standing.ClientId, Assert.Single(await Read(acme.OidcClients.ListAllAsync(null, Cancellation))).ClientId);
    }

    [Fact]
    public async Task Users_MadeAndAsked_AnswerTyped()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        var user = new NewPmsUser { UserName = "new-user", ContactNumber = "1", EmailAddress = "new-user@example.org", Role = "AUTH_PARTNER", Password = "p" };

        await pms.Clients.Users.CreateAsync(user, Cancellation);

        Assert.Equal("PMS_PRT_074", await CodeAsync(() => pms.Clients.Users.CreateAsync(user with { UserName = "other" }, Cancellation)));
        Assert.NotEqual(true, (await pms.Clients.Users.GetConsentAsync(Cancellation)).IsGiven);
        Assert.True((await pms.Clients.Users.GiveConsentAsync(Cancellation)).IsGiven);
        Assert.True((await pms.Clients.Users.GetConsentAsync(Cancellation)).IsGiven);
        Assert.Contains("AUTH_PARTNER", await pms.Clients.System.ListRolesAsync(Cancellation));
        SystemConfiguration configuration = await pms.Clients.System.GetConfigurationAsync(Cancellation);
        Assert.True(configuration.HasOidcClients && configuration.HasTrustList && configuration.HasOriginalCertificates);
    }

    [Fact]
    public async Task Notifications_OfACaller_AreReadAndSeen()
    {
        await using SandboxPms pms = await SandboxPms.StartAsync();
        DateTimeOffset seen = new(2026, 11, 24, 1, 2, 3, 456, TimeSpan.Zero);

        Assert.NotNull(await Read(pms.Clients.Notifications.ListAsync(null, Cancellation)));
        Assert.Equal("PMS_NOTIFICATION_ERROR_008", await CodeAsync(() => pms.Clients.Notifications.DismissAsync("no-such-notice", Cancellation)));
        await pms.Clients.Users.SetNotificationsSeenAsync("sandbox-admin", seen, Cancellation);

        Assert.Equal(seen, await pms.Clients.Users.GetNotificationsSeenAsync("sandbox-admin", Cancellation));
    }

    private static async Task<string?> CodeAsync(Func<Task> call) => (await Assert.ThrowsAsync<MosipServiceException>(call)).Error.Code.Value;
}
