namespace Mosip.Partner.Devices.Compliance.Schemas;

/// <summary>The rules of each schema.</summary>
internal static class SbiSchemas
{
    public static Rule Of(SbiSchema schema) => schema switch
    {
        SbiSchema.DiscoverRequestSchema => DeviceSchemas.DiscoverRequest,
        SbiSchema.InvalidDiscoverRequestSchema => DeviceSchemas.InvalidDiscoverRequest,
        SbiSchema.DiscoverResponseSchema => DeviceSchemas.DiscoverResponse,
        SbiSchema.DiscoverResponseErrorSchema => DeviceSchemas.DiscoverResponseError,
        SbiSchema.DeviceInfoRequestSchema => DeviceSchemas.InfoRequest,
        SbiSchema.DeviceInfoResponseSchema => DeviceSchemas.InfoResponse,
        SbiSchema.DeviceInfoReadyResponseSchema => DeviceSchemas.InfoReadyResponse,
        SbiSchema.DeviceInfoBusyResponseSchema => DeviceSchemas.InfoBusyResponse,
        SbiSchema.DeviceInfoNotReadyResponseSchema => DeviceSchemas.InfoNotReadyResponse,
        SbiSchema.DeviceInfoNotRegisteredResponseSchema => DeviceSchemas.InfoNotRegisteredResponse,
        SbiSchema.DigitalIdResponseSchema => CommonRules.DigitalId,
        SbiSchema.AuthCaptureRequestSchema => CaptureRequestSchemas.Auth,
        SbiSchema.AuthCaptureResponseSchema => CaptureResponseSchemas.Auth,
        SbiSchema.RegistrationCaptureRequestSchema => CaptureRequestSchemas.Registration,
        SbiSchema.RegistrationCaptureInvalidRequestSchema => CaptureRequestSchemas.InvalidRegistration,
        SbiSchema.RegistrationCaptureResponseSchema => CaptureResponseSchemas.Registration,
        SbiSchema.ErrorCaptureRequestSchema => CaptureRequestSchemas.Error,
        SbiSchema.ErrorCaptureResponseSchema => CaptureResponseSchemas.Error,
        SbiSchema.TransactionIdErrorCaptureResponseSchema => CaptureResponseSchemas.TransactionIdErrorAuth,
        SbiSchema.TransactionIdErrorRCaptureResponseSchema => CaptureResponseSchemas.TransactionIdErrorRegistration,
        SbiSchema.ErrorInfoSchema => CommonRules.Success,
        _ => throw new ArgumentOutOfRangeException(nameof(schema), schema, "There is no such schema."),
    };
}
