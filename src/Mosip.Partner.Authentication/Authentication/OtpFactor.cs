namespace Mosip.Partner.Authentication;

/// <summary>A one-time password as the individual typed it. Prints as <c>***</c>.</summary>
public sealed class OtpFactor
{
    private const int MinimumLength = 4, MaximumLength = 10;

    private readonly string _value;

    /// <summary>Takes the digits. A malformed OTP would cost one of the five tries, so it is refused here.</summary>
    /// <param name="value">4 to 10 digits; 6 in MOSIP's default configuration (<c>mosip.kernel.pin.length</c>).</param>
    /// <exception cref="ArgumentException">The text has another length or other characters than digits. The message does not repeat it.</exception>
    public OtpFactor(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length is < MinimumLength or > MaximumLength || value.AsSpan().ContainsAnyExceptInRange('0', '9'))
            throw new ArgumentException($"A one-time password has {MinimumLength} to {MaximumLength} digits and nothing else.", nameof(value));
        _value = value;
    }

    /// <summary>The digits in clear. Not for logs.</summary>
    public string Reveal() => _value;

    /// <summary>Never the digits.</summary>
    public override string ToString() => "***";
}
