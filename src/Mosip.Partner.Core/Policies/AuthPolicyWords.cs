using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Policies;

/// <summary>The answer of an authentication policy, said to a person.</summary>
internal static class AuthPolicyWords
{
    public static IReadOnlyList<string> Explain(IdaService service, AuthPolicyAnswer answer, MosipError? closed) =>
    [
        $"The policy {(answer.IsAllowed ? "allows" : "does not allow")} this {Name(service)} request.",
        .. closed is null ? (string[])[] : [$"Service: not open to this partner; IDA answers {closed.Code} ({closed.Message})."],
        .. answer.AllowedFactors.Select(factor => $"Allowed: {factor}."),
        .. answer.RefusedFactors.Select(factor => $"Not allowed: {factor}; IDA answers IDA-MPA-006."),
        .. answer.MissingFactors.Select(entry => $"Missing: {Missing(entry)}; IDA answers IDA-MPA-015."),
        .. Carried(service, answer, isOpen: closed is null),
    ];

    private static string Missing(AllowedAuthType entry) => entry.AuthType.Equals("kyc", StringComparison.OrdinalIgnoreCase)
        ? "the policy makes eKYC mandatory, so this service is closed"
        : $"{new PolicyFactor(entry.AuthType.ToLowerInvariant(), entry.AuthSubType)}, mandatory in every request";

    private static IEnumerable<string> Carried(IdaService service, AuthPolicyAnswer answer, bool isOpen)
    {
        if (!isOpen || (service != IdaService.Kyc && service != IdaService.KycExchange))
            yield break;
        if (answer.KycAttributes.Count == 0)
        {
            yield return $"The {Name(service)} would carry nothing: the policy names no attributes.";
            yield break;
        }
        string languages = answer.KycLanguages.Count == 0 ? "every language of the country" : string.Join(", ", answer.KycLanguages);
        yield return $"The {Name(service)} would carry: {string.Join(", ", answer.KycAttributes)}; in {languages}.";
    }

    private static string Name(IdaService service) => service.Name switch
    {
        "auth" => "authentication",
        "kyc" => "eKYC",
        "otp" => "OTP",
        _ => service.Name,
    };
}
