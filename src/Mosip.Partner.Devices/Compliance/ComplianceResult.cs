namespace Mosip.Partner.Devices;

/// <summary>What one validator says about one document.</summary>
public sealed record ComplianceResult
{
    /// <summary>The validator's name in MOSIP's compliance toolkit, for example <c>HashValidator</c>.</summary>
    public required string Validator { get; init; }

    /// <summary>Whether the document passed.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>The toolkit's key for the result, for example <c>HASH_VALIDATOR_002</c>; null where the toolkit has none.</summary>
    public string? Key { get; init; }

    /// <summary>What the toolkit puts behind the key, without certificates.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The result in words.</summary>
    public required string Message { get; init; }

    /// <summary>The single findings, where a validator has several.</summary>
    public IReadOnlyList<ComplianceFinding> Findings { get; init; } = [];

    internal static ComplianceResult Accept(string validator, string? key, string message) =>
        new() { Validator = validator, IsAccepted = true, Key = key, Message = message };

    internal static ComplianceResult Refuse(string validator, string? key, string message, params IReadOnlyList<string> arguments) =>
        new() { Validator = validator, IsAccepted = false, Key = key, Message = message, Arguments = arguments };
}
