namespace Mosip.Partner.Core.Errors;

/// <summary>A code of MOSIP's <c>errors</c> array, for example <c>IDA-MPA-007</c>. MOSIP may add codes, so this is text and not an enumeration.</summary>
/// <param name="Value">The code as MOSIP spells it; compared exactly.</param>
public readonly record struct MosipErrorCode(string Value)
{
    /// <summary>IDA-MLC-007: the request could not be processed; stands before the real cause, or alone for an internal failure.</summary>
    public static MosipErrorCode RequestNotProcessed => new("IDA-MLC-007");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
