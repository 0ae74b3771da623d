namespace Mosip.Partner.Devices;

/// <summary>The errors of the interface: 100 to 112 and 202 are the specification's, the others those of MOSIP's own mock device, which clients know.</summary>
/// <remarks>Compare codes, not texts: those are every vendor's own.</remarks>
public static class SbiErrors
{
    /// <summary>0: all went well.</summary>
    public static SbiError Success { get; } = new("0", "Success");

    /// <summary>100: the device has no certificate of its provider.</summary>
    public static SbiError DeviceNotRegistered { get; } = new("100", "Device not registered");

    /// <summary>101: nobody put a finger, eye or face before the device.</summary>
    public static SbiError NoBiometricDetected { get; } = new("101", "Unable to detect a biometric object");

    /// <summary>102: the device could not make a record of what it saw.</summary>
    public static SbiError ExtractionFailed { get; } = new("102", "Technical error during extraction");

    /// <summary>103: somebody opened the device.</summary>
    public static SbiError TamperDetected { get; } = new("103", "Device tamper detected");

    /// <summary>104: the provider's management server could not be reached.</summary>
    public static SbiError ManagementServerUnreachable { get; } = new("104", "Unable to connect to management server");

    /// <summary>105: the finger, eye or face was not upright.</summary>
    public static SbiError ImageOrientation { get; } = new("105", "Image orientation error");

    /// <summary>106: no device is connected.</summary>
    public static SbiError DeviceNotFound { get; } = new("106", "Device not found");

    /// <summary>107: the certificate of the device ended.</summary>
    public static SbiError DeviceKeyExpired { get; } = new("107", "Device public key expired");

    /// <summary>108: there is no certificate to encrypt for.</summary>
    public static SbiError DomainKeyMissing { get; } = new("108", "Domain public key missing");

    /// <summary>109: the number of biometrics does not fit the device or what is asked of it.</summary>
    public static SbiError CountNotSupported { get; } = new("109", "Requested number of biometric (Finger/IRIS) not supported");

    /// <summary>110: the device cannot capture now.</summary>
    public static SbiError DeviceNotReady { get; } = new("110", "Device is not ready");

    /// <summary>111: the device is at work for somebody else.</summary>
    public static SbiError DeviceBusy { get; } = new("111", "Device is Busy");

    /// <summary>112: the transaction id is not 4 to 50 letters, digits and hyphens.</summary>
    public static SbiError InvalidTransactionId { get; } = new("112", "Invalid Transaction ID");

    /// <summary>113: the count does not fit the type of the device.</summary>
    public static SbiError CountMismatch { get; } = new("113", "Count does not fit the device type");

    /// <summary>114: the biometric type is none of Finger, Iris, Face.</summary>
    public static SbiError InvalidType { get; } = new("114", "Invalid value for device type");

    /// <summary>115: the environment is not the one of this interface.</summary>
    public static SbiError InvalidEnvironment { get; } = new("115", "Invalid value for environment");

    /// <summary>116: the count is none that the type can have.</summary>
    public static SbiError InvalidCount { get; } = new("116", "Invalid value for count");

    /// <summary>117: an exception is not one of MOSIP's words for fingers and eyes.</summary>
    public static SbiError InvalidException { get; } = new("117", "Invalid value for exception");

    /// <summary>118: an exception is of another part than the one that captures: a finger of the right hand on the left slap.</summary>
    public static SbiError ExceptionMismatch { get; } = new("118", "Exception does not fit the part of the device");

    /// <summary>119: a biometric sub-type is not one of MOSIP's words for fingers and eyes.</summary>
    public static SbiError UnknownSubType { get; } = new("119", "Invalid value for bioSubType");

    /// <summary>120: the device captures something else.</summary>
    public static SbiError TypeMismatch { get; } = new("120", "Device type and device id do not match");

    /// <summary>121: the purpose is not that of the verb.</summary>
    public static SbiError InvalidPurpose { get; } = new("121", "Invalid value for purpose");

    /// <summary>122: a biometric sub-type is missing or does not fit the type.</summary>
    public static SbiError InvalidSubType { get; } = new("122", "Invalid bioSubType or exception for the type");

    /// <summary>123: the request is not JSON of the documented form.</summary>
    public static SbiError InvalidRequest { get; } = new("123", "No Description available.");

    /// <summary>202: there is no device to stream from.</summary>
    public static SbiError NoDeviceConnected { get; } = new("202", "No device connected");

    /// <summary>500: the verb or path is not one of the interface.</summary>
    public static SbiError InvalidUrl { get; } = new("500", "Invalid URL");

    /// <summary>501: the type of a discovery is of no use; MOSIP's mock device and this interface answer 502.</summary>
    public static SbiError InvalidDiscoveryType { get; } = new("501", "Invalid type in discovery request");

    /// <summary>502: discovery asks for no known type.</summary>
    public static SbiError DiscoveryTypeMissing { get; } = new("502", "Invalid device type in discovery request");

    /// <summary>503: discovery finds no device of the type.</summary>
    public static SbiError NothingConnected { get; } = new("503", "Device not connected");

    /// <summary>504: an emulated device is to be put into a state that there is not.</summary>
    public static SbiError InvalidStatus { get; } = new("504", "Invalid device status");

    /// <summary>505: an emulated device is to give a score that is not 0 to 100.</summary>
    public static SbiError InvalidScore { get; } = new("505", "Invalid quality score");

