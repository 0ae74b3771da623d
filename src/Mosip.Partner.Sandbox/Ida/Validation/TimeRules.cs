using System.Globalization;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>
/// The window of time stamps: not later than now plus the adjustment, not earlier than now minus allowance and adjustment; both edges are
/// inside. The message always names the allowance.
/// </summary>
internal sealed class TimeRules(IdaConfiguration configuration, TimeProvider clock)
{
    private readonly SimpleDateFormat _requestFormat = new(configuration.DateTimePattern);
    private readonly SimpleDateFormat _biometricFormat = new(configuration.BiometricDateTimePattern);

    /// <summary>A time stamp of request or block: form and future always, the past only while nothing else is wrong.</summary>
    public void CheckRequestTime(string? text, string parameter, ValidationErrors errors) => Check(text, parameter, _requestFormat.TryParse, errors);

    /// <summary>A time stamp of a biometric: seconds are enough.</summary>
    public void CheckBiometricTime(string? text, string parameter, ValidationErrors errors) => Check(text, parameter, TryParseBiometricTime, errors);

    /// <summary>Form and future of a time stamp.</summary>
    public void CheckFormAndFuture(string? text, string parameter, ValidationErrors errors) =>
        CheckFormAndFuture(text, parameter, _requestFormat.TryParse, errors);

    /// <summary>A time stamp of an OTP request is too old; the message does not name it.</summary>
    public void CheckPastWithoutName(string text, ValidationErrors errors)
    {
        if (_requestFormat.TryParse(text, out long instant) && IsTooOld(instant))
            errors.Reject(IdaErrors.InvalidTimestamp, WindowExplanation("requestTime", instant), Allowance);
    }

    /// <summary>Reads the time stamp of a biometric.</summary>
    public bool TryParseBiometricTime(string text, out long epochMilliseconds) =>
        _biometricFormat.TryParse(text, out epochMilliseconds) || _requestFormat.TryParse(text, out epochMilliseconds);

    private delegate bool Parser(string text, out long epochMilliseconds);

    private string Allowance => configuration.ReceivedTimeAllowedSeconds.ToString(CultureInfo.InvariantCulture);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private void Check(string? text, string parameter, Parser parser, ValidationErrors errors)
    {
        long? instant = CheckFormAndFuture(text, parameter, parser, errors);
        if (instant is { } time && !errors.HasErrors && IsTooOld(time))
            errors.Reject(IdaErrors.InvalidTimestampOf, WindowExplanation(parameter, time), Allowance, parameter);
    }

    private long? CheckFormAndFuture(string? text, string parameter, Parser parser, ValidationErrors errors)
    {
        if (string.IsNullOrEmpty(text))
        {
            errors.RejectMissing(parameter);
            return null;
        }

        if (!parser(text, out long instant))
        {
            errors.RejectInvalid(parameter, $"the pattern {configuration.DateTimePattern} and a date that exists", "a text that does not fit");
            return null;
        }

        if (instant > Now + configuration.ReceivedTimeAdjustmentSeconds * 1000L)
            errors.Reject(IdaErrors.InvalidTimestampOf, WindowExplanation(parameter, instant), Allowance, parameter);
        return instant;
    }

    private bool IsTooOld(long instant) =>
        instant < Now - (configuration.ReceivedTimeAllowedSeconds + configuration.ReceivedTimeAdjustmentSeconds) * 1000L;

    private RefusalExplanation WindowExplanation(string parameter, long instant)
    {
        string distance = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs((instant - Now) / 1000m)} s {(instant > Now ? "ahead of" : "behind")} the server's clock");
        int past = configuration.ReceivedTimeAllowedSeconds + configuration.ReceivedTimeAdjustmentSeconds;
        return new($"{parameter} window", $"at most {configuration.ReceivedTimeAdjustmentSeconds} s ahead of and {past} s behind the server's clock", distance);
    }
}
