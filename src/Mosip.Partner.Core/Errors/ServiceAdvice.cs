namespace Mosip.Partner.Core.Errors;

/// <summary>What a <see cref="MosipServiceException"/> says.</summary>
internal static class ServiceAdvice
{
    public static string Describe(string operation, MosipError primary, string? transactionId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        ArgumentNullException.ThrowIfNull(primary);
        MosipErrorInfo info = MosipErrorCatalogue.Describe(primary.Code);
        string why = $"MOSIP answered {AdviceText.Printable(primary.Code.ToString(), maxLength: 40)}: {info.Meaning.TrimEnd('.')}";
        return AdviceText.Compose(operation, why, AdviceText.MaskedText(primary.Message), $"{info.WhatToDo} See {info.Documentation}.", transactionId);
    }
}
