using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Policies;

/// <summary>IDA's three questions to a policy, in IDA's order: is the service open, is each factor allowed, are the mandatory ones there.</summary>
internal static class AuthPolicyCheck
{
    public static AuthPolicyAnswer Run(AuthPolicy policy, AuthPolicyRequest request)
    {
        IReadOnlyList<PolicyFactor> factors = HasFactors(request.Service) ? [.. request.Factors.Select(factor => factor.Normalised).Distinct().OrderBy(factor => factor.Rank)] : [];
        MosipError? closed = GateOf(request.Service) is var (authType, code, message) && !policy.Allows(authType) ? Error(code, message) : null;
        PolicyFactor[] refused = [.. factors.Where(factor => !IsAllowed(policy, factor))];
        AllowedAuthType[] missing = HasMandatoryFactors(request.Service) ? [.. policy.AllowedAuthTypes.Where(entry => entry.Mandatory && !IsPresent(entry, request.Service, factors))] : [];
        bool carries = closed is null && (request.Service == IdaService.Kyc || request.Service == IdaService.KycExchange);
        AuthPolicyAnswer answer = new()
        {
            AllowedFactors = [.. factors.Except(refused)],
            RefusedFactors = refused,
            MissingFactors = missing,
            KycAttributes = carries ? policy.AllowedKycAttributes : [],
            KycLanguages = carries ? policy.KycLanguages : [],
            Refusals =
            [
                .. closed is null ? (MosipError[])[] : [closed],
                .. refused.Select(factor => Error("IDA-MPA-006", $"{factor.NameInRefusal} Authentication usage not allowed as per policy")),
                .. missing.Select(entry => Error("IDA-MPA-015", $"{NameOfMissing(entry, factors)}-authentiation usage is mandatory as per policy")),
            ],
        };
        return answer with { Explanation = AuthPolicyWords.Explain(request.Service, answer, closed) };
    }

    // The partner's own gate of each service (PartnerServiceManager and the filters of the services).
    private static (string AuthType, string Code, string Message)? GateOf(IdaService service) => service.Name switch
    {
        "kyc" => ("kyc", "IDA-MPA-013", "Partner is unauthorised for eKYC"),
        "otp" => ("otp-request", "IDA-MPA-005", "OTP Request Usage not allowed as per policy"),
        "kyc-auth" => ("kycauth", "IDA-MPA-025", "Partner is unauthorised for KYC-Auth"),
        "kyc-exchange" => ("kycexchange", "IDA-MPA-026", "Partner is unauthorised for KYC-Exchange"),
        "identity-key-binding" => ("keybinding", "IDA-MPA-033", "Partner is unauthorised for KeyBinding"),
        "vci-exchange" => ("vciexchange", "IDA-MPA-036", "Partner is unauthorised for VCI-Exchange"),
        _ => null,
    };

    private static bool HasFactors(IdaService service) => HasMandatoryFactors(service) || service == IdaService.KeyBinding;

    private static bool HasMandatoryFactors(IdaService service) => service == IdaService.Auth || service == IdaService.Kyc || service == IdaService.KycAuth;

    // Minutiae of a finger pass as a finger here, though not where a finger is mandatory.
    private static bool IsAllowed(AuthPolicy policy, PolicyFactor factor) =>
        factor.AuthType == "bio"
            ? policy.AllowedAuthTypes.Any(entry => Same(entry.AuthType, "bio") && Same(entry.AuthSubType, Same(factor.AuthSubType, "FMR") ? "Finger" : factor.AuthSubType))
            : policy.Allows(factor.AuthType);

    // IDA reads "mandatory" of these types only; what else a policy calls mandatory counts as present.
    private static bool IsPresent(AllowedAuthType entry, IdaService service, IReadOnlyList<PolicyFactor> factors) => entry.AuthType.ToLowerInvariant() switch
    {
        "otp" or "demo" or "pin" => factors.Any(factor => Same(factor.AuthType, entry.AuthType)),
        "bio" => factors.Any(factor => factor.AuthType == "bio" && Same(factor.AuthSubType, entry.AuthSubType)),
        "kyc" => service == IdaService.Kyc,
        _ => true,
    };

    private static string NameOfMissing(AllowedAuthType entry, IReadOnlyList<PolicyFactor> factors)
    {
        string type = entry.AuthType.ToLowerInvariant();
        return type == "bio" && factors.Any(factor => factor.AuthType == "bio") ? $"bio-{entry.AuthSubType}" : type;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static MosipError Error(string code, string message) => new(new MosipErrorCode(code), message);
}