    /// <summary>506: an emulated device is to wait for a time that is none.</summary>
    public static SbiError InvalidDelay { get; } = new("506", "Invalid delay");

    /// <summary>507: an emulated device is to wait in methods that there are not.</summary>
    public static SbiError InvalidMethodList { get; } = new("507", "Invalid method list");

    /// <summary>551: an emulated device is to capture a person without a name.</summary>
    public static SbiError ProfileNotSet { get; } = new("551", "Profile is not set");

    /// <summary>601: this interface captures for authentication only.</summary>
    public static SbiError StreamOfAuthDevice { get; } = new("601", "Stream is not available for an authentication device");

    /// <summary>604: the stream request names no device.</summary>
    public static SbiError StreamDeviceMissing { get; } = new("604", "Device id is missing");

    /// <summary>605: the stream request names a device that is not there.</summary>
    public static SbiError StreamDeviceNotConnected { get; } = new("605", "Device not connected");

    /// <summary>606: the device of the stream is not one for registration.</summary>
    public static SbiError StreamPurpose { get; } = new("606", "Device is not for registration");

    /// <summary>607: the device of the stream cannot stream now.</summary>
    public static SbiError StreamNotReady { get; } = new("607", "Device is not ready or busy");

    /// <summary>608: the device has no preview.</summary>
    public static SbiError StreamNoImage { get; } = new("608", "No image available");

    /// <summary>609: the time of the stream is over before the first image.</summary>
    public static SbiError StreamTimeout { get; } = new("609", "Stream timed out");

    /// <summary>610: the stream failed for a reason that has no code.</summary>
    public static SbiError StreamFailed { get; } = new("610", "Stream failed");

    /// <summary>700: the preview ended before the capture.</summary>
    public static SbiError RegistrationStreamStopped { get; } = new("700", "Capture failed because the stream was stopped");

    /// <summary>701: nothing good enough was captured in time, for a registration.</summary>
    public static SbiError RegistrationTimeout { get; } = new("701", "Capture timed out");

    /// <summary>702: another device, or another part of it, is streaming.</summary>
    public static SbiError RegistrationStreamMismatch { get; } = new("702", "Device differs from that of the stream");

    /// <summary>703: the device captures already, for a registration.</summary>
    public static SbiError RegistrationInProgress { get; } = new("703", "Capture is in progress");

    /// <summary>704: the registration capture names no device.</summary>
    public static SbiError RegistrationDeviceMissing { get; } = new("704", "Device id is missing");

    /// <summary>705: the registration capture names a device that is not there.</summary>
    public static SbiError RegistrationDeviceNotConnected { get; } = new("705", "Device not connected");

    /// <summary>706: the device does not capture for registrations.</summary>
    public static SbiError RegistrationPurpose { get; } = new("706", "Device is not for registration");

    /// <summary>707: there is no biometric for a sub-type that was asked for.</summary>
    public static SbiError RegistrationSubTypeMissing { get; } = new("707", "No biometric for the sub-type");

    /// <summary>708: the device captured nothing.</summary>
    public static SbiError NothingCaptured { get; } = new("708", "No biometric information found");

    /// <summary>709: a registration capture came to an interface for authentication.</summary>
    public static SbiError RegistrationAtAuthInterface { get; } = new("709", "Interface is for authentication");

    /// <summary>710: the registration capture failed for a reason that has no code.</summary>
    public static SbiError RegistrationFailed { get; } = new("710", "Capture failed");

    /// <summary>800: the device could not capture, for an authentication.</summary>
    public static SbiError AuthFailed { get; } = new("800", "Authentication capture failed");

    /// <summary>801: nothing good enough was captured in time, for an authentication.</summary>
    public static SbiError AuthTimeout { get; } = new("801", "Capture timed out");

    /// <summary>803: the device captures already, for an authentication.</summary>
    public static SbiError AuthInProgress { get; } = new("803", "Capture is in progress");

    /// <summary>804: the authentication capture names no device.</summary>
    public static SbiError AuthDeviceMissing { get; } = new("804", "Device id is missing");

    /// <summary>805: the authentication capture names a device that is not there.</summary>
    public static SbiError AuthDeviceNotConnected { get; } = new("805", "Device not connected");

    /// <summary>806: the device does not capture for authentications.</summary>
    public static SbiError AuthPurpose { get; } = new("806", "Device is not for authentication");

    /// <summary>809: an authentication capture came to an interface for registration.</summary>
    public static SbiError AuthAtRegistrationInterface { get; } = new("809", "Interface is for registration");

    /// <summary>810: the authentication capture failed for a reason that has no code.</summary>
    public static SbiError AuthUnknown { get; } = new("810", "Authentication capture failed");

    /// <summary>999: there is no certificate of IDA (IDA-FIR) for the domain.</summary>
    public static SbiError EncryptionCertificateMissing { get; } = new("999", "No certificate to encrypt for");

    /// <summary>The error that belongs to a state of the device: success where it is ready.</summary>
    /// <param name="status">The state.</param>
    public static SbiError Of(DeviceStatus status) =>
        status == DeviceStatus.Ready ? Success
        : status == DeviceStatus.Busy ? DeviceBusy
        : status == DeviceStatus.NotRegistered ? DeviceNotRegistered
        : DeviceNotReady;
}
