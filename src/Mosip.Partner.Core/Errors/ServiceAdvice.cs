namespace Mosip.Partner.Core.Errors;

/// <summary>What a <see cref="MosipServiceException"/> says.</summary>
internal static class ServiceAdvice
{
    public static string Describe(string operation, MosipError primary, string? transactionId, string? detail)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        ArgumentNullException.ThrowIfNull(primary);
        MosipErrorInfo info = primary.Describe();
        string why = $"MOSIP answered {AdviceText.Printable(primary.Code.ToString(), maxLength: 40)}: {info.Meaning.TrimEnd('.')}";

        // MOSIP's message of a ...-500 code is the text of an internal exception, which may hold anything.
        string? message = primary.Code.ToString().EndsWith("-500", StringComparison.Ordinal) ? null : AdviceText.MaskedText(primary.Message);
        string facts = string.Join("; ", new[] { message, detail }.Where(text => !string.IsNullOrWhiteSpace(text)));
        return AdviceText.Compose(operation, why, facts, $"{info.WhatToDo} See {info.Documentation}.", transactionId);
    }
}
