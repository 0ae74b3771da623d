namespace Mosip.Partner.Tests.Unit.Inbox;

/// <summary>The system's time, with a clock that somebody sets.</summary>
internal sealed class SetClock : TimeProvider
{
    public TimeSpan Set { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Set;
}
