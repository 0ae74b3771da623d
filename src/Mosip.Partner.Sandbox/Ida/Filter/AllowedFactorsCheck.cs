using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>Each factor of the request is allowed by the partner's policy; for biometrics the type, which also the device must have.</summary>
internal sealed class AllowedFactorsCheck(IdaConfiguration configuration) : IFilterStage
{
    public Refusal? Check(FilterContext context)
    {
        if (!context.Endpoint.ChecksFactors)
            return null;
        AuthPolicy policy = context.Mapping!.Policy.Policy;
        AuthRequest request = AuthRequest.Bind(context.Body, context.Endpoint.HasKycBlock);
        RequestBlock? block = request.Block;

        if (Factors.HasDemographics(block) && !policy.Allows("demo"))
            return NotAllowed("DEMO");
        if (Factors.HasBiometrics(block) && CheckBiometrics(block!.Biometrics!, policy) is { } refusal)
            return refusal;
        if (Factors.HasPin(block) && !policy.Allows("pin"))
            return NotAllowed("SPIN");
        if (Factors.HasOtp(block) && !policy.Allows("otp"))
            return NotAllowed("OTP");
        if (Factors.HasKeyBoundToken(request) && !policy.Allows("kbt"))
            return NotAllowed("kbt");
        return Factors.HasPassword(request) && !policy.Allows("pwd") ? NotAllowed("PWD") : null;
    }

    private Refusal? CheckBiometrics(IReadOnlyList<Biometric?> biometrics, AuthPolicy policy)
    {
        for (int i = 0; i < biometrics.Count; i++)
        {
            if (string.IsNullOrEmpty(biometrics[i]!.Data!.BioType))
                return FilterContext.Missing($"request/biometrics/{i}/data/bioType");
        }

        for (int i = 0; i < biometrics.Count; i++)
        {
            if (biometrics[i]!.Data!.DigitalId is { } digitalId && string.IsNullOrEmpty(digitalId.Type))
                return FilterContext.Missing($"request/biometrics/{i}/data/digitalId/type");
        }

        string[] deviceTypes = [.. biometrics.Select(biometric => DeviceTypeOf(biometric!.Data!))];
        return biometrics.Select(biometric => CheckType(biometric!.Data!.BioType!, deviceTypes, policy)).FirstOrDefault(refusal => refusal is not null);
    }

    private static string DeviceTypeOf(BiometricData data) =>
        (data.DigitalId ?? throw new Java.JavaFaultException(Java.JavaFaultException.NullPointer, new("digitalId of a biometric", "the JWS of the device", "none"))).Type!;

    private Refusal? CheckType(string bioType, IReadOnlyList<string> deviceTypes, AuthPolicy policy)
    {
        string policyType = PolicyTypeOf(bioType);
        if (!deviceTypes.Any(type => BiometricRecognition.Same(type, policyType)))
            return FilterContext.Refuse(IdaErrors.DeviceTypeDiffers, new("type of the device", $"a digitalId of type {policyType}", string.Join(", ", deviceTypes)));
        if (policy.Allows("bio", policyType))
            return null;
        bool isKnown = BiometricRecognition.Same(bioType, BiometricRecognition.Finger) || BiometricRecognition.Same(bioType, BiometricRecognition.Iris) || BiometricRecognition.Same(bioType, BiometricRecognition.Face);
        return isKnown
            ? NotAllowed("BIO-" + bioType)
            : FilterContext.Refuse(IdaErrors.InvalidInputParameter, new("type of a biometric", "Finger, Iris or Face", $"'{bioType}'"), "bioType");
    }

    private string PolicyTypeOf(string bioType)
    {
        if (BiometricRecognition.Same(bioType, BiometricRecognition.Finger) || (configuration.FmrEnabled && BiometricRecognition.Same(bioType, BiometricRecognition.FingerMinutiae)))
            return "Finger";
        return BiometricRecognition.Same(bioType, BiometricRecognition.Face) ? "Face"
            : BiometricRecognition.Same(bioType, BiometricRecognition.Iris) ? "Iris"
            : bioType;
    }

    private static Refusal NotAllowed(string factor) =>
        FilterContext.Refuse(IdaErrors.AuthTypeNotAllowed, new("factors that the policy allows", $"allowedAuthTypes with {factor}", "allowedAuthTypes without it"), factor);
}
