namespace Mosip.Partner.Core.DataShare;

/// <summary>A share that was made.</summary>
/// <param name="Address">Where it is read. Whoever has it and a token can read it, so it is not for logs.</param>
/// <param name="ReadingsAllowed">How often it can be read; -1 without limit; null where the server does not say.</param>
/// <param name="ValidFor">What the policy says about its life, which MOSIP does not enforce; null where the server does not say.</param>
public sealed record CreatedShare(Uri Address, int? ReadingsAllowed, TimeSpan? ValidFor)
{
    /// <summary>The terms, and not the address.</summary>
    public override string ToString() => $"share with {ReadingsAllowed} readings";
}
