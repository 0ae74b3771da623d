using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>The rules of a request for an OTP.</summary>
internal sealed class OtpRequestRules(TimeRules times)
{
    private const string OtpChannel = "otpChannel";

    public void Check(OtpRequest request, ValidationErrors errors)
    {
        times.CheckFormAndFuture(request.RequestTime, "requestTime", errors);
        TransactionIdRule.Check(request.TransactionId, errors);
        if (!errors.HasErrors)
            times.CheckPastWithoutName(request.RequestTime!, errors);
        if (!errors.HasErrors)
            CheckChannels(request.OtpChannel, errors);
    }

    private static void CheckChannels(IReadOnlyList<string?>? channels, ValidationErrors errors)
    {
        if (channels is not [var first, ..] || first is "")
        {
            errors.Reject(IdaErrors.OtpChannelNotProvided, new(OtpChannel, "EMAIL, PHONE or both", "none"));
            return;
        }

        if (first is null)
            throw new JavaFaultException(JavaFaultException.NullPointer, new(OtpChannel, "texts", "null as first element"));
        string unknown = string.Join(',', channels.Where(channel => !IsKnown(channel)).Select(channel => channel ?? "null"));
        if (unknown.Length > 0)
            errors.Reject(IdaErrors.InvalidInputParameter, new(OtpChannel, "EMAIL, PHONE or both", unknown), $"{OtpChannel} - {unknown}");
    }

    private static bool IsKnown(string? channel) => channel?.ToUpperInvariant() is "EMAIL" or "PHONE" or "NONE";
}
