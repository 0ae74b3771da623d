using System.Text.Json.Nodes;

namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>One biometric segment after its JWS were opened and its value decrypted.</summary>
internal sealed record Biometric(BiometricData? Data)
{
    public static Biometric Bind(JsonObject members, string path)
    {
        foreach (string unused in (ReadOnlySpan<string>)["hash", "sessionKey", "specVersion", "thumbprint"])
            JavaBinder.Text(members, unused, path);
        return new Biometric(JavaBinder.Object(members, "data", path) is { } data ? BiometricData.Bind(data, path + "data/") : null);
    }
}

/// <summary>The signed payload of a biometric segment.</summary>
internal sealed record BiometricData
{
    public DigitalId? DigitalId { get; init; }

    public string? BioType { get; init; }

    public string? BioSubType { get; init; }

    public string? BioValue { get; init; }

    public string? DeviceCode { get; init; }

    public string? DeviceServiceVersion { get; init; }

    public string? TransactionId { get; init; }

    public string? Timestamp { get; init; }

    public string? Env { get; init; }

    public string? DomainUri { get; init; }

    public static BiometricData Bind(JsonObject members, string path)
    {
        foreach (string unused in (ReadOnlySpan<string>)["purpose", "version"])
            JavaBinder.Text(members, unused, path);
        JavaBinder.RequireFloat(members, "requestedScore", path);
        JavaBinder.RequireFloat(members, "qualityScore", path);
        return new BiometricData
        {
            DigitalId = JavaBinder.Object(members, "digitalId", path) is { } id ? DigitalId.Bind(id, path + "digitalId/") : null,
            BioType = JavaBinder.Text(members, "bioType", path),
            BioSubType = JavaBinder.Text(members, "bioSubType", path),
            BioValue = JavaBinder.Text(members, "bioValue", path),
            DeviceCode = JavaBinder.Text(members, "deviceCode", path),
            DeviceServiceVersion = JavaBinder.Text(members, "deviceServiceVersion", path),
            TransactionId = JavaBinder.Text(members, "transactionId", path),
            Timestamp = JavaBinder.Text(members, "timestamp", path),
            Env = JavaBinder.Text(members, "env", path),
            DomainUri = JavaBinder.Text(members, "domainUri", path),
        };
    }

    /// <inheritdoc cref="IdaRequest.ToString"/>
    public override string ToString() => nameof(BiometricData);
}
