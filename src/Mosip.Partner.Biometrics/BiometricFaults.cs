using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Biometrics;

/// <summary>Refusals of biometric data; they never carry content.</summary>
internal static class BiometricFaults
{
    public static MosipCryptoException Malformed(string operation, string why, Exception? inner = null) =>
        new(MosipCryptoFault.Malformed, operation, why, innerException: inner);

    public static MosipCryptoException TooLarge(string operation, string why) => new(MosipCryptoFault.TooLarge, operation, why);
}
