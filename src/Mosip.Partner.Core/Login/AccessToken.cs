namespace Mosip.Partner.Core.Login;

/// <summary>A token that MOSIP's services take. Secret; prints as <c>***</c>.</summary>
public sealed class AccessToken
{
    private readonly string _value;

    /// <summary>Wraps a token.</summary>
    /// <param name="value">The JWT.</param>
    /// <param name="renewAt">When a new one should be got.</param>
    public AccessToken(string value, DateTimeOffset renewAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        (_value, RenewAt) = (value, renewAt);
    }

    /// <summary>When a new token should be got: a minute before this one ends, or half its life where that is shorter than two minutes.</summary>
    public DateTimeOffset RenewAt { get; }

    /// <summary>The token in clear. Not for logs.</summary>
    public string Reveal() => _value;

    /// <summary>Never the token.</summary>
    public override string ToString() => "***";
}
