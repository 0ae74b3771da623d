namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>The rules for one-time passwords, with the values that MOSIP ships (mosip-config 1.3.0).</summary>
internal static class OtpOptions
{
    /// <summary><c>mosip.kernel.otp.expiry-time</c></summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(180);

    /// <summary><c>mosip.ida.otp.validation.attempt.count.threshold</c></summary>
    public const int Attempts = 5;

    /// <summary><c>mosip.ida.otp.frozen.duration.minutes</c></summary>
    public static readonly TimeSpan Freeze = TimeSpan.FromMinutes(30);

    /// <summary><c>otp.request.flooding.max-count</c></summary>
    public const int FloodingCount = 100;

    /// <summary><c>otp.request.flooding.duration</c></summary>
    public static readonly TimeSpan FloodingWindow = TimeSpan.FromMinutes(1);
}
