using System.Globalization;
using System.Security.Cryptography;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.AuthManager;
using Mosip.Partner.Sandbox.DataShares;
using Mosip.Partner.Sandbox.Hosting;

namespace Mosip.Partner.Sandbox.Onboarding;

/// <summary>Takes an ABIS or an adjudicator through the sandbox's PMS, and makes its client at the identity provider.</summary>
internal sealed class QueuePartnerOnboarding(SandboxServer server, string partnerType, QueuePartnerOptions options, TimeProvider clock)
{
    public async Task<OnboardedQueuePartner> RunAsync(CancellationToken cancellationToken)
    {
        using var pms = new PmsClient(server.BaseAddress, server.TlsCertificate, clock);
        string administrator = await pms.LogInAsync(SandboxAccounts.Administrator, SandboxAccounts.PartnerClient, cancellationToken).ConfigureAwait(false);
        var partners = new PartnerOnboarding(pms, administrator, server.Services.TestAuthority, server.Services.OnboardingKeys);
        string partnerId = options.PartnerId ?? server.Services.MakePartnerId(options.OrganisationName);
        DataSharePolicy document = Policy();
        PublishedPolicy policy = await partners.PublishPolicyAsync(partnerId, document, cancellationToken).ConfigureAwait(false);
        RegisteredPartner partner = await partners.RegisterAsync(new NewPartner(partnerId, options.OrganisationName, partnerType, "AUTH", policy.Group), cancellationToken).ConfigureAwait(false);
        await partners.MapPolicyAsync(partnerId, policy, extractors: [], cancellationToken).ConfigureAwait(false);

        string client = options.ClientId ?? partnerId, secret = options.ClientSecret ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        server.Services.Identities.AddClient(new Account(client, secret, Email: null));
        var sharing = new SharingPolicy(policy.Id, partnerId, document.Terms, options.Certificate ?? partner.Key.Certificates[0]);
        var material = new QueuePartnerMaterial(partner.PrivateKey, client, secret, sharing, server.Services.Credentials.DataShareService);
        return new OnboardedQueuePartner(material)
        {
            BaseAddress = server.BaseAddress,
            PartnerId = partnerId,
            PolicyId = policy.Id,
            Login = MosipCredentials.Client(client, secret, "abis"),
            Key = partner.Key,
            TlsCertificate = server.TlsCertificate,
        };
    }

    private DataSharePolicy Policy()
    {
        var builder = new SharePolicyBuilder(server.BaseAddress.Authority).FromSource("Packet Manager").ShareBiometrics("biometrics", "Finger", format: null);
        DataSharePolicy policy = (options.IsEncrypted ? builder : builder.WithoutEncryption()).BuildDataShare();
        return policy with
        {
            Terms = policy.Terms with { Protocol = server.BaseAddress.Scheme + "://", TransactionsAllowed = options.Readings.ToString(CultureInfo.InvariantCulture) },
        };
    }
}
