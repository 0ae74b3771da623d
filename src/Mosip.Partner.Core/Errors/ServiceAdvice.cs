namespace Mosip.Partner.Core.Errors;

/// <summary>What a <see cref="MosipServiceException"/> says.</summary>
internal static class ServiceAdvice
{
    public static string Describe(string operation, MosipError primary, string? transactionId, string? detail)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        ArgumentNullException.ThrowIfNull(primary);
        MosipErrorInfo info = primary.Describe();
        string code = primary.Code.ToString();
        string why = $"MOSIP answered {(code.Length == 0 ? "an error without a code" : AdviceText.Printable(code, maxLength: 40))}: {info.Meaning.TrimEnd('.')}";

        // MOSIP's message of a ...-500 code, or of none, is the text of an internal exception, which may hold anything.
        string? message = code.Length == 0 || code.EndsWith("-500", StringComparison.Ordinal) ? null : AdviceText.MaskedText(primary.Message);
        string facts = string.Join("; ", new[] { message, detail }.Where(text => !string.IsNullOrWhiteSpace(text)));
        return AdviceText.Compose(operation, why, facts, $"{info.WhatToDo} See {info.Documentation}.", transactionId);
    }

    public static string Describe(string operation, MosipError error, string answerer, string whatToDo, string? transactionId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        ArgumentNullException.ThrowIfNull(error);
        string code = error.Code.ToString();
        string why = $"{answerer} answered {(code.Length == 0 ? "an error without a code" : AdviceText.Printable(code, maxLength: 40))}";
        return AdviceText.Compose(operation, why, AdviceText.MaskedText(error.Message), whatToDo, transactionId);
    }
}
