namespace Mosip.Partner.Biometrics;

/// <summary>One biometric of a CBEFF file: a <c>BIR</c> element below the root.</summary>
public sealed record CbeffRecord
{
    /// <summary>What was captured, the first word of <c>Type</c>.</summary>
    public required BiometricType Type { get; init; }

    /// <summary>Which one: the words of <c>Subtype</c>, for example <c>Left</c> and <c>IndexFinger</c>; empty for a face.</summary>
    public IReadOnlyList<string> Subtypes { get; init; } = [];

    /// <summary>The words of <see cref="Subtypes"/> as MOSIP names the part elsewhere, for example <c>Left IndexFinger</c>; empty for a face.</summary>
    public string Subtype => string.Join(' ', Subtypes);

    /// <summary>The format of <see cref="Data"/>; null where the file does not say.</summary>
    public CbeffFormat? Format { get; init; }

    /// <summary>The <c>Index</c>, a UUID; null in data of older clients.</summary>
    public string? Index { get; init; }

    /// <summary>When the data was made, to 100 nanoseconds; null where the file does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary><c>Raw</c>, <c>Intermediate</c> or <c>Processed</c>. Default: <c>Raw</c>.</summary>
    public string Level { get; init; } = "Raw";

    /// <summary>The CBEFF purpose. Default: <c>Enroll</c>.</summary>
    public string Purpose { get; init; } = "Enroll";

    /// <summary>The quality; null where the file does not say.</summary>
    public CbeffQuality? Quality { get; init; }

    /// <summary>The biometric data block: an ISO 19794 record, or what an extractor made of it; empty for an exception.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>The signature block: a compact JWS of the device without its payload part; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The entries of <c>others</c>, such as <c>EXCEPTION</c>, <c>RETRIES</c>, <c>SDK_SCORE</c> and <c>PAYLOAD</c>.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the record says that this part of the body is missing or damaged; it then has no data.</summary>
    public bool IsException => Others.TryGetValue("EXCEPTION", out string? value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Type and subtype, nothing of the content.</summary>
    public override string ToString() => $"CbeffRecord {{ {Type} {Subtype} }}";
}
