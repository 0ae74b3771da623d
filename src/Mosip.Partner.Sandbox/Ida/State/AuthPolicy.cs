namespace Mosip.Partner.Sandbox.Ida.State;

/// <summary>The policy of an authentication partner as IDA reads it.</summary>
internal sealed record AuthPolicy
{
    public IReadOnlyList<AllowedAuthType> AllowedAuthTypes { get; init; } = [];

    public IReadOnlyList<string> AllowedKycAttributes { get; init; } = [];

    public IReadOnlyList<string> KycLanguages { get; init; } = [];

    /// <summary><c>policy</c>, <c>partner</c> or <c>random</c>, in any case.</summary>
    public string AuthTokenType { get; init; } = "random";

    public bool Allows(string authType, string? subType = null) =>
        AllowedAuthTypes.Any(allowed => Same(allowed.AuthType, authType) && (subType is null || Same(allowed.AuthSubType, subType)));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One entry of <c>allowedAuthTypes</c>.</summary>
internal sealed record AllowedAuthType(string AuthType, string AuthSubType = "", bool Mandatory = false)
{
    /// <summary>Reads the short form <c>otp</c> or <c>bio-FINGER</c>.</summary>
    public static AllowedAuthType Parse(string text) =>
        text.StartsWith("bio-", StringComparison.OrdinalIgnoreCase) ? new(text[..3], text[4..]) : new(text);
}
