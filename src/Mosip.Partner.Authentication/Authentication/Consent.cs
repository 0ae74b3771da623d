namespace Mosip.Partner.Authentication;

/// <summary>That the individual agreed. There is only one value, so that code cannot ask IDA without stating it.</summary>
public sealed class Consent
{
    private Consent()
    {
    }

    /// <summary>The individual agreed to this use of the identity (<c>consentObtained: true</c>).</summary>
    public static Consent Obtained { get; } = new();
}
