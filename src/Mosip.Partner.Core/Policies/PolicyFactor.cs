namespace Mosip.Partner.Core.Policies;

/// <summary>A factor of an authentication, as a policy names it.</summary>
/// <param name="AuthType">The <c>authType</c>: <c>otp</c>, <c>demo</c>, <c>bio</c>, <c>pin</c>, <c>kbt</c> or <c>pwd</c>.</param>
/// <param name="AuthSubType">For <c>bio</c> the modality as it is sent, for example <c>Finger</c>; else empty.</param>
public readonly record struct PolicyFactor(string AuthType, string AuthSubType = "")
{
    /// <summary>A one-time password.</summary>
    public static PolicyFactor Otp => new("otp");

    /// <summary>Demographic attributes.</summary>
    public static PolicyFactor Demographics => new("demo");

    /// <summary>A static PIN. IDA no longer matches it, whatever the policy says.</summary>
    public static PolicyFactor Pin => new("pin");

    /// <summary>A token of a wallet whose key is bound (kyc-auth only).</summary>
    public static PolicyFactor KeyBoundToken => new("kbt");

    /// <summary>A password (kyc-auth only).</summary>
    public static PolicyFactor Password => new("pwd");

    /// <summary>A captured biometric.</summary>
    /// <param name="modality">The <c>bioType</c> as it is sent: <c>Finger</c>, <c>Iris</c>, <c>Face</c>.</param>
    public static PolicyFactor Biometric(string modality) => new("bio", modality);

    /// <summary>The same factor with the auth type in small letters: IDA compares it without case.</summary>
    internal PolicyFactor Normalised => new((AuthType ?? "").ToLowerInvariant(), AuthSubType ?? "");

    /// <summary>The factor's name in IDA's refusal, for example <c>BIO-Finger</c>.</summary>
    internal string NameInRefusal => AuthType switch
    {
        "demo" => "DEMO",
        "otp" => "OTP",
        "pin" => "SPIN",
        "pwd" => "PWD",
        "bio" => $"BIO-{AuthSubType}",
        _ => AuthType,
    };

    /// <summary>Where the factor stands in the order in which IDA asks the policy.</summary>
    internal int Rank => AuthType switch
    {
        "demo" => 0,
        "bio" => 1,
        "pin" => 2,
        "otp" => 3,
        "kbt" => 4,
        _ => 5,
    };

    /// <summary>The factor in words, for example <c>Finger biometric</c>.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => AuthType switch
    {
        "demo" => "demographics",
        "otp" => "OTP",
        "pin" => "static PIN",
        "pwd" => "password",
        "kbt" => "key-bound token",
        "bio" => $"{AuthSubType} biometric",
        null => "",
        _ => AuthType,
    };
}
