using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox.AuthManager;
using Mosip.Partner.Sandbox.Hosting;

namespace Mosip.Partner.Sandbox.Onboarding;

/// <summary>Takes a bank, and a MISP if there is none yet, through the sandbox's PMS, with the calls and in the order in which a partner makes them.</summary>
internal sealed class BankOnboarding(SandboxServer server, OnboardingOptions options, TimeProvider clock)
{
    private readonly IdentityProvider _identities = server.Services.Identities;

    public async Task<OnboardedPartner> RunAsync(CancellationToken cancellationToken)
    {
        using var pms = new PmsClient(server.BaseAddress, server.TlsCertificate, clock);
        string administrator = await pms.LogInAsync(SandboxAccounts.Administrator, SandboxAccounts.PartnerClient, cancellationToken).ConfigureAwait(false);
        var partners = new PartnerOnboarding(pms, administrator, server.Services.TestAuthority, server.Services.OnboardingKeys);
        OnboardedMisp misp = await FindMispAsync(partners, cancellationToken).ConfigureAwait(false);

        string partnerId = options.PartnerId ?? server.Services.MakePartnerId(options.OrganisationName);
        PublishedPolicy policy = await partners.PublishPolicyAsync(partnerId, options.Policy, cancellationToken).ConfigureAwait(false);
        RegisteredPartner bank = await partners.RegisterAsync(new NewPartner(partnerId, options.OrganisationName, "Auth_Partner", "AUTH", policy.Group), cancellationToken).ConfigureAwait(false);
        await partners.MapPolicyAsync(partnerId, policy, extractors: [], cancellationToken).ConfigureAwait(false);
        return new OnboardedPartner(new PartnerMaterial(bank.PrivateKey, server.Services.IdaKeys))
        {
            BaseAddress = server.BaseAddress,
            PartnerId = partnerId,
            OrganisationName = options.OrganisationName,
            MispLicenceKey = misp.LicenceKey,
            ApiKey = await GenerateApiKeyAsync(pms, partnerId, policy.Name, cancellationToken).ConfigureAwait(false),
            Key = bank.Key,
            MispKey = misp.Key,
            TrustAnchors = new TrustAnchors([server.Services.IdaKeys.Root]),
            TlsCertificate = server.TlsCertificate,
        };
    }

    private Task<OnboardedMisp> FindMispAsync(PartnerOnboarding partners, CancellationToken cancellationToken)
    {
        if (options.UseOwnMisp)
            return OnboardMispAsync(partners, server.Services.MakePartnerId($"{options.OrganisationName} MISP"), cancellationToken);
        return server.Services.SharedMisp.GetAsync(() => OnboardMispAsync(partners, "sandbox-misp", cancellationToken), cancellationToken);
    }

    private static async Task<OnboardedMisp> OnboardMispAsync(PartnerOnboarding partners, string id, CancellationToken cancellationToken)
    {
        RegisteredPartner misp = await partners.RegisterAsync(new NewPartner(id, "Sample MISP", "MISP_Partner", "MISP", PolicyGroup: null), cancellationToken).ConfigureAwait(false);
        return new OnboardedMisp(misp.Key, await partners.GenerateLicenceAsync(id, cancellationToken).ConfigureAwait(false));
    }

    // PMS gives a key to no one but the partner itself: a user of the partner's name.
    private async Task<ApiKey> GenerateApiKeyAsync(PmsClient pms, string partnerId, string policy, CancellationToken cancellationToken)
    {
        var user = new Account(partnerId, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), PartnerOnboarding.EmailOf(partnerId), "AUTH_PARTNER");
        _identities.AddUser(user);
        string token = await pms.LogInAsync(user, SandboxAccounts.PartnerClient, cancellationToken).ConfigureAwait(false);
        JsonNode key = await pms.CallAsync(HttpMethod.Patch, $"{SandboxPaths.PartnerManager}/partners/{partnerId}/generate/apikey", token,
            new JsonObject { ["policyName"] = policy, ["label"] = "sandbox" }, cancellationToken).ConfigureAwait(false);
        return new ApiKey((string)key["apiKey"]!);
    }
}
