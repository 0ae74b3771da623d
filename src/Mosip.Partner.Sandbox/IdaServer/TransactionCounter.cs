namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>How many transactions of any kind a person has had lately; too many of them stop OTP requests.</summary>
internal sealed class TransactionCounter
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<DateTimeOffset>> _times = new(StringComparer.Ordinal);

    public void Add(string uin, DateTimeOffset requestTime)
    {
        lock (_lock)
        {
            if (!_times.TryGetValue(uin, out List<DateTimeOffset>? times))
                _times[uin] = times = [];
            times.RemoveAll(time => time < requestTime - OtpOptions.FloodingWindow);
            times.Add(requestTime);
        }
    }

    /// <summary>The transactions in the window before a request.</summary>
    public int Count(string uin, DateTimeOffset requestTime)
    {
        lock (_lock)
            return _times.GetValueOrDefault(uin, []).Count(time => time <= requestTime && time >= requestTime - OtpOptions.FloodingWindow);
    }
}
