namespace Mosip.Partner.Core.Errors;

/// <summary>A code of MOSIP's <c>errors</c> array, for example <c>IDA-MPA-007</c>. MOSIP may add codes, so this is text and not an enumeration.</summary>
/// <param name="Value">The code as MOSIP spells it; compared exactly.</param>
public readonly partial record struct MosipErrorCode(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
