namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>A transaction id is ten ASCII letters or digits.</summary>
internal static class TransactionIdRule
{
    public static void Check(string? transactionId, ValidationErrors errors)
    {
        if (string.IsNullOrEmpty(transactionId))
            errors.RejectMissing("transactionID");
        else if (transactionId.Length != 10 || !transactionId.All(char.IsAsciiLetterOrDigit))
            errors.RejectInvalid("transactionID", "ten ASCII letters or digits", $"{transactionId.Length} characters{(transactionId.Length == 10 ? ", some of them others" : "")}");
    }
}
