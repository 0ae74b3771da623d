using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>Partner, policy and API key (or OIDC client) are known, alive and within their dates (PartnerServiceManager).</summary>
internal sealed class PartnerCheck(IPartnerDirectory partners, TimeProvider clock) : IFilterStage
{
    public Refusal? Check(FilterContext context)
    {
        PartnerMapping? mapping = partners.FindMapping(context.PartnerId, context.ApiKey);
        context.Mapping = mapping;
        context.Licence = partners.FindLicence(context.LicenceKey);
        if (mapping is null || mapping.IsDeleted)
            return Refuse(IdaErrors.PartnerNotRegistered, "partner and API key", "a pair that PMS approved and IDA has heard of", mapping is null ? "an unknown pair" : "a deleted pair");
        DateTimeOffset now = clock.GetUtcNow();
        return CheckPartner(mapping.Partner)
            ?? CheckPolicy(mapping.Policy, now)
            ?? (mapping.ApiKey is { } apiKey ? CheckApiKey(apiKey, now) : CheckOidcClient(mapping.OidcClient));
    }

    private static Refusal? CheckPartner(PartnerRecord partner)
    {
        if (partner.IsDeleted)
            return Refuse(IdaErrors.PartnerNotRegistered, "partner", "a partner that exists", "a deleted partner");
        return partner.Status == RecordStatus.Active ? null : Refuse(IdaErrors.PartnerDeactivated, "status of the partner", RecordStatus.Active, partner.Status);
    }

    private static Refusal? CheckPolicy(PolicyRecord policy, DateTimeOffset now)
    {
        if (policy.IsDeleted)
            return Refuse(IdaErrors.InvalidPolicyId, "policy", "a policy that exists", "a deleted policy");
        if (policy.Status != RecordStatus.Active)
            return Refuse(IdaErrors.PolicyNotActive, "status of the policy", RecordStatus.Active, policy.Status);
        return policy.Validity.Contains(now) ? null : Refuse(IdaErrors.PolicyNotActive, "dates of the policy", "a time between commencement and expiry", Outside(policy.Validity, now));
    }

    private static Refusal? CheckApiKey(ApiKeyRecord apiKey, DateTimeOffset now)
    {
        if (apiKey.IsDeleted)
            return Refuse(IdaErrors.PartnerNotRegistered, "API key", "an API key that exists", "a deleted one");
        if (apiKey.Status != RecordStatus.Active)
            return Refuse(IdaErrors.PartnerDeactivated, "status of the API key", RecordStatus.Active, apiKey.Status);
        return apiKey.Validity.Contains(now) ? null : Refuse(IdaErrors.PartnerApiExpired, "dates of the API key", "a time between commencement and expiry", Outside(apiKey.Validity, now));
    }

    private static Refusal? CheckOidcClient(OidcClientRecord? client)
    {
        if (client is null)
            return Refuse(IdaErrors.OidcClientNotFound, "OIDC client", "a client that PMS registered", "an unknown one");
        if (client.Status != RecordStatus.Active)
            return Refuse(IdaErrors.OidcClientDeactivated, "status of the OIDC client", RecordStatus.Active, client.Status);
        return client.IsDeleted ? Refuse(IdaErrors.OidcClientNotRegistered, "OIDC client", "a client that exists", "a deleted one") : null;
    }

    private static string Outside(ValidityPeriod validity, DateTimeOffset now) => now < validity.CommencesOn ? "a time before commencement" : "a time after expiry";

    private static Refusal Refuse(IdaErrorTemplate error, string check, string expected, string actual) =>
        FilterContext.Refuse(error, new(check, expected, actual));
}
