using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms.Devices;

/// <summary>PMS's errors about devices, biometric interfaces and chips, with its texts.</summary>
internal static class DeviceErrors
{
    public static readonly MosipError SubTypeUnknown = Error("PMS_AUT_001", "Reg Device Sub Type Code not found in the list of Reg Device Sub Types");
    public static readonly MosipError DeviceExists = Error("PMS_AUT_003", "Device Details already exists");
    public static readonly MosipError DeviceStatusInvalid = Error("PMS_AUT_025", "ApprovalStatus should be Activate / De-activate");
    public static readonly MosipError InterfaceStatusInvalid = Error("PMS_AUT_026", "ApprovalStatus should be Activate / De-activate");
    public static readonly MosipError DeviceNotApproved = Error("PMS_AUT_027", "Device details are not yet approved.");
    public static readonly MosipError DeviceRejected = Error("PMS_AUT_028", "Device details are rejected.");
    public static readonly MosipError ExpiryBeforeCreation = Error("PMS_AUT_507", "ExpiryDate should be greater than CreatedDate.");
    public static readonly MosipError ExpiryPast = Error("PMS_AUT_508", "ExpiryDate should be greaterthan/equal Today.");
    public static readonly MosipError ProvidersDiffer = Error("PMS_AUT_509", "Device provider and SBI provider are different.");
    public static readonly MosipError MappingUnknown = Error("PMS_AUT_510", "Mapping not exists for given data.");
    public static readonly MosipError InterfaceNotApproved = Error("PMS_AUT_511", "SBI for which device is being mapped is not approved");
    public static readonly MosipError VersionExists = Error("PMS_AUT_512", "SBI version already exists for the provider.");
    public static readonly MosipError InterfaceExpired = Error("PMS_AUT_513", "SBI is expired.");
    public static readonly MosipError CreationFuture = Error("PMS_AUT_514", "Created date should not be in the future.");
    public static readonly MosipError ExpiryTooFar = Error("PMS_AUT_515", "Expiry date should not be more than 10 years ahead.");
    public static readonly MosipError CreationTooOld = Error("PMS_AUT_516", "Created date should not be more than 10 years ago.");
    public static readonly MosipError InterfaceApproved = Error("PMS_AUT_517", "SBI is already approved.");
    public static readonly MosipError InterfaceRejected = Error("PMS_AUT_518", "SBI is already rejected.");

    public static readonly MosipError ChipProviderUnknown = Error("PMP_AUT_030", "The FTP provider is either inactive or does not exist.");
    public static readonly MosipError ChipUnknown = Error("PMP_AUT_031", "ftp chip id not exists.");
    public static readonly MosipError ChipExists = Error("PMP_AUT_032", "FTM Chip details already exists for the same make and model");
    public static readonly MosipError ChipCertificateMissing = Error("PMP_AUT_033", "Certificate is not uploaded.");
    public static readonly MosipError ChipOfAnother = Error("PMP_AUT_034", "Ftp chip detail id and ftp provider id not mappped. ");
    public static readonly MosipError ChipState = Error("PMP_AUT_038", "The FTM chip is not in a state to upload a certificate.");
    public static readonly MosipError ChipDeactivated = Error("PMP_AUT_039", "FTM chip is deactivated.");

