using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Sandbox.Pms.OidcClients;

/// <summary>What an OpenID Connect client may ask for under a policy: eSignet's claims and ways to authenticate.</summary>
internal static class OidcClaims
{
    private static readonly Dictionary<string, string> ByAttribute = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fullName"] = "name",
        ["name"] = "name",
        ["dateOfBirth"] = "birthdate",
        ["gender"] = "gender",
        ["email"] = "email",
        ["phone"] = "phone_number",
        ["face"] = "picture",
        ["photo"] = "picture",
        ["addressLine1"] = "address",
        ["city"] = "address",
        ["province"] = "address",
        ["region"] = "address",
        ["postalCode"] = "address",
        ["individual_id"] = "individual_id",
    };

    private static readonly Dictionary<string, string> ByFactor = new(StringComparer.OrdinalIgnoreCase)
    {
        ["otp"] = "mosip:idp:acr:generated-code",
        ["bio"] = "mosip:idp:acr:biometrics",
        ["wla"] = "mosip:idp:acr:linked-wallet",
        ["pin"] = "mosip:idp:acr:static-code",
        ["pwd"] = "mosip:idp:acr:password",
        ["kba"] = "mosip:idp:acr:knowledge",
    };

    public static IReadOnlyList<string> ClaimsOf(AuthPolicy policy) =>
        [.. policy.AllowedKycAttributes.Select(attribute => ByAttribute.GetValueOrDefault(attribute)).OfType<string>().Distinct()];

    public static IReadOnlyList<string> AcrValuesOf(AuthPolicy policy) =>
        [.. policy.AllowedAuthTypes.Select(factor => ByFactor.GetValueOrDefault(factor.AuthType)).OfType<string>().Distinct()];
}
