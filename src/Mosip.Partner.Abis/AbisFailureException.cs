namespace Mosip.Partner.Abis;

/// <summary>Thrown by a matcher that cannot do what MOSIP asks for and knows why; MOSIP gets the code.</summary>
/// <param name="reason">Why.</param>
/// <param name="innerException">The failure underneath, if there is one.</param>
public sealed class AbisFailureException(AbisFailureReason reason, Exception? innerException = null)
    : Exception($"The ABIS request fails with reason {(int)reason} ({reason}).", innerException)
{
    /// <summary>Why.</summary>
    public AbisFailureReason Reason { get; } = reason;
}
