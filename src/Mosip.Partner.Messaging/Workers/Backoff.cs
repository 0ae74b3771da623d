using System.Security.Cryptography;

namespace Mosip.Partner.Messaging.Workers;

/// <summary>How long to wait: twice as long each time, up to a limit, less up to a fifth by chance so that workers do not come all at once.</summary>
internal static class Backoff
{
    public static TimeSpan After(int failures, QueueOptions options)
    {
        double grown = options.FirstDelay.TotalMilliseconds * Math.Pow(2, Math.Min(failures - 1, 30));
        double bounded = Math.Min(grown, options.LongestDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(bounded * (1000 - RandomNumberGenerator.GetInt32(200)) / 1000);
    }
}
