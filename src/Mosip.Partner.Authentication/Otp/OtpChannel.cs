namespace Mosip.Partner.Authentication;

/// <summary>Where a one-time password goes. IDA may add channels, so this is text and not an enumeration.</summary>
/// <param name="Value">The wire value.</param>
public readonly record struct OtpChannel(string Value)
{
    /// <summary>A text message to the registered phone (<c>PHONE</c>, not <c>SMS</c>).</summary>
    public static OtpChannel Phone => new("PHONE");

    /// <summary>A message to the registered e-mail address.</summary>
    public static OtpChannel Email => new("EMAIL");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