    // The newer calls.
    public static readonly MosipError ProviderOfAnother = Error("PMS_DEVICE_ERROR_001", "Device provider does not belong to the user.");
    public static readonly MosipError InterfaceOfAnotherPartner = Error("PMS_DEVICE_ERROR_002", "SBI does not belong to the partner.");
    public static readonly MosipError InterfaceMissing = Error("PMS_DEVICE_ERROR_005", "SBI does not exist.");
    public static readonly MosipError DeviceMissing = Error("PMS_DEVICE_ERROR_006", "Device does not exist.");
    public static readonly MosipError DeviceOfAnotherPartner = Error("PMS_DEVICE_ERROR_007", "Device does not belong to the partner.");
    public static readonly MosipError DeviceNotCreated = Error("PMS_DEVICE_ERROR_008", "Unable to create the device.");
    public static readonly MosipError InterfacePending = Error("PMS_DEVICE_ERROR_009", "SBI is not approved.");
    public static readonly MosipError DeviceNotPending = Error("PMS_DEVICE_ERROR_010", "Device is not in pending approval status.");
    public static readonly MosipError MappingMissing = Error("PMS_DEVICE_ERROR_012", "Mapping of device and SBI does not exist.");
    public static readonly MosipError DeviceDeactivated = Error("PMS_DEVICE_ERROR_014", "Device is already deactivated.");
    public static readonly MosipError DeviceOfAnotherUser = Error("PMS_DEVICE_ERROR_016", "Device does not belong to the user.");
    public static readonly MosipError InterfaceOfAnotherUser = Error("PMS_DEVICE_ERROR_019", "SBI does not belong to the user.");
    public static readonly MosipError InterfaceDeactivated = Error("PMS_DEVICE_ERROR_020", "SBI is already deactivated.");
    public static readonly MosipError InterfaceEnded = Error("PMS_DEVICE_ERROR_021", "SBI is expired.");
    public static readonly MosipError InterfaceNeverApproved = Error("PMS_DEVICE_ERROR_022", "SBI is not approved.");
    public static readonly MosipError DeviceNeverApproved = Error("PMS_DEVICE_ERROR_023", "Device is not approved.");
    public static readonly MosipError ApprovalWithoutInterface = Error("PMS_DEVICE_ERROR_024", "SBI id is missing.");
    public static readonly MosipError RejectionWithoutInterface = Error("PMS_DEVICE_ERROR_025", "SBI id is missing.");
    public static readonly MosipError NotDeactivate = Error("PMS_DEVICE_ERROR_026", "Status should be De-Activate.");
    public static readonly MosipError NeitherApprovedNorRejected = Error("PMS_DEVICE_ERROR_027", "Status should be approved or rejected.");
    public static readonly MosipError RejectedInterface = Error("PMS_DEVICE_ERROR_028", "SBI is rejected.");
    public static readonly MosipError InactiveInterface = Error("PMS_DEVICE_ERROR_029", "SBI is deactivated.");

    public static readonly MosipError ChipMissing = Error("PMS_FTM_ERROR_005", "FTM chip does not exist.");
    public static readonly MosipError ChipOfAnotherUser = Error("PMS_FTM_ERROR_006", "FTM chip does not belong to the user.");
    public static readonly MosipError ChipAlreadyDeactivated = Error("PMS_FTM_ERROR_007", "FTM chip is already deactivated.");
    public static readonly MosipError DownloadOfRejectedChip = Error("PMS_FTM_ERROR_008", "Unable to download the certificate as the FTM chip is rejected.");
    public static readonly MosipError DownloadOfDeactivatedChip = Error("PMS_FTM_ERROR_009", "Unable to download the certificate as the FTM chip is deactivated.");
    public static readonly MosipError ChipNotApproved = Error("PMS_FTM_ERROR_010", "FTM chip is not approved.");
    public static readonly MosipError DownloadWithoutCertificate = Error("PMS_FTM_ERROR_011", "Certificate is not uploaded.");

    public static MosipError ProviderUnknown(MosipRelease release) =>
        Error("PMS_AUT_002", release.Pms == PmsLine.V1_2_0 ? "Device provider id not found from the partners list" : "This partner has been inactivated by Partner admin");

    public static MosipError DeviceUnknown(string id) => Error("PMS_AUT_005", $"Device detail for id {id} does not exist");

    public static MosipError InterfaceUnknown(string id) => Error("PMS_AUT_007", $"Secure Biometric Interface not found for the id {id}");

    private static MosipError Error(string code, string message) => ServiceErrors.Error(code, message);
}
