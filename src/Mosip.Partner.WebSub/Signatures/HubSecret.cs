using System.Security.Cryptography;
using System.Text;

namespace Mosip.Partner.WebSub;

/// <summary>The secret of a subscription (<c>hub.secret</c>), with which the hub signs what it delivers. Secret; prints as <c>***</c>.</summary>
/// <remarks>
/// Keep it: MOSIP's hub holds on to the secret of the first subscription, and ignores another one that comes with a later request for the same
/// topic and callback. A secret made anew at each start verifies nothing after the second.
/// </remarks>
public readonly struct HubSecret : IEquatable<HubSecret>
{
    /// <summary>The longest secret that WebSub allows, in bytes of UTF-8.</summary>
    public const int MaximumSize = 199;

    private const int GeneratedSize = 32;

    private readonly string? _value;

    /// <summary>Wraps a secret.</summary>
    /// <param name="value">1 to 199 bytes in UTF-8.</param>
    /// <exception cref="ArgumentException">The text is empty or too long. The message does not repeat it.</exception>
    public HubSecret(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (Encoding.UTF8.GetByteCount(value) > MaximumSize)
            throw new ArgumentException($"A hub's secret has at most {MaximumSize} bytes.", nameof(value));
        _value = value;
    }

    /// <summary>Makes a secret of 256 random bits, in hexadecimal digits.</summary>
    public static HubSecret Generate() => new(RandomNumberGenerator.GetHexString(GeneratedSize * 2, lowercase: true));

    /// <summary>The secret in clear, for the hub and for a store of secrets.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Reveal() => _value ?? throw new InvalidOperationException("This hub secret was never set.");

    /// <inheritdoc/>
    public bool Equals(HubSecret other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HubSecret other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>Compares the secrets.</summary>
    public static bool operator ==(HubSecret left, HubSecret right) => left.Equals(right);

    /// <summary>Compares the secrets.</summary>
    public static bool operator !=(HubSecret left, HubSecret right) => !left.Equals(right);

    /// <summary>Never the secret.</summary>
    public override string ToString() => _value is null ? "" : "***";
}
