using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>The decrypted <c>request</c>: time stamp and factors.</summary>
internal sealed record RequestBlock
{
    public string? Timestamp { get; init; }

    public string? Otp { get; init; }

    public string? StaticPin { get; init; }

    public Demographics? Demographics { get; init; }

    public IReadOnlyList<Biometric?>? Biometrics { get; init; }

    public IReadOnlyList<KeyBoundToken?>? KeyBoundTokens { get; init; }

    public string? Password { get; init; }

    /// <exception cref="BindingException">A member has a form that IDA cannot read.</exception>
    public static RequestBlock Bind(JsonObject block, bool isKycBlock) => new()
    {
        Timestamp = JavaBinder.Text(block, "timestamp", "request/"),
        Otp = JavaBinder.Text(block, "otp", "request/"),
        StaticPin = JavaBinder.Text(block, "staticPin", "request/"),
        Demographics = JavaBinder.Object(block, "demographics", "request/") is { } demographics ? Demographics.Bind(demographics) : null,
        Biometrics = JavaBinder.Objects(block, "biometrics", "request/", Biometric.Bind),
        KeyBoundTokens = isKycBlock ? JavaBinder.Objects(block, "keyBindedTokens", "request/", KeyBoundToken.Bind) : null,
        Password = isKycBlock ? JavaBinder.Text(block, "password", "request/") : null,
    };

    /// <inheritdoc cref="IdaRequest.ToString"/>
    public override string ToString() => nameof(RequestBlock);
}

/// <summary>A token signed with a key that was bound to the identity.</summary>
internal sealed record KeyBoundToken(string? Type, string? Token, string? Format)
{
    public static KeyBoundToken Bind(JsonObject members, string path) =>
        new(JavaBinder.Text(members, "type", path), JavaBinder.Text(members, "token", path), JavaBinder.Text(members, "format", path));

    /// <inheritdoc cref="IdaRequest.ToString"/>
    public override string ToString() => nameof(KeyBoundToken);
}
