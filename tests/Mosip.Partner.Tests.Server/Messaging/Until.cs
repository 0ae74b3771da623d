using System.Diagnostics;

namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>Waits for what another thread or process brings about.</summary>
internal static class Until
{
    public static Task TrueAsync(Func<bool> condition, string what, int seconds = 20) => TrueAsync(() => Task.FromResult(condition()), what, seconds);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what, int seconds = 20)
    {
        long start = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start).TotalSeconds < seconds, $"Waited in vain for: {what}");
            await Task.Yield();
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
