using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>Factors that the policy calls mandatory are there. On the way IDA reads the type of every biometric, mandatory or not.</summary>
internal sealed class MandatoryFactorsCheck : IFilterStage
{
    public Refusal? Check(FilterContext context)
    {
        if (!context.Endpoint.ChecksMandatoryFactors)
            return null;
        AuthRequest request = AuthRequest.Bind(context.Body, context.Endpoint.HasKycBlock);
        string[] bioTypes = [.. (request.Block?.Biometrics ?? []).Select(biometric => TypeOf(biometric!.Data!))];
        return context.Mapping!.Policy.Policy.AllowedAuthTypes
            .Where(allowed => allowed.Mandatory)
            .Select(mandatory => FindMissing(mandatory, context.Endpoint, request.Block, bioTypes))
            .Where(missing => missing is not null)
            .Select(missing => FilterContext.Refuse(IdaErrors.AuthTypeMandatory, new("factors that the policy makes mandatory", $"a request with {missing}", "one without"), missing))
            .FirstOrDefault();
    }

    private static string? FindMissing(AllowedAuthType mandatory, IdaEndpoint endpoint, RequestBlock? block, string[] bioTypes)
    {
        bool present = true;
        string name = mandatory.AuthType.ToLowerInvariant();
        switch (name)
        {
            case "otp":
                present = Factors.HasOtp(block);
                break;
            case "demo":
                present = Factors.HasDemographics(block);
                break;
            case "pin":
                present = Factors.HasPin(block);
                break;
            case "bio" when Factors.HasBiometrics(block):
                present = bioTypes.Contains(mandatory.AuthSubType.ToUpperInvariant());
                name = $"bio-{mandatory.AuthSubType}";
                break;
            case "bio":
                present = false;
                break;
            case "kyc":
                present = endpoint == IdaEndpoint.Kyc;
                break;
        }

        return present ? null : name;
    }

    private static string TypeOf(BiometricData data) =>
        data.BioType?.ToUpperInvariant()
            ?? throw new JavaFaultException(JavaFaultException.NullPointer, new("bioType of a biometric", "Finger, Iris or Face", "none"));
}
