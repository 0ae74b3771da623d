using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>The rules of a request with a block, in their order: the first group with an error ends it.</summary>
internal sealed class AuthRequestValidator
{
    private readonly TimeRules _times;
    private readonly AllowedPlaceRules _places;
    private readonly FactorRules _factors;
    private readonly BiometricCaptureRules _captures;

    public AuthRequestValidator(IdaServerState state, TimeRules times, string allowedAuthTypes)
    {
        _times = times;
        _places = new AllowedPlaceRules(state.Configuration);
        _factors = new FactorRules(state.Configuration, state.Release, IdaConfiguration.Entries(allowedAuthTypes));
        _captures = new BiometricCaptureRules(state.Configuration, times);
    }

    /// <exception cref="JavaFaultException">MOSIP's validator fails: IDA-MLC-007.</exception>
    public void Check(AuthRequest request, ValidationErrors errors)
    {
        foreach (Action<AuthRequest, ValidationErrors> rules in (ReadOnlySpan<Action<AuthRequest, ValidationErrors>>)
            [CheckConsent, CheckTimes, _places.CheckDomainUri, _places.CheckEnvironment, CheckTransactionId, _factors.Check, CheckCaptures, FactorRules.RequireAny])
        {
            if (errors.HasErrors)
                return;
            rules(request, errors);
        }
    }

    private static void CheckConsent(AuthRequest request, ValidationErrors errors)
    {
        if (!request.ConsentObtained)
            errors.Reject(IdaErrors.ConsentNotAvailable, new("consentObtained", "true", "false or none"));
    }

    private void CheckTimes(AuthRequest request, ValidationErrors errors)
    {
        _times.CheckRequestTime(request.RequestTime, "requestTime", errors);
        RequestBlock block = request.Block
            ?? throw new JavaFaultException(JavaFaultException.NullPointer, new("presence of request", "the encrypted block", "none"));
        _times.CheckRequestTime(block.Timestamp, "request/timestamp", errors);
    }

    private static void CheckTransactionId(AuthRequest request, ValidationErrors errors) => TransactionIdRule.Check(request.TransactionId, errors);

    private void CheckCaptures(AuthRequest request, ValidationErrors errors) => _captures.Check(request.Block!.Biometrics, request.TransactionId!, errors);
}
