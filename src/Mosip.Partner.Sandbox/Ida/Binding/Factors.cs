namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>Which factors a request carries (AuthTypeUtil). IDA infers them from what is there; empty texts and lists do not count.</summary>
internal static class Factors
{
    /// <summary>A value for any demographic attribute, empty texts included.</summary>
    /// <exception cref="Java.JavaFaultException">The dynamic attributes cannot be collected.</exception>
    public static bool HasDemographics(RequestBlock? block) =>
        block?.Demographics is { } demographics &&
        (demographics.Values.Values.Any(values => values.Count > 0) ||
            (demographics.Metadata is { } metadata && DynamicAttributes.Flatten(metadata).Values.Any(values => values.Count > 0)));

    /// <summary>A biometric of a known type with a known subtype.</summary>
    /// <exception cref="Java.JavaFaultException">Two biometrics collide.</exception>
    public static bool HasBiometrics(RequestBlock? block) => block?.Biometrics is { } biometrics && BiometricRecognition.RecognisesAny(biometrics);

    public static bool HasOtp(RequestBlock? block) => !string.IsNullOrEmpty(block?.Otp);

    public static bool HasPin(RequestBlock? block) => !string.IsNullOrEmpty(block?.StaticPin);

    /// <summary>A password, also an empty one.</summary>
    public static bool HasPassword(AuthRequest request) => request.IsKycAuth && KycBlockOf(request).Password is not null;

    /// <summary>A first key-bound token with type, token and format.</summary>
    public static bool HasKeyBoundToken(AuthRequest request) =>
        request.IsKycAuth && KycBlockOf(request).KeyBoundTokens is [var first, ..] &&
        (first ?? throw Missing("request/keyBindedTokens/0")) is { Type: not null, Token: not null, Format: not null };

    private static RequestBlock KycBlockOf(AuthRequest request) => request.Block ?? throw Missing("request");

    private static Java.JavaFaultException Missing(string path) =>
        new(Java.JavaFaultException.NullPointer, new($"presence of {path}", "an object", "none"));
}
