namespace Mosip.Partner.Devices.SecureBiometricInterfaces;

/// <summary>The errors that have one number for authentications and another for registrations.</summary>
internal sealed record PurposeErrors(
    SbiError OtherInterface, SbiError DeviceMissing, SbiError DeviceNotConnected, SbiError OtherPurpose, SbiError InProgress, SbiError Timeout, SbiError Unknown)
{
    private static readonly PurposeErrors Auth = new(
        SbiErrors.AuthAtRegistrationInterface, SbiErrors.AuthDeviceMissing, SbiErrors.AuthDeviceNotConnected, SbiErrors.AuthPurpose, SbiErrors.AuthInProgress, SbiErrors.AuthTimeout, SbiErrors.AuthUnknown);

    private static readonly PurposeErrors Registration = new(
        SbiErrors.RegistrationAtAuthInterface, SbiErrors.RegistrationDeviceMissing, SbiErrors.RegistrationDeviceNotConnected, SbiErrors.RegistrationPurpose, SbiErrors.RegistrationInProgress, SbiErrors.RegistrationTimeout, SbiErrors.RegistrationFailed);

    public static PurposeErrors Of(CapturePurpose purpose) => purpose == CapturePurpose.Registration ? Registration : Auth;
}
