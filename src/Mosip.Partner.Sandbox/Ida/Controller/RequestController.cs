using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.State;
using Mosip.Partner.Sandbox.Ida.Validation;

namespace Mosip.Partner.Sandbox.Ida.Controller;

/// <summary>IDA's controllers up to the call of their services: binding, validator, type of the id, id, device details.</summary>
internal sealed class RequestController
{
    private readonly IdaServerState _state;
    private readonly IndividualIdRules _ids;
    private readonly AuthRequestValidator _authValidator;
    private readonly AuthRequestValidator _kycValidator;
    private readonly OtpRequestRules _otpRules;
    private readonly KycExchangeRules _exchangeRules;

    public RequestController(IdaServerState state)
    {
        TimeRules times = new(state.Configuration, state.Clock);
        _state = state;
        _ids = new IndividualIdRules(state.Configuration, state.Release);
        _authValidator = new AuthRequestValidator(state, times, state.Configuration.AuthTypesAllowed);
        _kycValidator = new AuthRequestValidator(state, times, state.Configuration.KycAuthTypesAllowed);
        _otpRules = new OtpRequestRules(times);
        _exchangeRules = new KycExchangeRules(times);
    }

    /// <summary>Checks a body that passed the filter.</summary>
    public ControllerResult Check(IdaEndpoint endpoint, JsonObject body)
    {
        try
        {
            return endpoint == IdaEndpoint.Otp ? CheckOtp(OtpRequest.Bind(body))
                : endpoint == IdaEndpoint.KycExchange ? CheckExchange(KycExchangeRequest.Bind(body))
                : CheckAuth(endpoint, AuthRequest.Bind(body, endpoint.HasKycBlock, endpoint == IdaEndpoint.KeyBinding));
        }
        catch (BindingException e)
        {
            return ControllerResult.Fail(e.Why);
        }
        catch (JavaFaultException fault)
        {
            return ControllerResult.Fail(fault);
        }
    }

    private ControllerResult CheckAuth(IdaEndpoint endpoint, AuthRequest request)
    {
        ValidationErrors errors = new();
        bool isKyc = endpoint == IdaEndpoint.Kyc || endpoint == IdaEndpoint.KeyBinding;
        (isKyc ? _kycValidator : _authValidator).Check(request, errors);
        if (endpoint == IdaEndpoint.KeyBinding && !errors.HasErrors)
            KeyBindingRules.Check(request.KeyBinding, errors);

        bool hasBiometrics = NoteFactors(request);
        if ((request.IndividualIdType ?? _ids.Detect(request.IndividualId)) is not { } idType)
            return Refuse(request, IndividualIdRules.Undetectable);
        _ids.Check(request.IndividualId, idType, errors);
        if (hasBiometrics && endpoint != IdaEndpoint.KeyBinding && (endpoint != IdaEndpoint.Auth || !errors.HasErrors))
            DeviceDetailRules.Check(request.Block!.Biometrics!, errors);
        return Conclude(request, idType, errors);
    }

    private ControllerResult CheckExchange(KycExchangeRequest request)
    {
        ValidationErrors errors = new();
        _exchangeRules.Check(request, errors);
        if ((request.IndividualIdType ?? _ids.Detect(request.IndividualId)) is not { } idType)
            return Refuse(request, IndividualIdRules.Undetectable);
        _ids.Check(request.IndividualId, idType, errors, canHoldIdErrors: false);
        return Conclude(request, idType, errors);
    }

    // An unknown id is found before the errors of its fields are sent, and stands alone.
    private ControllerResult CheckOtp(OtpRequest request)
    {
        ValidationErrors errors = new();
        _otpRules.Check(request, errors);
        if ((request.IndividualIdType ?? _ids.Detect(request.IndividualId)) is not { } idType)
            return Refuse(request, IndividualIdRules.Undetectable);
        if (request.IndividualId is null)
            return ControllerResult.Fail(new RefusalExplanation("presence of individualId", "a UIN, a VID or a handle", "none"));
        if (!_state.KnownIds.Contains(request.IndividualId))
            return Refuse(request, _ids.Detect(request.IndividualId) is { } detected ? NotAvailable(detected) : IndividualIdRules.Undetectable);
        _ids.Check(request.IndividualId, idType, errors);
        return Conclude(request, idType, errors);
    }

    private static Refusal NotAvailable(string idType) =>
        new(IdaErrors.IdNotAvailable.WithoutAction(idType), new("individualId", "an id that this IDA holds", $"a valid {idType} that it does not"));

    // The transaction record lists the factors; collecting them can fail.
    private static bool NoteFactors(AuthRequest request)
    {
        bool hasBiometrics = Factors.HasBiometrics(request.Block);
        _ = Factors.HasDemographics(request.Block);
        _ = Factors.HasKeyBoundToken(request);
        _ = Factors.HasPassword(request);
        if (hasBiometrics && request.Block!.Biometrics!.Any(biometric => biometric!.Data?.BioType is null))
            throw new JavaFaultException(JavaFaultException.NullPointer, new("bioType of a biometric", "Finger, Iris or Face", "none"));
        return hasBiometrics;
    }

    private static ControllerResult Conclude(IdaRequest request, string idType, ValidationErrors errors) =>
        !errors.HasErrors ? ControllerResult.Accept(request, idType)
        : request.RequestTime is null ? Unrecordable()
        : ControllerResult.Refuse(errors);

    private static ControllerResult Refuse(IdaRequest request, Refusal refusal) =>
        request.RequestTime is null ? Unrecordable() : ControllerResult.Refuse(refusal);

    // Recording the failed transaction reads requestTime; without it the errors are lost.
    private static ControllerResult Unrecordable() => ControllerResult.Fail(new RefusalExplanation("presence of requestTime", "a time", "none"));
}
