namespace Mosip.Partner.Sandbox.WebSubHub;

/// <summary>How the hub of a release behaves. The 1.2 line has hub 1.2.0.1, the 1.3 line hub 1.3.1.</summary>
/// <param name="SaysAccepted">Whether a subscription is answered with <c>hub.mode=accepted</c>; before, with an empty body.</param>
/// <param name="AddsSlash">Whether deliveries go to the callback with a slash at its end.</param>
/// <param name="Timeout">How long the hub waits for a callback.</param>
/// <param name="RetryDelay">How long it waits after the first connection that fails; twice as long after each further one, up to 20 seconds.</param>
internal sealed record HubProfile(bool SaysAccepted, bool AddsSlash, TimeSpan Timeout, TimeSpan RetryDelay)
{
    public const int Retries = 3;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);

    public static HubProfile Of(MosipSandboxOptions options) => options.Release == MosipRelease.V1_3_0
        ? new HubProfile(SaysAccepted: true, AddsSlash: false, TimeSpan.FromSeconds(60), options.HubRetryDelay)
        : new HubProfile(SaysAccepted: false, AddsSlash: true, TimeSpan.FromSeconds(30), options.HubRetryDelay);

    public TimeSpan DelayBefore(int retry)
    {
        TimeSpan delay = RetryDelay * (1 << (retry - 1));
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
