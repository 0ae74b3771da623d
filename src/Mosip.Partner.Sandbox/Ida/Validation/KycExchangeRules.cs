using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>The rules of a request that exchanges a kycToken.</summary>
internal sealed class KycExchangeRules(TimeRules times)
{
    public void Check(KycExchangeRequest request, ValidationErrors errors)
    {
        times.CheckRequestTime(request.RequestTime, "requestTime", errors);
        if (!errors.HasErrors && (request.KycToken is null || JavaText.Trim(request.KycToken).Length == 0))
            errors.RejectMissing("kycToken");
        if (!errors.HasErrors)
            TransactionIdRule.Check(request.TransactionId, errors);
    }
}
