using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>The server's configuration allows each factor, and each has the right form.</summary>
internal sealed class FactorRules(IdaConfiguration configuration, MosipRelease release, IReadOnlyList<string> allowedAuthTypes)
{
    private readonly DemographicRules _demographics = new(configuration, release);
    private readonly BiometricTypeRules _biometricTypes = new(configuration, allowedAuthTypes);

    public void Check(AuthRequest request, ValidationErrors errors)
    {
        CheckAllowed(request, errors);
        _biometricTypes.Check(request.Block, errors);
    }

    /// <summary>At least one factor is there.</summary>
    public static void RequireAny(AuthRequest request, ValidationErrors errors)
    {
        RequestBlock? block = request.Block;
        bool any = Factors.HasDemographics(block) || Factors.HasBiometrics(block) || Factors.HasOtp(block) || Factors.HasPin(block) ||
            Factors.HasPassword(request) || Factors.HasKeyBoundToken(request);
        if (!any)
            errors.Reject(IdaErrors.NoAuthenticationType, new("factors", "at least one: OTP, demographics, biometrics", "none"));
    }

    private void CheckAllowed(AuthRequest request, ValidationErrors errors)
    {
        RequestBlock? block = request.Block;
        if (Factors.HasDemographics(block))
        {
            if (allowedAuthTypes.Contains("demo"))
                _demographics.Check(block!.Demographics!, errors);
            else
                RejectType("demo", errors);
        }

        bool hasOtp = Factors.HasOtp(block), hasPin = Factors.HasPin(block);
        Require(hasOtp, "otp", errors);
        Require(hasPin, "pin", errors);
        Require(Factors.HasKeyBoundToken(request), "kbt", errors);
        bool hasPassword = Factors.HasPassword(request);
        Require(hasPassword, "pwd", errors);

        if ((hasOtp || hasPin) && !errors.HasErrors)
            CheckPinOrOtp(block!, hasOtp, hasPin, errors);
        if (hasPassword && !errors.HasErrors && IsMapped("password") && JavaText.IsBlank(block!.Password!))
            errors.RejectInvalid("PWD", "a password", "blanks");
        if (request.IsKycAuth && !errors.HasErrors)
            CheckFirstToken(block!.KeyBoundTokens, errors);
    }

    private void Require(bool isPresent, string authType, ValidationErrors errors)
    {
        if (isPresent && !allowedAuthTypes.Contains(authType))
            RejectType(authType, errors);
    }

    private static void RejectType(string authType, ValidationErrors errors) =>
        errors.Reject(IdaErrors.AuthTypeNotSupported, new("factors that the server allows", $"{authType} in its list of auth types", "a list without it"), authType);

    // The form is checked only where the country's mapping has an entry; the shipped mapping has none for either.
    private void CheckPinOrOtp(RequestBlock block, bool hasOtp, bool hasPin, ValidationErrors errors)
    {
        if (hasPin && IsMapped("pin"))
            RequireDigits(block.StaticPin!, "pinValue", errors);
        else if (hasOtp && IsMapped("otp"))
            RequireDigits(block.Otp!, "OTP", errors);
    }

    private void RequireDigits(string text, string parameter, ValidationErrors errors)
    {
        if (text.Length != configuration.PinLength || !text.All(char.IsAsciiDigit))
            errors.RejectInvalid(parameter, $"{configuration.PinLength} digits", "another text");
    }

    private static void CheckFirstToken(IReadOnlyList<KeyBoundToken?>? tokens, ValidationErrors errors)
    {
        if (tokens is not [var first, ..])
            return;
        if (first is null)
            throw new JavaFaultException(JavaFaultException.NullPointer, new("first key-bound token", "an object", "null"));
        RequireText(first.Format, "KeyBindedTokens.Format");
        RequireText(first.Token, "KeyBindedTokens.Token");
        RequireText(first.Type, "KeyBindedTokens.Type");

        void RequireText(string? text, string parameter)
        {
            if (text is null || JavaText.IsBlank(text))
                errors.RejectInvalid(parameter, "a text", text is null ? "none" : "blanks");
        }
    }

    private bool IsMapped(string name) => configuration.IdentityMapping.AttributesOf(name).Count > 0;
}
