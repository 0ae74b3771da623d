namespace Mosip.Partner.Core.Errors;

/// <summary>One entry of MOSIP's <c>errors</c> array.</summary>
/// <param name="Code">Stable; compare with this.</param>
/// <param name="Message">MOSIP's own text; may change between releases.</param>
/// <param name="Action">What MOSIP advises the user to do (<c>actionMessage</c>), if it says.</param>
public sealed record MosipError(MosipErrorCode Code, string Message, string? Action = null)
{
    /// <summary>What this SDK knows about the code: who acts, what it means, what to do.</summary>
    public MosipErrorInfo Describe() => MosipErrorCatalogue.Describe(Code);

    /// <summary>The code and MOSIP's text on one line, for logs; words of the text that could be an id, a key or an address are masked.</summary>
    public override string ToString() => $"{AdviceText.Printable(Code.ToString(), maxLength: 40)}: {AdviceText.MaskedText(Message)}";
}
