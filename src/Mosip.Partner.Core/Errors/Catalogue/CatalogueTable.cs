namespace Mosip.Partner.Core.Errors;

/// <summary>Joins the families, and gives their rows a readable shape.</summary>
internal static class CatalogueTable
{
    public static IEnumerable<MosipErrorInfo> Entries() =>
    [
        .. IdaGeneralErrors.Entries(),
        .. IdaPartnerErrors.Entries(),
        .. IdaFactorErrors.Entries(),
        .. IdaExchangeErrors.Entries(),
        .. PartnerCertificateErrors.Entries(),
        .. KeyManagerErrors.Entries(),
        .. KernelCryptoErrors.Entries(),
        .. PmsGeneralErrors.Entries(),
        .. PmsPartnerErrors.Entries(),
        .. PmsRegistryErrors.Entries(),
        .. PmsDeviceErrors.Entries(),
        .. PmsMispErrors.Entries(),
        .. PmsPolicyErrors.Entries(),
        .. CredentialErrors.Entries(),
    ];

    /// <summary>A fault of the call: thrown.</summary>
    public static MosipErrorInfo Fault(string code, MosipErrorCategory category, string meaning, string whatToDo, bool retryable = false) => new()
    {
        Code = new MosipErrorCode(code),
        Category = category,
        Meaning = meaning,
        WhatToDo = whatToDo,
        IsRetryable = retryable,
    };

    /// <summary>An answer about the person: returned as a result.</summary>
    public static MosipErrorInfo Refusal(string code, MosipErrorCategory category, string meaning, string whatToDo, bool retryable = false) =>
        Fault(code, category, meaning, whatToDo, retryable) with { IsRefusal = true };

    /// <summary>Declared in MOSIP's source and never sent to a partner.</summary>
    public static MosipErrorInfo Unused(string code, string meaning) =>
        Fault(code, MosipErrorCategory.Operator, meaning, AskTheOperator) with { IsRaised = false };

    private const string AskTheOperator =
        "MOSIP does not send this code to partners in the releases known here. Ask the operator which release and add-ons answer.";
}
