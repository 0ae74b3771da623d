using System.Globalization;
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
    private const string PolicyVersion = "1.0";

    private readonly IdentityProvider _identities = server.Services.Identities;

    public async Task<OnboardedPartner> RunAsync(CancellationToken cancellationToken)
    {
        using var pms = new PmsClient(server.BaseAddress, server.TlsCertificate, clock);
        string administrator = await pms.LogInAsync(SandboxAccounts.Administrator, SandboxAccounts.PartnerClient, cancellationToken).ConfigureAwait(false);
        var partners = new PartnerOnboarding(pms, administrator, server.Services.TestAuthority, server.Services.OnboardingKeys);
        OnboardedMisp misp = await FindMispAsync(partners, cancellationToken).ConfigureAwait(false);

        string partnerId = options.PartnerId ?? MakeId(options.OrganisationName);
        (string group, string policy) = await PublishPolicyAsync(pms, administrator, partnerId, cancellationToken).ConfigureAwait(false);
        RegisteredPartner bank = await partners.RegisterAsync(new NewPartner(partnerId, options.OrganisationName, "Auth_Partner", "AUTH", group), cancellationToken).ConfigureAwait(false);
        await MapPolicyAsync(pms, administrator, partnerId, policy, cancellationToken).ConfigureAwait(false);
        return new OnboardedPartner(new PartnerMaterial(bank.PrivateKey, server.Services.IdaKeys))
        {
            BaseAddress = server.BaseAddress,
            PartnerId = partnerId,
            OrganisationName = options.OrganisationName,
            MispLicenceKey = misp.LicenceKey,
            ApiKey = await GenerateApiKeyAsync(pms, partnerId, policy, cancellationToken).ConfigureAwait(false),
            Key = bank.Key,
            MispKey = misp.Key,
            TrustAnchors = new TrustAnchors([server.Services.IdaKeys.Root]),
            TlsCertificate = server.TlsCertificate,
        };
    }

    private Task<OnboardedMisp> FindMispAsync(PartnerOnboarding partners, CancellationToken cancellationToken)
    {
        if (options.UseOwnMisp)
            return OnboardMispAsync(partners, MakeId($"{options.OrganisationName} MISP"), cancellationToken);
        return server.Services.SharedMisp.GetAsync(() => OnboardMispAsync(partners, "sandbox-misp", cancellationToken), cancellationToken);
    }

    private static async Task<OnboardedMisp> OnboardMispAsync(PartnerOnboarding partners, string id, CancellationToken cancellationToken)
    {
        RegisteredPartner misp = await partners.RegisterAsync(new NewPartner(id, "Sample MISP", "MISP_Partner", "MISP", PolicyGroup: null), cancellationToken).ConfigureAwait(false);
        return new OnboardedMisp(misp.Key, await partners.GenerateLicenceAsync(id, cancellationToken).ConfigureAwait(false));
    }

    private async Task<(string Group, string Policy)> PublishPolicyAsync(PmsClient pms, string token, string partnerId, CancellationToken cancellationToken)
    {
        string group = $"{partnerId} policies", policy = $"{partnerId} policy";
        JsonNode created = await pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PolicyManager}/policies/group/new", token, new JsonObject { ["name"] = group, ["desc"] = "Made by the sandbox" }, cancellationToken).ConfigureAwait(false);
        JsonNode draft = await pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PolicyManager}/policies", token, new JsonObject
        {
            ["policyGroupName"] = group,
            ["policyType"] = "Auth",
            ["name"] = policy,
            ["desc"] = "Made by the sandbox",
            ["version"] = PolicyVersion,
            ["policies"] = JsonNode.Parse(options.Policy.ToUtf8Json()),
        }, cancellationToken).ConfigureAwait(false);
        await pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PolicyManager}/policies/{draft["id"]}/group/{created["id"]}/publish", token, null, cancellationToken).ConfigureAwait(false);
        return (group, policy);
    }

    private static async Task MapPolicyAsync(PmsClient pms, string token, string partnerId, string policy, CancellationToken cancellationToken)
    {
        JsonNode request = await pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PartnerManager}/partners/{partnerId}/policy/map", token,
            new JsonObject { ["policyName"] = policy, ["useCaseDescription"] = "Authentication of customers" }, cancellationToken).ConfigureAwait(false);
        await pms.CallAsync(HttpMethod.Put, $"{SandboxPaths.PartnerManager}/partners/policy/{request["mappingkey"]}", token,
            new JsonObject { ["status"] = "Approved" }, cancellationToken).ConfigureAwait(false);
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

    private string MakeId(string name)
    {
        const int MaximumLength = 24;
        string words = string.Join('-', new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string id = words.Length > MaximumLength ? words[..MaximumLength].TrimEnd('-') : words.Length == 0 ? "partner" : words;
        int number = server.Services.NextPartnerNumber();
        return number == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
    }
}
