using System.Diagnostics.CodeAnalysis;

namespace Mosip.Partner.Core.Privacy;

/// <summary>A UIN, VID or handle. Prints as <c>VID:***8178</c>; <see cref="Reveal"/> is the one way to the digits.</summary>
public readonly struct IndividualId : IEquatable<IndividualId>
{
    /// <summary>Length of a UIN in MOSIP's default configuration (<c>mosip.kernel.uin.length</c>).</summary>
    public const int UinLength = 10;

    /// <summary>Length of a VID in MOSIP's default configuration (<c>mosip.kernel.vid.length</c>).</summary>
    public const int VidLength = 16;

    private const int MaximumHandleLength = 256;

    private readonly string? _value;

    private IndividualId(IndividualIdType type, string value) => (Type, _value) = (type, value);

    /// <summary>The kind of the id.</summary>
    public IndividualIdType Type { get; }

    /// <summary>A UIN.</summary>
    /// <param name="digits">10 digits with a valid check digit.</param>
    /// <exception cref="ArgumentException">Another length, another character, or the check digit is wrong. The message does not repeat the digits.</exception>
    public static IndividualId Uin(string digits) => Numeric(IndividualIdType.Uin, digits, UinLength);

    /// <summary>A VID.</summary>
    /// <param name="digits">16 digits with a valid check digit.</param>
    /// <exception cref="ArgumentException">Another length, another character, or the check digit is wrong. The message does not repeat the digits.</exception>
    public static IndividualId Vid(string digits) => Numeric(IndividualIdType.Vid, digits, VidLength);

    /// <summary>A handle, for example <c>…@phone</c>; what is allowed before the suffix is the country's choice.</summary>
    /// <param name="handle">1 to 256 characters with an <c>@</c>.</param>
    /// <exception cref="ArgumentException">The text is empty, too long, or has no suffix.</exception>
    public static IndividualId Handle(string handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        int at = handle.LastIndexOf('@');
        if (at < 1 || at == handle.Length - 1 || handle.Length > MaximumHandleLength)
            throw new ArgumentException($"A handle has at most {MaximumHandleLength} characters and a suffix such as @phone.", nameof(handle));
        return new IndividualId(IndividualIdType.Handle, handle);
    }

    /// <summary>An id of a kind or length that the country defines itself (<c>mosip.uin.alias</c>, <c>mosip.kernel.uin.length</c>); nothing is checked but that it is there.</summary>
    /// <param name="type">The country's word for the kind.</param>
    /// <param name="value">The id.</param>
    /// <exception cref="ArgumentException">The kind or the id is empty.</exception>
    public static IndividualId Custom(IndividualIdType type, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(type.Value, nameof(type));
        ArgumentException.ThrowIfNullOrEmpty(value);
        return new IndividualId(type, value);
    }

    /// <summary>Recognises a UIN, a VID or a handle by its form, in the order in which IDA does.</summary>
    /// <param name="text">The id as the individual gave it, without blanks.</param>
    /// <param name="id">The id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out IndividualId id)
    {
        id = default;
        if (text is null)
            return false;
        if (text.Length == UinLength && Verhoeff.IsValid(text))
            id = new IndividualId(IndividualIdType.Uin, text);
        else if (text.Length == VidLength && Verhoeff.IsValid(text))
            id = new IndividualId(IndividualIdType.Vid, text);
        else if (text.LastIndexOf('@') is > 0 and var at && at < text.Length - 1 && text.Length <= MaximumHandleLength)
            id = new IndividualId(IndividualIdType.Handle, text);
        else
            return false;
        return true;
    }

    /// <summary>The id in clear. Personal data: not for logs.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Reveal() => _value ?? throw new InvalidOperationException("This id was never set.");

    /// <inheritdoc/>
    public bool Equals(IndividualId other) => Type == other.Type && _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IndividualId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, _value);

    /// <summary>Compares kind and digits.</summary>
    public static bool operator ==(IndividualId left, IndividualId right) => left.Equals(right);

    /// <summary>Compares kind and digits.</summary>
    public static bool operator !=(IndividualId left, IndividualId right) => !left.Equals(right);

    /// <summary>The kind and the last four digits; of a handle only the kind.</summary>
    public override string ToString() =>
        _value is null ? "" : Type == IndividualIdType.Handle || _value.Length < 8 ? $"{Type}:***" : $"{Type}:***{_value[^4..]}";

    private static IndividualId Numeric(IndividualIdType type, string digits, int length)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.Length != length || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
            throw new ArgumentException($"A {type} has exactly {length} digits and nothing else; this text has {digits.Length} characters.", nameof(digits));
        if (!Verhoeff.IsValid(digits))
            throw new ArgumentException($"The check digit of the {type} is wrong: a digit was mistyped or two were exchanged.", nameof(digits));
        return new IndividualId(type, digits);
    }
}
