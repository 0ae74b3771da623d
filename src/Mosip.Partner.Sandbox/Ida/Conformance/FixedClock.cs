namespace Mosip.Partner.Sandbox.Ida.Conformance;

/// <summary>The server time of a case.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
