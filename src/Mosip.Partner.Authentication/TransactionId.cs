using System.Security.Cryptography;

namespace Mosip.Partner.Authentication;

/// <summary>The id that ties an OTP request, a capture and an authentication together: exactly 10 letters or digits.</summary>
public readonly record struct TransactionId
{
    /// <summary>The number of characters.</summary>
    public const int Length = 10;

    private readonly string? _value;

    /// <summary>Takes an id that was made elsewhere, for example by the system that started the capture.</summary>
    /// <param name="value">10 ASCII letters or digits (<c>^[A-Za-z0-9]{10}$</c>).</param>
    /// <exception cref="ArgumentException">The text has another length or other characters.</exception>
    public TransactionId(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IsValid(value))
            throw new ArgumentException($"A transaction id has exactly {Length} letters or digits; this text has {value.Length} characters. Use TransactionId.New() to make one.", nameof(value));
        _value = value;
    }

    /// <summary>The text; empty if the value was never set.</summary>
    public string Value => _value ?? "";

    /// <summary>Makes an id from 10 random letters and digits.</summary>
    public static TransactionId New() => new(RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", Length));

    /// <summary>Whether a text has the form of a transaction id.</summary>
    /// <param name="text">The text.</param>
    public static bool IsValid(string? text)
    {
        if (text is not { Length: Length })
            return false;
        foreach (char c in text)
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        return true;
    }

    /// <summary>The text; it is no secret and no personal data, and what the MOSIP operator asks for.</summary>
    public override string ToString() => Value;
}
