namespace Mosip.Partner.Core.Privacy;

/// <summary>The key that PMS issues for one partner and one policy. Secret; prints as <c>***</c>.</summary>
public readonly struct ApiKey : IEquatable<ApiKey>
{
    private readonly string? _value;

    /// <summary>Wraps the key.</summary>
    /// <param name="value">The key as MOSIP issued it.</param>
    public ApiKey(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>The key in clear. Not for logs: it travels in the path of IDA's addresses, so these are not for logs either.</summary>
    /// <exception cref="InvalidOperationException">The value was never set.</exception>
    public string Reveal() => _value ?? throw new InvalidOperationException("This API key was never set.");

    /// <inheritdoc/>
    public bool Equals(ApiKey other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>Compares the keys.</summary>
    public static bool operator ==(ApiKey left, ApiKey right) => left.Equals(right);

    /// <summary>Compares the keys.</summary>
    public static bool operator !=(ApiKey left, ApiKey right) => !left.Equals(right);

    /// <summary>Never the key.</summary>
    public override string ToString() => _value is null ? "" : "***";
}
