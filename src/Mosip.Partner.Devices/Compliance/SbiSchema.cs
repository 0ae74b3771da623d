namespace Mosip.Partner.Devices;

/// <summary>One of the schemas with which MOSIP's compliance toolkit judges requests and answers of SBI 0.9.5.</summary>
public enum SbiSchema
{
    /// <summary>A request to discover devices.</summary>
    DiscoverRequestSchema,

    /// <summary>A request to discover devices of a type that may not exist.</summary>
    InvalidDiscoverRequestSchema,

    /// <summary>A discovery that succeeded.</summary>
    DiscoverResponseSchema,

    /// <summary>A discovery that failed.</summary>
    DiscoverResponseErrorSchema,

    /// <summary>A request for device info.</summary>
    DeviceInfoRequestSchema,

    /// <summary>The info of a device in any state, without error.</summary>
    DeviceInfoResponseSchema,

    /// <summary>The info of a device that is ready.</summary>
    DeviceInfoReadyResponseSchema,

    /// <summary>The info of a device that is busy.</summary>
    DeviceInfoBusyResponseSchema,

    /// <summary>The info of a device that is not ready.</summary>
    DeviceInfoNotReadyResponseSchema,

    /// <summary>The info of a device that is not registered.</summary>
    DeviceInfoNotRegisteredResponseSchema,

    /// <summary>A digital ID.</summary>
    DigitalIdResponseSchema,

    /// <summary>A request to capture for an authentication.</summary>
    AuthCaptureRequestSchema,

    /// <summary>A capture for an authentication.</summary>
    AuthCaptureResponseSchema,

    /// <summary>A request to capture for a registration.</summary>
    RegistrationCaptureRequestSchema,

    /// <summary>A request to capture for a registration that may lack anything.</summary>
    RegistrationCaptureInvalidRequestSchema,

    /// <summary>A capture for a registration.</summary>
    RegistrationCaptureResponseSchema,

    /// <summary>A request to capture that shall be refused.</summary>
    ErrorCaptureRequestSchema,

    /// <summary>A capture that was refused.</summary>
    ErrorCaptureResponseSchema,

    /// <summary>A capture for an authentication that was refused for its transaction id.</summary>
    TransactionIdErrorCaptureResponseSchema,

    /// <summary>A capture for a registration that was refused for its transaction id.</summary>
    TransactionIdErrorRCaptureResponseSchema,

    /// <summary>Error 0, Success.</summary>
    ErrorInfoSchema,
}
