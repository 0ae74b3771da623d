namespace Mosip.Partner.Core.Errors;

/// <summary>Sensible words about a code that the catalogue does not have.</summary>
internal static class UnknownCodes
{
    // Longest prefix first. A refusal is only guessed for families that are wholly about the person.
    private static readonly (string Prefix, MosipErrorCategory Category, bool IsRefusal, string Meaning)[] Prefixes =
    [
        ("IDA-OTA-", MosipErrorCategory.AskResident, true, "ID Authentication refused the one-time password"),
        ("IDA-DEA-", MosipErrorCategory.AskResident, true, "ID Authentication refused the demographic data"),
        ("IDA-BIA-", MosipErrorCategory.AskResident, true, "ID Authentication refused the biometric data"),
        ("IDA-MPA-", MosipErrorCategory.PartnerAdministrator, false, "ID Authentication refused the partner, its policy, key or certificate"),
        ("IDA-RST-", MosipErrorCategory.RetryLater, false, "ID Authentication could not reach a service behind it"),
        ("IDA-", MosipErrorCategory.FixRequest, false, "ID Authentication refused the request"),
        ("KER-PCM-", MosipErrorCategory.FixRequest, false, "The key manager refused a partner certificate"),
        ("KER-PMS-", MosipErrorCategory.FixRequest, false, "The key manager refused a partner certificate"),
        ("KER-JWS-", MosipErrorCategory.FixRequest, false, "The key manager refused a signature"),
        ("DAT-SER-", MosipErrorCategory.Operator, false, "The data share refused the request"),
        ("IDR-CRG-", MosipErrorCategory.FixRequest, false, "The credential request generator refused the request"),
        ("IDR-", MosipErrorCategory.Operator, false, "The identity repository or the credential service refused the request"),
        ("KER-", MosipErrorCategory.Operator, false, "A kernel service of MOSIP refused the request"),
        ("PMS_", MosipErrorCategory.PartnerAdministrator, false, "The partner management service refused the request"),
        ("PMS-", MosipErrorCategory.PartnerAdministrator, false, "The partner management service refused the request"),
        ("PMP_", MosipErrorCategory.PartnerAdministrator, false, "The partner management service refused the request"),
    ];

    public static MosipErrorInfo Guess(MosipErrorCode code)
    {
        string text = code.ToString();
        if (text.Length == 0) return Entry(code, MosipErrorCategory.Operator, isRefusal: false, "The service met an exception that it did not expect.");
        foreach ((string prefix, MosipErrorCategory category, bool isRefusal, string meaning) in Prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal)) return Entry(code, category, isRefusal, meaning + " with a code that this SDK does not know.");
        }

        return Entry(code, MosipErrorCategory.Unknown, isRefusal: false, "MOSIP answered a code that this SDK does not know.");
    }

    private static MosipErrorInfo Entry(MosipErrorCode code, MosipErrorCategory category, bool isRefusal, string meaning) => new()
    {
        Code = code,
        Category = category,
        Meaning = meaning,
        WhatToDo = "Read MOSIP's own message and action, then ask the operator of the country's MOSIP what the code means in its release.",
        IsRefusal = isRefusal,
        IsKnown = false,
    };
}
