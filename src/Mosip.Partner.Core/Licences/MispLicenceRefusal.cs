using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Licences;

/// <summary>The refusals of IDA that mean the MISP's licence.</summary>
public static class MispLicenceRefusal
{
    /// <summary>Whether an error is about the licence: the key is not known (IDA-MPA-007), has expired (IDA-MPA-008) or is switched off (IDA-MPA-017). IDA gives them before it looks at any factor, so nothing is spent.</summary>
    /// <param name="error">IDA's primary error.</param>
    public static bool Is(MosipError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Code == MosipErrorCode.InvalidLicenceKey || error.Code == MosipErrorCode.LicenceKeyExpired || error.Code == MosipErrorCode.LicenceKeyBlocked;
    }
}
