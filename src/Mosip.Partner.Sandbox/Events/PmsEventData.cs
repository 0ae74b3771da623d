using System.Text.Json.Nodes;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Pms.OidcClients;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Events;

/// <summary>The objects of PMS's events. A plain mapper writes them, so their times are lists of numbers.</summary>
internal static class PmsEventData
{
    private const string Active = "ACTIVE", Deactive = "DEACTIVE";

    public static JsonObject Of(Pms.State.Partner partner) => new()
    {
        ["partnerId"] = partner.Id,
        ["partnerName"] = partner.OrganisationName,
        ["certificateData"] = partner.Upload?.Issued.ExportCertificatePem(),
        ["partnerStatus"] = partner.IsActive ? Active : Deactive,
    };

    public static JsonObject Of(Policy policy) => new()
    {
        ["policyId"] = policy.Id,
        ["policy"] = JavaJson.TryParse(policy.Document, out JsonNode? document) ? document : null,
        ["policyName"] = policy.Name,
        ["policyStatus"] = policy.IsActive ? Active : Deactive,
        ["policyDescription"] = policy.Description,
        ["policyCommenceOn"] = Numbers(policy.CreatedAt),
        ["policyExpiresOn"] = Numbers(policy.ValidUntil),
    };

    public static JsonObject Of(PartnerApiKey apiKey) => new()
    {
        ["apiKeyId"] = apiKey.Key,
        ["apiKeyCommenceOn"] = Numbers(apiKey.CommencesOn),
        ["apiKeyExpiresOn"] = Numbers(apiKey.ExpiresOn),
        ["apiKeyStatus"] = apiKey.IsActive ? Active : Deactive,
    };

    public static JsonObject Of(MispLicence licence) => new()
    {
        ["mispId"] = licence.Misp.Id,
        ["licenseKey"] = licence.Key,
        ["mispCommenceOn"] = Numbers(licence.CommencesOn),
        ["mispExpiresOn"] = Numbers(licence.ExpiresOn),
        ["mispStatus"] = licence.IsActive ? Active : "NOT_ACTIVE",
    };

    public static JsonObject Of(OidcClient client)
    {
        AuthPolicy policy = ReadAuthPolicy(client.Policy);
        return new JsonObject
        {
            ["clientId"] = client.Id,
            ["clientName"] = client.Names is { } names ? names.ToJsonString() : client.Name,
            ["clientStatus"] = client.Status,
            ["userClaims"] = Texts(OidcClaims.ClaimsOf(policy)),
            ["authContextRefs"] = Texts(OidcClaims.AcrValuesOf(policy)),
            ["clientAuthMethods"] = Texts(client.AuthenticationMethods),
        };
    }

    /// <summary>An instant as Java's plain mapper writes it: year to minute, then seconds and nanoseconds where they are not zero.</summary>
    public static JsonArray Numbers(DateTimeOffset instant)
    {
        DateTime utc = instant.UtcDateTime;
        int nanoseconds = (int)(utc.Ticks % TimeSpan.TicksPerSecond) * 100;
        JsonArray numbers = new(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute);
        if (utc.Second != 0 || nanoseconds != 0)
            numbers.Add(utc.Second);
        if (nanoseconds != 0)
            numbers.Add(nanoseconds);
        return numbers;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static AuthPolicy ReadAuthPolicy(Policy policy)
    {
        try
        {
            return AuthPolicy.Parse(policy.Document);
        }
        catch (MosipInputException)
        {
            return new AuthPolicy();
        }
    }
}
