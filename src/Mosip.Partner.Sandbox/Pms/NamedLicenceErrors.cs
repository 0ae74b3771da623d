using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>PMS's errors about licences that have a name (late 1.3).</summary>
internal static class NamedLicenceErrors
{
    public static readonly MosipError NameMissing = ServiceErrors.Error("PMS_MSP_422", "License key name is empty or null.");
    public static readonly MosipError PartnerIdMissing = ServiceErrors.Error("PMS_MSP_423", "Partner id is empty or null.");
    public static readonly MosipError NameTaken = ServiceErrors.Error("PMS_MSP_424", "License key name already exists.");
    public static readonly MosipError ExpiryNotLater = ServiceErrors.Error("PMS_MSP_425", "Expiry date should be greater than today.");
    public static readonly MosipError LicenceUnknown = ServiceErrors.Error("PMS_MSP_427", "The license does not exist.");
    public static readonly MosipError MispUnknown = ServiceErrors.Error("PMS_MSP_429", "The MISP partner does not exist.");
    public static readonly MosipError MispNotActive = ServiceErrors.Error("PMS_MSP_430", "The MISP partner is not active.");
    public static readonly MosipError NotAMisp = ServiceErrors.Error("PMS_MSP_431", "The partner is not a MISP partner.");
    public static readonly MosipError LicenceDeactivated = ServiceErrors.Error("PMS_MSP_434", "The license key is already deactivated.");
    public static readonly MosipError ExpiryMissing = ServiceErrors.Error("PMS_MSP_436", "Expiry date is empty or null.");
    public static readonly MosipError PolicyUnknown = ServiceErrors.Error("PMS_MSP_437", "The policy does not exist.");
    public static readonly MosipError PolicyNotApproved = ServiceErrors.Error("PMS_MSP_438", "The policy is not approved for the partner.");
}
