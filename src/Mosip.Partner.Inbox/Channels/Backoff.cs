using System.Security.Cryptography;

namespace Mosip.Partner.Inbox.Channels;

/// <summary>How long to wait before an attempt: twice as long each time up to a limit, and a little less at random so that entries that failed together do not return together.</summary>
internal static class Backoff
{
    // Doubling once more than this would pass any limit.
    private const int LargestExponent = 40;

    public static TimeSpan After(int attempt, InboxChannelOptions options)
    {
        double seconds = Math.Min(options.FirstDelay.TotalSeconds * Math.Pow(2, Math.Min(attempt - 1, LargestExponent)), options.LongestDelay.TotalSeconds);
        return TimeSpan.FromSeconds(seconds * (1 - (RandomNumberGenerator.GetInt32(0, 200) / 1000.0)));
    }
}
