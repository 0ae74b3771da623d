namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>A clock that is wrong by some time.</summary>
internal sealed class OffsetClock(TimeProvider clock, TimeSpan offset) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + offset;

    public override long GetTimestamp() => clock.GetTimestamp();
}
